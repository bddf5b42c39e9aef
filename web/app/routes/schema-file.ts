import { schemaText } from '../schema.server';

/** The public schema as a file. */
export const loader = () => new Response(schemaText, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
