import type { Role } from '@conformity/access';
import { calendarDate, partyKey, Scheme, type System, systemOf } from '@conformity/certification';
import { type EntityClass, insertionOf, localTokens, rowsOf } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { keepBodies, type LoadedBody } from './bodies/keep-bodies';
import { holdIdentities, keysOf, publishAliases } from './organisations/aliases';
import { Organisation } from './organisations/organisation';
import { addressKeys } from './organisations/save-organisation';
import { publishBodies, publishOrganisations } from './publish';
import { recordedEditions } from './reference-data';
import { searchKey } from './search-key';
import { Login } from './sign-in/login';
import { Membership, Person } from './users/person';

const source = 'made up for demonstration';

const demonstrationBody = (
  code: string,
  name: string,
  acceptances: Omit<LoadedBody['acceptances'][number], 'confidence'>[],
): LoadedBody => ({
  id: `bdy_${code.toLowerCase()}`,
  name: `${name} (not a real body)`,
  address: 'Example Street 1, Demonstration City',
  country: 'ZZ',
  timeZone: 'UTC',
  isDemonstration: true,
  confidence: 'DEMONSTRATION',
  source,
  codes: [...new Set(acceptances.map(({ scheme }) => systemOf(scheme)))].map(system => ({
    system,
    code,
    confidence: 'DEMONSTRATION',
    source,
  })),
  acceptances: acceptances.map(acceptance => ({ ...acceptance, confidence: 'DEMONSTRATION' })),
});

/** All parts of IEC 60079 and ISO 80079-36/-37 that the directory knows, without IEC 60079-33, so that a refusal can be seen. */
const scope = () =>
  [...new Set(recordedEditions().map(({ standard }) => standard))]
    .filter(standard => /^(IEC 60079-|ISO 80079-3[67]$)/.test(standard) && standard !== 'IEC 60079-33')
    .sort();

const accepted = (scheme: Scheme, standards: string[] | null = null) => ({
  scheme,
  status: 'ACCEPTED' as const,
  standards,
});

const otherSystems = Object.values(Scheme).filter(scheme => !scheme.startsWith('EX_'));

/** Bodies that cannot be taken for real ones: one for every scheme, one for equipment only, one that is suspended. */
const bodies = (): LoadedBody[] => [
  demonstrationBody('DEMO', 'Demonstration Certification Body', [
    accepted('EX_EQUIPMENT', scope()),
    accepted('EX_SERVICES'),
    accepted('EX_PERSONS'),
    accepted('EX_MARKS'),
    ...otherSystems.map(scheme => accepted(scheme)),
  ]),
  demonstrationBody('DEMOB', 'Second Demonstration Certification Body', [
    accepted('EX_EQUIPMENT'),
    accepted('IECQ_HSPM'),
    accepted('IECEE_CB'),
    accepted('IECRE_WE'),
  ]),
  demonstrationBody('DEMOC', 'Suspended Demonstration Certification Body', [
    { scheme: 'EX_EQUIPMENT', status: 'SUSPENDED', standards: null },
  ]),
];

const organisations = [
  ['lamps', 'Demonstration Lamps Ltd', ['Lamp Works']],
  ['motors', 'Demonstration Motors GmbH', ['Motor Works', 'Winding Shop']],
  ['sensors', 'Demonstration Sensors Inc.', ['Sensor Works']],
  ['repairs', 'Demonstration Repair Works', ['Workshop']],
] as const;

interface DemonstrationPerson {
  subject: string;
  name: string;
  role: Role;
  system: System | null;
  body?: string;
  mayIssue?: true;
}

const officer = { role: 'CB_BASIC', system: 'IECEx', mayIssue: true } as const;
const secretariat = { role: 'SECRETARIAT' } as const;

/** One person for each role; the subject of the token is the first name. */
const people: DemonstrationPerson[] = [
  { subject: 'olga', name: 'Olga Officer', ...officer, body: 'bdy_demo' },
  { subject: 'ben', name: 'Ben Beginner', role: 'CB_BASIC', system: 'IECEx', body: 'bdy_demo' },
  { subject: 'adam', name: 'Adam Administrator', ...officer, role: 'CB_ADMIN', body: 'bdy_demo' },
  { subject: 'wei', name: 'Wei Otherbody', ...officer, body: 'bdy_demob' },
  { subject: 'carl', name: 'Carl Suspended', ...officer, body: 'bdy_democ' },
  { subject: 'iris', name: 'Iris Officer (IECQ)', ...officer, system: 'IECQ', body: 'bdy_demo' },
  { subject: 'emil', name: 'Emil Officer (IECEE)', ...officer, system: 'IECEE', body: 'bdy_demo' },
  { subject: 'rene', name: 'René Officer (IECRE)', ...officer, system: 'IECRE', body: 'bdy_demo' },
  { subject: 'sam', name: 'Sam Secretariat', ...secretariat, system: 'IECEx' },
  { subject: 'ivy', name: 'Ivy Itadmin', role: 'IT_ADMIN', system: null },
  { subject: 'quinn', name: 'Quinn Secretariat (IECQ)', ...secretariat, system: 'IECQ' },
  { subject: 'ella', name: 'Ella Secretariat (IECEE)', ...secretariat, system: 'IECEE' },
  { subject: 'remy', name: 'Remy Secretariat (IECRE)', ...secretariat, system: 'IECRE' },
];

const organisationRows = () =>
  organisations.map(([slug, name, works]) => {
    const sites = works.map((site, index) => ({
      name: site,
      address: `Example Road ${index + 1}, Demonstration City`,
      country: 'ZZ',
    }));
    return {
      id: `org_demo_${slug}`,
      name: `${name} (not a real company)`,
      sortKey: searchKey(`${name} (not a real company)`),
      country: 'ZZ',
      sites,
      recordedById: 'bdy_demo',
      isDemonstration: true,
      identifiers: [],
      nameKey: partyKey(`${name} (not a real company)`, 'ZZ'),
      addressKeys: addressKeys(sites),
      keptId: `org_demo_${slug}`,
    };
  });

/** Loads made-up bodies, organisations and people. Loading twice changes nothing. */
export async function loadDemonstrationData(db: DataSource): Promise<void> {
  const [madeUp, companies] = [bodies(), organisationRows()];
  await db.transaction(async em => {
    const add = <Row extends object>(entity: EntityClass<Row>, rows: Partial<Row>[]) =>
      em.query(`${insertionOf(entity)} on conflict do nothing`, [rowsOf(entity, rows)]);
    await holdIdentities(em);
    await keepBodies(em, madeUp);
    await add(Organisation, companies);
    await add(
      Person,
      people.map(({ subject, name }) => ({
        id: `per_${subject}`,
        subject,
        name,
        email: `${subject}@people.example`,
        active: true,
      })),
    );
    await add(
      Login,
      people.map(({ subject }) => ({
        issuer: localTokens.issuer,
        subject,
        personId: `per_${subject}`,
        since: new Date(),
      })),
    );
    await add(Membership, people.map(membershipOf));
    await publishBodies(
      em,
      madeUp.map(({ id }) => id),
    );
    const ids = companies.map(({ id }) => id);
    await publishOrganisations(em, ids);
    await publishAliases(em, await keysOf(em, ids));
  });
}

const membershipOf = ({ subject, role, system, body, mayIssue }: DemonstrationPerson) => ({
  personId: `per_${subject}`,
  role,
  system,
  bodyId: body ?? null,
  mayIssue: mayIssue ?? false,
  since: calendarDate('2000-01-01'),
});
