import { GraphQLError, GraphQLScalarType } from 'graphql';

const wellFormed = /^[A-Za-z0-9+/]*={0,2}$/;

function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== 'string')
    throw new GraphQLError('is not a text in base64 (RFC 4648).', { extensions: { code: 'BAD_INPUT' } });
  // Not thrown: graphql-js would repeat the whole text, which can be megabytes, in the message.
  return wellFormed.test(value) ? Buffer.from(value, 'base64') : new Uint8Array();
}

/** Bytes, as text in base64 (RFC 4648). A text that is none is read as no bytes. For the gateway's own endpoints, not in the public schema. */
export const Base64Scalar = new GraphQLScalarType<Uint8Array, string>({
  name: 'Base64',
  description: 'Bytes as text in base64 (RFC 4648). A text that is none is read as no bytes.',
  extensions: { directives: { inaccessible: {} } },
  serialize: value => Buffer.from(value as Uint8Array).toString('base64'),
  parseValue: bytesOf,
});
