import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Trouble } from '@conformity/jobs';

/** Files in a store of the kind of S3, by the hash of their bytes: what is put twice is there once. */
export interface Bucket {
  put(sha256: string, file: string, bytes: number, signal?: AbortSignal): Promise<void>;
  /** Null where it is not there. */
  open(sha256: string): Promise<Readable | null>;
  has(sha256: string): Promise<boolean>;
  /** All files, some at a time, with when each was put. */
  list(): AsyncIterable<{ sha256: string; putAt: Date }[]>;
  remove(sha256: string): Promise<void>;
}

/** For how long a store is waited for: our decision. What is read it begins to answer at once; what is put takes as long as its bytes do. */
const connectMs = 2_000;
const readMs = 3_000;
const silentMs = 30_000;

const buckets = new Map<string, Bucket>();

/**
 * The bucket of an address such as `s3://BUCKET/PREFIX?endpoint=https://store.example.org&region=eu-central-1`, one for all of a process. Who may write there is
 * said as for every client of S3: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, or the role of the machine.
 */
export function bucketAt(address: string): Bucket {
  const known = buckets.get(address) ?? bucket(new URL(address));
  buckets.set(address, known);
  return known;
}

function bucket({ hostname, pathname, searchParams }: URL): Bucket {
  const prefix = pathname.replace(/^\/|\/$/g, '').replace(/.+/, '$&/');
  const keyOf = (sha256: string) => `${prefix}${sha256.slice(0, 2)}/${sha256}`;
  const endpoint = searchParams.get('endpoint');
  let client: Promise<S3Client> | undefined;
  const opened = async () => {
    const library = await import('@aws-sdk/client-s3');
    client ??= Promise.resolve(
      new library.S3Client({
        region: searchParams.get('region') ?? 'us-east-1',
        ...(endpoint && { endpoint, forcePathStyle: true }),
        maxAttempts: 2,
        requestHandler: { connectionTimeout: connectMs, socketTimeout: silentMs, throwOnRequestTimeout: true },
        // Not every store knows the sums that the client adds by itself: some then keep a stream damaged and say nothing.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
    );
    return { library, client: await client };
  };
  const asking = async <Answer>(ask: (store: Awaited<ReturnType<typeof opened>>) => Promise<Answer>): Promise<Answer> =>
    opened()
      .then(ask)
      .catch(cause => {
        throw new Trouble('The store of files does not do what it is asked for', { cause });
      });
  const orNull = <Answer>(answer: Promise<Answer>): Promise<Answer | null> =>
    answer.catch(fault => {
      if (fault.$metadata?.httpStatusCode === 404) return null;
      throw fault;
    });
  const where = (sha256: string) => ({ Bucket: hostname, Key: keyOf(sha256) });
  return {
    put: (sha256, file, bytes, signal) =>
      asking(async ({ library, client }) => {
        const body = { Body: createReadStream(file), ContentLength: bytes };
        const put = new library.PutObjectCommand({ ...where(sha256), ...body });
        await client.send(put, signal ? { abortSignal: signal } : {});
        // A store that kept another length has not kept it.
        const { ContentLength } = await client.send(new library.HeadObjectCommand(where(sha256)));
        if (ContentLength !== bytes) throw new Error(`It kept ${ContentLength} bytes of ${bytes}`);
      }),
    open: sha256 =>
      asking(async ({ library, client }) => {
        const found = await orNull(
          client.send(new library.GetObjectCommand(where(sha256)), { requestTimeout: readMs }),
        );
        return (found?.Body as Readable | undefined) ?? null;
      }),
    has: sha256 =>
      asking(async ({ library, client }) => {
        const head = new library.HeadObjectCommand(where(sha256));
        return (await orNull(client.send(head, { requestTimeout: readMs }))) !== null;
      }),
    async *list() {
      for (let from: string | undefined = ''; from !== undefined; ) {
        const page: { next: string | undefined; files: { sha256: string; putAt: Date }[] } = await asking(
          async ({ library, client }) => {
            const asked = { Bucket: hostname, Prefix: prefix, ...(from && { ContinuationToken: from }) };
            const { Contents = [], NextContinuationToken } = await client.send(new library.ListObjectsV2Command(asked));
            const files = Contents.flatMap(({ Key = '', LastModified: putAt }) =>
              /[0-9a-f]{64}$/.test(Key) && putAt ? [{ sha256: Key.slice(-64), putAt }] : [],
            );
            return { next: NextContinuationToken, files };
          },
        );
        yield page.files;
        from = page.next;
      }
    },
    remove: sha256 =>
      asking(async ({ library, client }) => void (await client.send(new library.DeleteObjectCommand(where(sha256))))),
  };
}
