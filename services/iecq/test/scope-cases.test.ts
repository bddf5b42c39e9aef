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

const casesIn = (file: string): Case[] => JSON.parse(readFileSync(join(__dirname, 'cases', file), 'utf8')).cases;

const setOf = ({ scopeOfCertification, masterHere, sites }: Case): CertificateSet =>
  aSet({
    master: aMaster({
      scopeOfCertification: { text: scopeOfCertification },
      scopeAtThisLocation: { text: masterHere },
    }),
    sites: sites.map((text, index) => aSite({ scopeAtThisLocation: { text } }, index + 1)),
  });

const found = (one: Case) => scopeFindings(setOf(one)).map(({ code, message }) => `${code}: ${message}`);
const isRight = (one: Case) =>
  one.expected === 'clean'
    ? found(one).length === 0
    : found(one).some(text => text.startsWith(String(one.expected[0])));

describe.each(['scopes.json', 'scopes-alike.json'])('cases: scopes as they are really worded, in %s', file => {
  const cases = casesIn(file);
  const clean = cases.filter(({ expected }) => expected === 'clean');
  const faulty = cases.filter(({ expected }) => expected !== 'clean');

  test.each(clean)('$case: $scopeOfCertification is clean', one => {
    expect(found(one)).toEqual([]);
  });

  test.each(faulty)('$case: $sites under $scopeOfCertification is found by $expected', one => {
    expect(found(one).map(text => text.slice(0, 5))).toContain(one.expected[0]);
  });

  afterAll(() => {
    const [passed, flagged] = [clean, faulty].map(some => some.filter(isRight).length);
    process.stdout.write(
      `${file}: ${passed} of ${clean.length} clean sets without a finding, ${flagged} of ${faulty.length} faulty sets found.\n`,
    );
  });
});
