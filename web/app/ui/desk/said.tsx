/** What some data say, in lines: a name and what stands under it. Nothing of what is empty. */
export function Said({ of, before }: { of: unknown; before?: unknown }) {
  const now = linesOf(of);
  const earlier = new Map(linesOf(before).map(({ name, text }) => [name, text]));
  const shown = now.filter(({ name, text }) => earlier.get(name) !== text);
  return shown.length ? (
    <dl className="said" lang="en">
      {shown.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {earlier.has(name) && <del>{earlier.get(name)}</del>} <ins>{text}</ins>
          </dd>
        </div>
      ))}
    </dl>
  ) : null;
}

interface Line {
  name: string;
  text: string;
}

function linesOf(value: unknown, name = ''): Line[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value))
    return value.every(one => typeof one !== 'object')
      ? value.length
        ? [{ name, text: value.join(', ') }]
        : []
      : value.flatMap((one, at) => linesOf(one, `${name} ${at + 1}`));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => linesOf(one, [name, wordsOf(key)].filter(Boolean).join(', ')));
  return [{ name, text: String(value) }];
}

/** `bodyId` is `body id`. */
const wordsOf = (key: string) => key.replace(/([a-z])([A-Z])/g, (_, one, other) => `${one} ${other.toLowerCase()}`);
