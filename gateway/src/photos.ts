import type { GraphQLDataSource } from '@apollo/gateway';
import type { Caller, ErrorCode, GatewayContext } from '@conformity/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** The largest picture that may be uploaded, in bytes. */
const photoBytes = 10 * 1024 * 1024;

const storePhoto = `mutation StorePhoto($data: Base64!, $body: ID) {
  storePersonPhoto(data: $data, body: $body) { hash url width height }
}`;
const photoFile = 'query PhotoFile($hash: String!) { personPhotoFile(hash: $hash) { mediaType data } }';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 429,
};

/**
 * `POST /photos` takes a picture as it is (JPEG or PNG; `?body=` says for which body, where a person drafts for several) and answers the
 * hash to put into a certificate; `GET /photos/HASH` serves it to whoever may see a certificate that shows it.
 */
export async function servePhotos(
  server: FastifyInstance,
  persons: GraphQLDataSource<GatewayContext>,
  callerOf: (request: FastifyRequest) => Promise<Caller>,
  present: (error: GraphQLFormattedError) => GraphQLFormattedError,
): Promise<void> {
  const ask = async (request: FastifyRequest, query: string, variables: object) =>
    persons.process({
      kind: 'incoming operation' as never,
      request: { query, variables },
      context: await callerOf(request),
    } as never);
  const refuse = (reply: FastifyReply, errors: readonly GraphQLFormattedError[]) => {
    const presented = errors.map(({ message, extensions }) => {
      const shown = present({ message, ...(extensions && { extensions }) });
      return { message: shown.message, extensions: shown.extensions };
    });
    const code = presented[0]?.extensions?.code as ErrorCode;
    return reply.status(statusOf[code] ?? 500).send({ errors: presented });
  };

  await server.register(async photos => {
    photos.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: photoBytes }, (_request, body, done) =>
      done(null, body),
    );
    photos.post<{ Querystring: { body?: string } }>('/photos', { bodyLimit: photoBytes }, async (request, reply) => {
      const data = Buffer.isBuffer(request.body) ? request.body.toString('base64') : '';
      const answer = await ask(request, storePhoto, { data, body: request.query.body ?? null });
      return answer.errors?.length
        ? refuse(reply, answer.errors)
        : reply.status(201).send((answer.data as { storePersonPhoto: object }).storePersonPhoto);
    });
    photos.get<{ Params: { hash: string } }>('/photos/:hash', async (request, reply) => {
      const answer = await ask(request, photoFile, { hash: request.params.hash });
      if (answer.errors?.length) return refuse(reply, answer.errors);
      const { personPhotoFile: file } = answer.data as { personPhotoFile: { mediaType: string; data: string } | null };
      if (!file) {
        const message = 'There is no such photo, or you may not see it.';
        return refuse(reply, [{ message, extensions: { code: 'NOT_FOUND' } }]);
      }
      // Asked for anew each time: a certificate may leave the register. The hash tells whether the picture is the same.
      const etag = `"${request.params.hash}"`;
      reply.headers({ 'cache-control': 'private, no-cache', etag, 'x-content-type-options': 'nosniff' });
      if (request.headers['if-none-match'] === etag) return reply.status(304).send();
      return reply.type(file.mediaType).send(Buffer.from(file.data, 'base64'));
    });
  });
}
