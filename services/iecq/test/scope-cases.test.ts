import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CertificateSet } from '../src/scope/certificate-set';
import { scopeFindings } from '../src/scope-rules';
import { aMaster, aSet, aSite } from './builders';

interface Case {
  case: string;
  scopeOfCertification: string;
  masterHere: string;
  sites: string[];
  /** `clean`, or codes of which the first must be found. */
  expected: string | string[];
}

const { cases } = JSON.parse(readFileSync(join(__dirname, 'cases/scopes.json'), 'utf8')) as { cases: Case[] };

const setOf = ({ scopeOfCertification, masterHere, sites }: Case): CertificateSet =>
  aSet({
    master: aMaster({
      scopeOfCertification: { text: scopeOfCertification },
      scopeAtThisLocation: { text: masterHere },
    }),
    sites: sites.map((text, index) => aSite({ scopeAtThisLocation: { text } }, index + 1)),
  });

const found = (one: Case) => scopeFindings(setOf(one)).map(({ code, message }) => `${code}: ${message}`);
const clean = cases.filter(({ expected }) => expected === 'clean');
const faulty = cases.filter(({ expected }) => expected !== 'clean');

describe('scopes as they are really worded', () => {
  test.each(clean)('$case: $scopeOfCertification is clean', one => {
    expect(found(one)).toEqual([]);
  });

  test.each(faulty)('$case: $sites under $scopeOfCertification is found by $expected', one => {
    expect(found(one).map(text => text.slice(0, 5))).toContain(one.expected[0]);
  });
});

afterAll(() => {
  const passed = clean.filter(one => found(one).length === 0).length;
  const flagged = faulty.filter(({ expected, ...one }) =>
    found({ expected, ...one }).some(text => text.startsWith(String(expected[0]))),
  ).length;
  process.stdout.write(
    `Scopes judged right: ${passed} of ${clean.length} clean sets, ${flagged} of ${faulty.length} faulty sets.\n`,
  );
});
