import { documentTypes, type System } from '@conformity/certification';
import * as contents from './contents';
import { type Person, sql, type TestGraph } from './support';

/** Everybody who asks in the tests of what is hidden. */
export const everybody = [
  ...([null, 'wei', 'carl'] as const),
  ...(['olga', 'ben', 'adam', 'sam'] as const),
  ...(['iris', 'quinn', 'emil', 'ella', 'rene', 'remy', 'ivy'] as const),
] satisfies readonly Person[];

/** Who may know what the demonstration body hides in each system; officers and Secretariats of the others are as strange as guests. */
const insiders: Record<System, readonly Person[]> = {
  IECEx: ['olga', 'ben', 'adam', 'sam', 'ivy'],
  IECQ: ['iris', 'quinn', 'ivy'],
  IECEE: ['emil', 'ella', 'ivy'],
  IECRE: ['rene', 'remy', 'ivy'],
};
export const isInsider = (system: System, person: Person) => insiders[system].includes(person);
export const outsidersOf = (system: System) => everybody.filter(person => !isInsider(system, person));

const otherBodies: Partial<Record<string, string>> = { wei: 'bdy_demob', carl: 'bdy_democ' };

/** Whether a person may know of an entry of the register, said once more. */
export function maySee(
  person: Person,
  entry: { system: System; issuer_id: string; status: string; is_private: boolean },
) {
  const isHidden = entry.status === 'DRAFT' || entry.is_private;
  const own = otherBodies[person ?? ''] ?? 'bdy_demo';
  const isOwn = own === entry.issuer_id || ['sam', 'quinn', 'ella', 'remy', 'ivy'].includes(person ?? '');
  return !isHidden || (isOwn && (person === 'wei' || isInsider(entry.system, person)));
}

/** A document of the demonstration body that only insiders may know of, and the public ones by which others might hear of it. */
export interface Hidden {
  type: string;
  system: System;
  id: string;
  number: string;
  /** What its title and a name on it begin with, and nothing else that is in the register. */
  words?: string;
  /** By which kinds of suggestion the words would be found. */
  suggested?: readonly string[];
  /** A name on it that is much like that of the organisation. */
  printed?: string;
  /** The organisation of the directory that is a party of it. */
  organisation?: string;
  /** Public, and names it; public, and named by it; public, and of its family. */
  naming?: string;
  named?: string;
  relative?: string;
}

/** Hidden documents that are more than the draft of a type, with their type. */
export const special = {
  'a site of a drafted set': 'IecqCertificate',
  'a site that joins a public set': 'IecqCertificate',
  'a private certificate': 'IeceeCertificate',
} as const;

/** The system of a type of documents. */
export function systemOf(typename: string): System {
  const found = Object.values(documentTypes).find(type => type.typename === typename);
  if (!found) throw new Error(`There is no type ${typename}`);
  return found.system;
}

/** An officer of the demonstration body who may issue, by system. */
export const officerOf = { IECEx: 'olga', IECQ: 'iris', IECEE: 'emil', IECRE: 'rene' } as const;

interface Draft {
  id: string;
  number: string;
}

/** What another document has to name a hidden one by. */
export interface Naming {
  /** A draft of the demonstration body that names the hidden document. */
  own: Draft;
  /** A draft of another body that does. */
  foreign: Draft;
}

/** What is hidden in a graph. */
export interface HiddenThings {
  /** The draft of each type under its name, and what is special. */
  documents: Record<string, Hidden>;
  /** By the type of the naming document. */
  linking: Record<string, Naming>;
  /** The organisation that hidden documents of several systems name, and one public document. */
  organisation: string;
  /** The numbers of public documents of the demonstration body with a draft issue beside them, by system. */
  besides: Partial<Record<System, string>>;
}

/** Makes an officer of IECEx an officer of the same body in every system. */
export async function makeOfficerEverywhere(databaseUrl: string, person: 'wei' | 'adam') {
  await sql(
    databaseUrl,
    `insert into directory.membership (person_id, role, system, body_id, may_issue, since)
     select m.person_id, m.role, other.system, m.body_id, m.may_issue, m.since
     from directory.membership m, unnest(array['IECQ', 'IECEE', 'IECRE']) as other(system) where m.person_id = 'per_' || $1`,
    [person],
  );
}

