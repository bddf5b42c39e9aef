import { demonstrationActs, draft } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import { Not } from 'typeorm';
import { draftSet } from './set-drafts';
import { IecqSetInput, type LocationInput } from './set-input';
import { issueSet } from './set-issues';
import { officeAct } from './set-office';
import { SetMemberRow } from './set-rows';
import { statementScheme } from './statement';
import type { StatementContent } from './statement-content';

const company = (name: string) => ({
  name: `${name} (not a real company)`,
  address: 'Example Road 1, Demonstration City',
  country: 'ZZ',
});
const signatory = { name: 'Iris Officer', position: 'Certification officer (demonstration)' };

const location = (name: string, scope: string | null, given: Partial<LocationInput> = {}): LocationInput => ({
  name,
  address: `${name}, Example Road, Demonstration City`,
  country: 'ZZ',
  scopeAtThisLocation: scope === null ? null : { text: scope },
  approvedComponents: [],
  testTypes: [],
  ...given,
});

const aSet = (given: Partial<IecqSetInput> & Pick<IecqSetInput, 'scheme' | 'master'>): IecqSetInput =>
  Object.assign(new IecqSetInput(), { standards: [], rules: [], sites: [], signatory, ...given });

/** The example of the IECQ FAQ on multisite scopes, as a set of a made-up organisation. */
const opticsSet = aSet({
  scheme: 'IECQ_HSPM',
  holder: company('Demonstration Lamps Ltd'),
  standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
  rules: ['IECQ 03-5'],
  scopeOfCertification: { text: 'Design and Manufacture of LED Frames and Lens' },
  master: location('Head Office', 'Design of LED Frames and Lens; Manufacture of LED Frames', {
    controlPoint: 'HEAD_OFFICE',
  }),
  sites: [location('Lens Works', 'Manufacture of Lens')],
});

const laboratory = aSet({
  scheme: 'IECQ_ITL',
  holder: company('Demonstration Test Laboratory'),
  rules: ['IECQ 03-6'],
  scopeOfCertification: { text: 'Testing of Connectors and Cables' },
  master: location('Laboratory', null, {
    testTypes: [{ test: 'Insertion force', method: 'IEC 60512-13-1', ranges: '0.1 N to 200 N', facility: 'Room 2' }],
  }),
});

const components = aSet({
  scheme: 'IECQ_AC',
  holder: company('Demonstration Components AG'),
  rules: ['IECQ 03-3'],
  scopeOfCertification: { text: 'Manufacture of Capacitors; Testing of Capacitors' },
  master: location('Plant 1', 'Manufacture of Capacitors', {
    controlPoint: 'SYSTEM_CONTROL_POINT',
    approvedComponents: [
      { component: 'Fixed capacitors', specification: 'IEC 60384-14', ranges: '1 nF to 1 µF, 275 V' },
    ],
  }),
  sites: [location('Test House', 'Testing of Capacitors')],
});

const statement: StatementContent = {
  scheme: 'IECQ_CFP',
  holder: company('Demonstration Optics Ltd'),
  subject: 'LED module, demonstration type 1',
  statement: 'A made-up footprint of 1 kg CO2e per module, cradle to gate, shown as an example.',
  standards: [],
  signatory,
};

/** Made-up sets: the example of the FAQ, one that is suspended with its site, a laboratory, and a draft that contradicts itself. */
export const demonstrationData: DataLoad = async (db, asking) => {
  const { officer, secretariat } = demonstrationActs(asking, 'IECQ');
  const masterOf = async (setId: string) => {
    const { documentId } = await db.getRepository(SetMemberRow).findOneByOrFail({ setId, role: Not('ADDITIONAL') });
    return documentId;
  };
  const issued = async (input: IecqSetInput, day: string) => {
    const { setId } = await draftSet(officer(day), { bodyId: null, input });
    const id = await masterOf(setId);
    await issueSet(officer(day), id, { revision: null });
    return id;
  };
  await issued(opticsSet, '2026-02-03');
  await issued(laboratory, '2024-03-11');
  const suspended = await issued(components, '2025-05-20');
  await officeAct(secretariat('2026-04-02'), suspended, 'suspend', { reason: 'Surveillance audit overdue (made up).' });
  const faulty = { ...opticsSet, holder: company('Demonstration Frames Ltd') };
  faulty.sites = [location('Lens Works', 'Manufacturing of lenses; Sales of Lens')];
  await draftSet(officer('2026-06-01'), { bodyId: null, input: faulty });
  await draft(statementScheme, officer('2026-06-02'), { content: statement });
};
