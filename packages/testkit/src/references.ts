import { Scheme } from '@conformity/certification';
import { type BodyFacts, publishReferences, type StandardFacts } from '@conformity/register';
import type { DataSource } from 'typeorm';

const body = (
  id: string,
  code: string,
  status: BodyFacts['acceptances'][0]['status'],
  standards: string[] | null,
  timeZone = 'UTC',
): BodyFacts => ({
  id,
  name: `${code} Test Body (not a real body)`,
  address: 'Example Street 1, Demonstration City',
  country: 'ZZ',
  timeZone,
  codes: [{ code, from: null, until: null }],
  acceptances: Object.values(Scheme).map(scheme => ({
    scheme,
    status,
    standards: scheme.startsWith('EX_') ? standards : null,
  })),
});

const editions: Record<string, string[]> = {
  'IEC 60079-0': ['5.0', '6.0', '7.0'],
  'IEC 60079-1': ['6.0', '7.0'],
  'IEC 60079-7': ['4.0', '5.0', '5.1'],
  'IEC 60079-11': ['6.0', '7.0'],
  'IEC 60079-31': ['2.0', '3.0'],
  'IEC 60079-33': ['1.0'],
  'IECQ QC 080000': ['2005', '2012', '4.0'],
  'ISO 14067': ['2018'],
  'IEC 61400-1': ['4.0'],
  'IEC 61400-22': ['1.0'],
  'IEC 62133-2': ['2017', '2017/AMD1:2021'],
  'IEC 60601-1': ['2005', '2005/AMD1:2012', '2005/AMD2:2020'],
  'IEC 60065': ['2001/AMD1:2005'],
  'IEC 62368-1': ['2018'],
  'CISPR 15': ['2018'],
  'IEC 61000-3-2': ['2018/AMD1:2020'],
  'IEC 61215-1': ['2021'],
  'IEC 61730-1': ['2016'],
  'IEC 62115': ['2017'],
  'IEC 60598-1': ['2020'],
  'IEC 60598-2-1': ['2020'],
  'IEC 62443-4-2': ['2019'],
  'IEC 60034-2-1': ['2014'],
};

const published: Record<string, Record<string, string>> = { 'IEC 60079-0': { '6.0': '2011-06', '7.0': '2017' } };

const standards: StandardFacts[] = Object.entries(editions).map(([id, known]) => ({
  id,
  title: null,
  editions: known.map(edition => ({ edition, published: published[id]?.[edition] ?? null })),
}));

/** Tells the schemes of three test bodies, the second one in Tokyo, of the editions of some standards, and of one organisation, as the directory would. */
export async function publishTestReferences(db: DataSource): Promise<void> {
  await publishReferences(db.manager, 'BODY', [
    body(
      'bdy_demo',
      'DEMO',
      'ACCEPTED',
      Object.keys(editions).filter(id => id !== 'IEC 60079-33'),
    ),
    body('bdy_demob', 'DEMOB', 'ACCEPTED', null, 'Asia/Tokyo'),
    body('bdy_democ', 'DEMOC', 'SUSPENDED', null),
  ]);
  await publishReferences(db.manager, 'STANDARD', standards);
  await publishReferences(db.manager, 'ORGANISATION', [{ id: 'org_test', name: 'Test Lamps Ltd', country: 'ZZ' }]);
}
