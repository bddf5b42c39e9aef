import { CatalogueError } from './errors';

/** A place in a request as people write it: `input.standards[0].edition`. */
export const placeOf = (parts: readonly (string | number)[]): string =>
  parts.map((part, at) => (typeof part === 'number' ? `[${part}]` : at ? `.${part}` : part)).join('');

/**
 * Looks at what stands below an argument of that name, or below a place in it: what is refused there by its own place is refused by
 * its place in the request. Null where nobody gave it.
 */
export async function below<Seen>(place: string | null, look: () => Seen | Promise<Seen>): Promise<Seen> {
  try {
    return await look();
  } catch (error) {
    throw place !== null && error instanceof CatalogueError ? placedBelow(place, error) : error;
  }
}

function placedBelow(place: string, error: CatalogueError): CatalogueError {
  const { code, field, ...others } = error.extensions;
  if (code !== 'BAD_INPUT' || typeof field !== 'string') return error;
  const details = { ...others, field: `${place}.${field}` };
  return new CatalogueError('BAD_INPUT', `${place}.${error.message}`, details);
}
