import { findingsOf, type Rule, refusals, type Severity } from '../src';

interface Lamp {
  watts: number;
  glass: boolean;
}

const rule = (id: string, severity: Severity, check: Rule<Lamp>['check'], code?: string): Rule<Lamp> => ({
  id,
  severity,
  check,
  source: `source of ${id}`,
  fix: `mend of ${id}`,
  ...(code && { code }),
});
const breach = (field: string) => ({ field, message: `${field} is wrong` });

const bright = rule('lamps/bright', 'ERROR', ({ watts }) => (watts < 5 ? [breach('watts')] : []), 'R1');
const whole = rule('lamps/whole', 'OVERRIDABLE', ({ glass }) => (glass ? [] : [breach('glass'), breach('frame')]));
const frugal = rule('lamps/frugal', 'WARNING', ({ watts }) => (watts > 3 ? [] : [breach('watts')]));
const rules = [bright, whole, frugal];
const broken = { watts: 1, glass: false };

test('finds nothing where every rule is met', () => {
  expect(findingsOf(rules, { watts: 9, glass: true })).toEqual([]);
});

test('returns every breach of every rule, in the order of the rules', () => {
  expect(findingsOf(rules, broken).map(({ rule, field }) => `${rule} ${field}`)).toEqual([
    'lamps/bright watts',
    'lamps/whole glass',
    'lamps/whole frame',
    'lamps/frugal watts',
  ]);
});

test('a finding carries the source and the mend of its rule, and no code where the field has none', () => {
  const [first, second] = findingsOf(rules, broken);
  expect(first).toEqual({
    rule: 'lamps/bright',
    code: 'R1',
    severity: 'ERROR',
    source: 'source of lamps/bright',
    fix: 'mend of lamps/bright',
    field: 'watts',
    message: 'watts is wrong',
  });
  expect(second?.code).toBeNull();
});

test.each<[string, string[], string[]]>([
  ['an error and what nobody overrode refuse', [], ['lamps/bright', 'lamps/whole', 'lamps/whole']],
  ['an override sets aside every breach of its rule', ['lamps/whole'], ['lamps/bright']],
  ['an override of an error is worth nothing', ['lamps/bright', 'lamps/whole'], ['lamps/bright']],
  ['an override of another rule is worth nothing', ['lamps/frugal'], ['lamps/bright', 'lamps/whole', 'lamps/whole']],
])('%s', (_, overridden, refusing) => {
  expect(refusals(findingsOf(rules, broken), overridden).map(({ rule }) => rule)).toEqual(refusing);
});

test('a warning refuses nothing', () => {
  expect(refusals(findingsOf([frugal], broken))).toEqual([]);
});