/** Makes the demonstration body hide documents of every type, and others hide what names them. */
export async function hideDocuments(graph: TestGraph, types: readonly string[]): Promise<HiddenThings> {
  const { tell } = graph;
  const draft = async (person: Person, type: string, input: object): Promise<Draft> => {
    const mutation = `mutation Draft($input: ${type}Input!) { draft: draft${type}(input: $input) { id number } }`;
    return (await tell(person, mutation, { input })).draft;
  };
  const issued = async (person: Person, type: string, input: object) => {
    const { id, number } = await draft(person, type, input);
    const issue = `mutation I($id: ID!) { issue${type}(id: $id, revision: 1) { id } }`;
    await tell(person, issue, { id });
    return { id, number };
  };
  const amended = (person: Person, type: string, id: string, input: object) =>
    tell(
      person,
      `mutation A($id: ID!, $input: ${type}Input!) { amend${type}(id: $id, revision: 2, input: $input) { id } }`,
      { id, input },
    );
  const saving = await tell(
    'olga',
    'mutation { saveOrganisation(input: { name: "Discreet Works", country: "ZZ" }) { id } }',
  );
  const organisation: string = saving.saveOrganisation.id;
  const holder = (words: string) => ({ name: `${words} Ltd`, country: 'ZZ', organisationId: organisation });
  const documents: Record<string, Hidden> = {};
  const hide = (name: string, type: string, found: Draft & Partial<Hidden>) => {
    documents[name] = { suggested: ['HOLDER', 'TITLE'], ...found, type, system: systemOf(type) };
  };
  const besides: HiddenThings['besides'] = { IECEx: 'IECEx DEMO 26.0002' };
  const linking: HiddenThings['linking'] = {};

  await hideIecex();
  await hideIecq();
  await hideIecee();
  await hideIecre();
  return { documents, linking, organisation, besides };

  async function hideIecex() {
    const named = (await tell(null, '{ certificate(number: "ZZ/DEMO/ExTR26.0001/00") { id number } }')).certificate;
    const printed = 'Discreet Works Ltd';
    const report = {
      ...{ ...contents.testReport, product: 'Unseen test', holder: { name: 'Unseen test Ltd' } },
      manufacturer: { name: printed, country: 'ZZ' },
    };
    for (const type of types.filter(name => name.endsWith('Report'))) {
      const isTest = type === 'ExTestReport';
      const found = await draft('olga', type, isTest ? report : {});
      hide(type, type, { ...found, ...(isTest && { words: 'Unseen test', printed }) });
    }
    const numbersOf = (type: string) => [documents[type]?.number];
    const reports: Record<string, object> = {
      ExCertificate: { testReports: numbersOf('ExTestReport'), qualityReports: numbersOf('ExQualityReport') },
      ExPersonCertificate: { assessmentReports: numbersOf('ExPersonnelReport') },
    };
    const lamp = {
      ...reports.ExCertificate,
      testReports: [...numbersOf('ExTestReport'), named.number],
      equipment: 'Unseen lamp',
      holder: holder('Unseen lamp'),
      manufacturer: { name: 'Unseen lamp Works' },
    };
    for (const type of types.filter(name => systemOf(name) === 'IECEx' && !(name in documents)))
      hide(type, type, await draft('olga', type, type === 'ExCertificate' ? lamp : (reports[type] ?? {})));
    for (const [type, input] of Object.entries(reports))
      linking[type] = { own: documents[type] as Draft, foreign: await draft('wei', type, input) };
    const naming = await issued('olga', 'ExQualityReport', {
      ...contents.qualityReport,
      holder: { ...contents.qualityReport.holder, organisationId: organisation },
      coveredDocuments: numbersOf('ExCertificate'),
    });
    Object.assign(documents.ExCertificate as Hidden, {
      words: 'Unseen lamp',
      suggested: ['HOLDER', 'TITLE', 'MANUFACTURER'],
      organisation,
      naming: naming.id,
      named: named.id,
    });
  }

  async function hideIecq() {
    const drafting = `mutation D($input: IecqSetInput!) { draftIecqSet(input: $input) {
      master { id number } sites { id number } } }`;
    const drafted = async (input: object) => (await tell('iris', drafting, { input })).draftIecqSet;
    const set = await drafted(
      contents.iecqSet({
        holder: holder('Unseen optics'),
        scopeOfCertification: { text: 'Unseen optics' },
        sites: [contents.iecqSite('Annex', 'Unseen annex')],
        validUntil: contents.day(300),
      }),
    );
    hide('IecqCertificate', 'IecqCertificate', { ...set.master, words: 'Unseen optics', organisation });
    hide('a site of a drafted set', 'IecqCertificate', {
      ...set.sites[0],
      words: 'Unseen annex',
      suggested: ['TITLE'],
      organisation,
    });
    const { master } = await drafted(contents.iecqSet());
    await tell('iris', 'mutation I($id: ID!) { issueIecqSet(id: $id, revision: 1) { id } }', { id: master.id });
    const adding = `mutation A($id: ID!, $sites: [IecqLocationInput!]!) {
      addIecqSites(id: $id, revision: 2, sites: $sites, changes: "Beside") { sites { id number } } }`;
    const sites = [contents.iecqSite('Wing', 'Unseen wing')];
    const joined = (await tell('iris', adding, { id: master.id, sites })).addIecqSites.sites.at(-1);
    const suggested = ['TITLE'];
    hide('a site that joins a public set', 'IecqCertificate', {
      ...{ ...joined, words: 'Unseen wing', suggested },
      ...{ named: master.id, relative: master.id },
    });
    besides.IECQ = master.number;
    const input = contents.verificationStatement({
      ...{ holder: { name: 'Unseen footprint Ltd' }, subject: 'Unseen footprint' },
    });
    const type = 'IecqVerificationStatement';
    hide(type, type, { ...(await draft('iris', type, input)), words: 'Unseen footprint' });
  }

  async function hideIecee() {
    const type = 'IeceeCertificate';
    const certificate = contents.cbCertificate;
    const about = (words: string) => ({ product: words, holders: [holder(words)], modifies: base.number });
    const base = await issued('emil', type, certificate('ZZ-70001'));
    const both = { organisation, named: base.id, relative: base.id };
    const secret = await issued(
      'emil',
      type,
      certificate('ZZ-70001-M1', { ...about('Unseen hearing aid'), isPrivate: true, validUntil: contents.day(300) }),
    );
    const draftOf = await draft('emil', type, certificate('ZZ-70001-A1', about('Unseen battery')));
    const nameIt = async (number: string, modifies: string) =>
      (await issued('emil', type, certificate(number, { modifies }))).id;
    const naming = { draft: await nameIt('ZZ-70002', draftOf.number), secret: await nameIt('ZZ-70003', secret.number) };
    hide(type, type, { ...draftOf, ...both, words: 'Unseen battery', naming: naming.draft });
    hide('a private certificate', type, { ...secret, ...both, words: 'Unseen hearing aid', naming: naming.secret });
    await amended('emil', type, base.id, certificate('ZZ-70001', { product: 'Beside' }));
    besides.IECEE = base.number;
  }

  async function hideIecre() {
    const type = 'IecreCertificate';
    const statement = contents.windStatement;
    const base = await issued('rene', type, statement());
    const found = await draft(
      'rene',
      type,
      statement({
        ...{ module: null, certifiedObject: 'Unseen turbine', holder: holder('Unseen turbine') },
        manufacturer: { name: 'Discreet Works AG', country: 'ZZ' },
        ...{ supersedes: base.number, validUntil: contents.day(300) },
      }),
    );
    const naming = await issued('rene', type, statement({ supersedes: found.number }));
    const words = 'Unseen turbine';
    hide(type, type, {
      ...found,
      words,
      printed: 'Discreet Works AG',
      organisation,
      naming: naming.id,
      named: base.id,
    });
    const resting = { kind: 'WE_TC', statements: [found.number] };
    linking[type] = { own: await draft('rene', type, resting), foreign: await draft('wei', type, resting) };
    await amended('rene', type, base.id, statement({ certifiedObject: 'Beside', changes: 'Beside' }));
    besides.IECRE = base.number;
  }
}
