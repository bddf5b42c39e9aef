const idPattern = /\b(ex[a-z]|iq[a-z]|iee|ire|org)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const uuidPattern = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const hashPattern = /\b[0-9a-f]{64}\b/g;
const instantPattern = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\b/g;
const cursorPattern = /"(cursor|startCursor|endCursor)":"[^"]+"/g;

/**
 * The value with everything that no two runs have in common replaced by what it is and when it first appeared, so that two
 * runs are equal only where the same thing appears at the same places.
 */
export function normalised<Value>(value: Value): Value {
  let text = JSON.stringify(value).replace(cursorPattern, '"$1":"cursor"').replace(instantPattern, 'instant');
  for (const [pattern, name] of [
    [idPattern, 'id'],
    [uuidPattern, 'uuid'],
    [hashPattern, 'hash'],
  ] as const) {
    const seen = new Map<string, string>();
    text = text.replace(pattern, found => {
      const known = seen.get(found) ?? `${name} ${seen.size + 1}`;
      seen.set(found, known);
      return known;
    });
  }
  return JSON.parse(text);
}
