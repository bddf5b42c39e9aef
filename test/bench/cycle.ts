import { performance } from 'node:perf_hooks';
import { ask } from './ask';

const party = {
  name: 'Demonstration Lamps Ltd (not a real company)',
  address: 'Example Road 7, Demonstration City',
  country: 'ZZ',
};

/** A certificate that no rule refuses; it rests on the reports of the demonstration data. */
export const certificateInput = {
  holder: party,
  equipment: 'Generated hand lamp, drafted and issued by the benchmark',
  typeOfProtection: 'Flameproof enclosure "db", dust protection by enclosure "tb"',
  marking: 'Ex db IIC T6 Gb\nEx tb IIIC T85°C Db',
  manufacturer: party,
  manufacturingLocations: [party],
  standards: [
    { standard: 'IEC 60079-0', edition: '6.0' },
    { standard: 'IEC 60079-1', edition: '7.0' },
    { standard: 'IEC 60079-31', edition: '2.0' },
  ],
  testReports: ['ZZ/DEMO/ExTR26.0001/00'],
  qualityReports: ['ZZ/DEMO/QAR26.0001/00'],
  equipmentDescription: 'Generated text. A hand lamp with a cast enclosure, a glass cylinder and a battery pack.',
  models: ['DL 1', 'DL 2'],
  specificConditionsApply: false,
  signatory: { name: 'Olga Officer', position: 'Certification officer (demonstration)' },
};

const draft =
  'mutation Draft($input: ExCertificateInput!) { draftExCertificate(input: $input) { id number status revision } }';
const issue = `mutation Issue($id: ID!, $revision: Int!) {
  issueExCertificate(id: $id, revision: $revision) { id number status issuedOn }
}`;

/** Milliseconds of drafting a certificate and of issuing it, as its officer waits for them. @throws where either is refused. */
export async function draftAndIssue(url: string, token: string): Promise<{ draftMs: number; issueMs: number }> {
  const started = performance.now();
  const { draftExCertificate: drafted } = await ask(url, token, draft, { input: certificateInput });
  const between = performance.now();
  const { id, revision } = drafted as { id: string; revision: number };
  await ask(url, token, issue, { id, revision });
  return { draftMs: between - started, issueMs: performance.now() - between };
}
