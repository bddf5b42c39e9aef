import { released, withUnreleased } from '../src/changelog';
import type { Change } from '../src/changes';

const before = `# Changelog

## Unreleased

Nothing.

## 1.0.0 — 2026-01-01

The first release.
`;
const changes: Change[] = [
  { path: 'Lamp.lumen', message: 'Field `lumen` was added to object type `Lamp`', weight: 'safe' },
  { path: 'Lamp.watts', message: 'Field `watts` was removed from object type `Lamp`', weight: 'breaking' },
];
const announced = [{ path: 'Lamp.watts', reason: 'Use lumen.', on: '2026-01-02' }];
const after = `# Changelog

## Unreleased

### What was right may fail

- Field \`watts\` was removed from object type \`Lamp\`. Use lumen.

### New, and otherwise harmless

- Field \`lumen\` was added to object type \`Lamp\`.

## 1.0.0 — 2026-01-01

The first release.
`;

test('tells what has changed since the release, the breaks first and with their reasons', () => {
  expect(withUnreleased(before, changes, announced)).toBe(after);
});

test('says it once, however often it is written', () => {
  expect(withUnreleased(after, changes, announced)).toBe(after);
  expect(withUnreleased(after, [], [])).toBe(before);
});

test('keeps it under the name of the release', () => {
  const text = released(after, '1.1.0', '2026-01-03');
  expect(text).toContain('## Unreleased\n\nNothing.\n\n## 1.1.0 — 2026-01-03\n\n### What was right may fail');
  expect(withUnreleased(text, [], [])).toBe(text);
});
