import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citedBy, nameOf, ofOtherPublisher, type StandardFacts, standardId, unknownAmong } from '@conformity/register';
import * as fc from 'fast-check';
import { recordedEditions } from '../src/reference-data';

type Case = [standard: string, edition: string, read: string, judged: string, why: string];

const [, ...lines] = readFileSync(path.join(__dirname, 'cases/standards.tsv'), 'utf8').trim().split('\n');
const cases = lines.map(line => line.split('\t') as Case);

const known = new Map<string, StandardFacts>();
for (const { standard, ...edition } of recordedEditions()) {
  const facts = known.get(standard) ?? { id: standard, title: null, editions: [] };
  facts.editions.push(edition);
  known.set(standard, facts);
}

const byNumber = new Map([...known.keys()].map(id => [id.replace(/^[A-Z/]+ /, ''), id]));

/** As the register does: the number alone is that of the one publisher that has it. */
function cite(standard: string, edition: string) {
  const name = nameOf(standard);
  const whole = byNumber.get(name) ?? (known.has(name) ? name : (ofOtherPublisher(name, [...known.keys()]) ?? name));
  return citedBy(known, { standard, edition: edition.trim() || '-' }, whole);
}

function judge(standard: string, edition: string): [read: string, judged: string] {
  const cited = cite(standard, edition);
  if (!cited) return ['-', 'contradicts'];
  const ids = cited.map(one => standardId(one.standard, one.edition));
  return [ids.sort().join(', '), unknownAmong(known, cited).length ? 'unknown' : 'known'];
}

describe('cases: standards as people cite them', () => {
  test.each(cases)('%s %s is read as %s and %s', (standard, edition, read, judged) => {
    expect(judge(standard, edition)).toEqual([read, judged]);
  });
});

test('what a certificate of a scheme rests on is known', () => {
  const needed = `IEC 61340-5-1, ISO 14067, ISO 19443, ISO/IEC 27001, IEC 62239-1, IEC 62430, IECQ QC 080000, IEC 60079-10-1,
    IEC 60079-14, IEC 60079-17, IEC 60079-19, ISO 80079-36, ISO 80079-37, ISO/IEC 80079-34, ISO/IEC 80079-38, IEC 61400-1, IEC 61400-22,
    IEC 62282-3-100, IEC TS 62600-2, IEC 60335-1, IEC 60601-1, IEC 62368-1, IEC 62133-2, IEC 61215-1, IEC 61730-1`;
  expect(needed.split(/,\s*/).filter(id => !known.has(id.trim()))).toEqual([]);
});

test('what replaced an edition is an edition too, and nothing is out of force before it was published', () => {
  const editions = recordedEditions();
  const ids = new Set(editions.map(({ id }) => id));
  expect(editions.filter(({ replacedById }) => replacedById && !ids.has(replacedById))).toEqual([]);
  expect(editions.filter(({ published, withdrawn }) => withdrawn && published && withdrawn < published)).toEqual([]);
  expect(editions.filter(({ state, withdrawn }) => state === 'IN_FORCE' && withdrawn)).toEqual([]);
});

const recordedIds = new Set(recordedEditions().map(({ id }) => id));
const isRecorded = (one: { standard: string; edition: string }) =>
  recordedIds.has(standardId(one.standard, one.edition));
const recorded = fc.constantFrom(...recordedEditions());

test('every edition that is recorded is read as itself, by its name and however else it is cited', () => {
  for (const { standard, edition } of recordedEditions()) {
    expect(cite(standard, edition)).toEqual([{ standard, edition }]);
    const [base, ...changes] = edition.split('/');
    const asCited = /^\d{4}$/.test(base ?? '') ? `${standard}:${base}` : `${standard} Ed. ${base}`;
    expect(cite([asCited, ...changes].join('+'), '')).toEqual([{ standard, edition }]);
  }
});

test('however number and month of an edition are joined, it is the same edition', () => {
  const joints = fc.constantFrom(
    (number: string, day: string) => `Ed. ${number} (${day})`,
    (number: string, day: string) => `Edition ${number} ${day}`,
    (number: string, day: string) => `:${day} Ed. ${number}`,
    (number: string, day: string) => `(${day}), edition ${number}`,
  );
  const numbered = recorded.filter(({ edition, published }) => /^\d+\.0$/.test(edition) && /-/.test(published ?? ''));
  fc.assert(
    fc.property(numbered, joints, ({ standard, edition, published }, join) => {
      expect(cite(`${standard} ${join(edition, published ?? '')}`, '')).toEqual([{ standard, edition }]);
    }),
  );
});

test('any text is read without a fault, and the editions of the directory that are read of it are read again as they are', () => {
  const piece = fc.constantFrom(
    'IEC',
    ' ',
    '60079',
    '-0',
    ':',
    '2017',
    '7.0',
    'Ed. ',
    '+AMD1',
    '/',
    '(',
    ')',
    ',',
    'EN ',
    '-12',
    '2005',
    '60601-1',
  );
  const text = fc.array(piece, { maxLength: 9 }).map(pieces => pieces.join(''));
  fc.assert(
    fc.property(text, text, (standard, edition) => {
      const known = (cite(standard, edition) ?? []).filter(isRecorded);
      for (const one of known) expect(cite(one.standard, one.edition)).toEqual([one]);
    }),
  );
});
