import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { createContext, type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { asking } from './asking';
import { Nonce } from './nonce';
import { pathOf } from './words/locales';

/** The one secret by which a page lets its own scripts and styles in. */
export const nonceContext = createContext('');
export { asking, pathOf };

const patienceMs = 20_000;

/** The page as a whole: what React sends late stays hidden where no script runs. */
export default function render(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  given: Readonly<RouterContextProvider>,
): Promise<Response> {
  const nonce = given.get(nonceContext);
  return new Promise((resolve, reject) => {
    let told = status;
    const page = (
      <Nonce.Provider value={nonce}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </Nonce.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        headers.set('content-type', 'text/html; charset=utf-8');
        if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status: told, headers }));
      },
      onShellError: reject,
      onError(error) {
        told = 500;
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      },
    });
    setTimeout(abort, patienceMs).unref();
  });
}

/** What a page could not answer, for whoever runs it. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
}
