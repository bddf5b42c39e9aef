import type { Principal } from '@conformity/access';
import { calendarDate } from '@conformity/certification';
import type { CertificateFilter, CertificateSort } from '@conformity/register';
import * as register from '@conformity/register';
import { cursorOf, type Database, type PageArgs } from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import type { DataSource, Logger } from 'typeorm';

/** A statement as the package sent it. */
export interface Sent {
  /** What was asked. */
  by: string;
  text: string;
  values: unknown[];
  /** Whether a connection keeps it under a name: PostgreSQL may then plan it whatever the values. */
  isKept: boolean;
}

/** Documents and other values that are there, to ask for. */
export interface Known {
  id: string;
  number: string;
  key: string;
  organisation: string;
  issuer: string;
  /** That few documents cite. */
  standard: string;
  trademark: string;
  word: string;
  partyKey: string;
  /** By their names. */
  holder: string;
  manufacturer: string;
  day: string;
}

const today = calendarDate('2026-06-15');
const sorts = ['NEWEST', 'OLDEST', 'NUMBER', 'LAST_STATUS_CHANGE', 'LAST_CHANGE'] as const;
const sides: [string, (cursor: string) => PageArgs][] = [
  ['first', () => ({ first: 20 })],
  ['last', () => ({ last: 20 })],
  ['after', after => ({ first: 20, after })],
  ['before', before => ({ last: 20, before })],
  ['the first before', before => ({ first: 20, before })],
  ['the last after', after => ({ last: 20, after })],
];

const cursorIn = (sort: CertificateSort, { id, key, day }: Known): string =>
  cursorOf(sort, [
    {
      RELEVANCE: `8 ${day}`,
      NEWEST: day,
      OLDEST: day,
      NUMBER: key,
      LAST_STATUS_CHANGE: `${day} 09:00:00+00`,
      LAST_CHANGE: `${day} 09:00:00+00`,
    }[sort],
    id,
  ]);

const filters = ({ organisation, issuer, standard, trademark }: Known): [string, CertificateFilter][] => [
  ['no filter', {}],
  ['a system', { systems: ['IECRE'] }],
  ['two systems', { systems: ['IECRE', 'IECQ'] }],
  ['a scheme', { schemes: ['EX_EQUIPMENT'] }],
  ['a type', { documentTypes: ['IECQ_COC'] }],
  ['what is in force', { statuses: ['CURRENT'] }],
  ['what is suspended', { statuses: ['SUSPENDED'] }],
  ['what counts', { effectiveStatuses: ['SUSPENDED', 'EXPIRED'] }],
  ['a body', { issuers: [issuer] }],
  ['a country', { countries: ['GR'] }],
  ['two countries, both', { countries: ['GR', 'CY'], allOf: ['countries'] }],
  ['a standard', { standards: [standard] }],
  ['a category', { categories: ['MED'] }],
  ['a trademark', { trademarks: [trademark] }],
  ['an organisation', { organisations: [organisation] }],
  ['days', { issuedFrom: calendarDate('2009-03-01'), issuedTo: calendarDate('2009-03-31') }],
  ['what expires', { validUntilBefore: calendarDate('2006-06-01') }],
  ['several', { systems: ['IECEE'], countries: ['DE'], statuses: ['CURRENT'], issuers: [issuer] }],
];

/** Those that few kinds of documents have, or few people ask for: looked at on a first page and the next. */
const rarer = ({ holder, manufacturer }: Known): [string, CertificateFilter][] => [
  ['a class of documents', { documentClasses: ['CERTIFICATE'] }],
  ['a part and its country', { holderCountries: ['GR'], manufacturerCountries: ['GR'], siteCountries: ['GR'] }],
  ['a role of sites', { siteRoles: ['MANUFACTURING'] }],
  ['a relation', { relations: ['SITE_OF'] }],
  ['a kind', { kinds: ['NORMAL'] }],
  ['a suffix', { suffixes: ['X'] }],
  ['a type of protection', { typesOfProtection: ['d'] }],
  ['an equipment group', { equipmentGroups: ['IIC'] }],
  ['a level of protection', { epls: ['Gb'] }],
  ['a temperature class', { temperatureClasses: ['T4'] }],
  ['a unit of competence', { unitsOfCompetence: ['Ex 001'] }],
  ['a holder', { holders: [holder] }],
  ['a manufacturer', { manufacturers: [manufacturer] }],
  ['days of first issues', { firstIssuedFrom: calendarDate('2009-03-01'), firstIssuedTo: calendarDate('2009-03-31') }],
  ['days of status', { statusSinceFrom: calendarDate('2009-03-01'), statusSinceTo: calendarDate('2009-03-31') }],
  ['a change of status', { statusChanged: { from: calendarDate('2026-03-01'), after: ['SUSPENDED'] } }],
  ['a change of status until a day', { statusChanged: { to: calendarDate('2003-03-01'), after: ['SUSPENDED'] } }],
  ['as of a day', { asOf: calendarDate('2009-03-31'), effectiveStatuses: ['SUSPENDED'] }],
  [
    'until when it is carried',
    { carriedUntilFrom: calendarDate('2009-03-01'), carriedUntilTo: calendarDate('2009-03-31') },
  ],
  ['what is out of date', { carriedUntilTo: calendarDate('2005-06-14') }],
];

const askers: [string, Principal][] = Object.entries({
  guest: people.guest,
  olga: people.olga,
  sam: people.sam,
  ivy: people.ivy,
});

/** Every statement that lists, sorts, filters and look-ups send, by asking for each; what acts send, as the owner. */
export async function sentStatements(db: Database, owner: DataSource, known: Known): Promise<Sent[]> {
  const sent: Sent[] = [];
  let by = '';
  const logger = {
    logQuery: (text: string, values: unknown[] = [], ...runner: unknown[]) =>
      void sent.push({ by, text, values, isKept: runner.length === 0 }),
    logQueryError: () => {},
    logQuerySlow: () => {},
    logSchemaBuild: () => {},
    logMigration: () => {},
    log: () => {},
  } satisfies Logger;
  db.logger = logger;
  owner.logger = logger;
  const asking = async (what: string, ask: () => Promise<unknown>) => {
    by = what;
    await ask();
  };
  for (const [name, principal] of askers) {
    for (const [filtered, filter] of filters(known))
      for (const sort of filtered === 'no filter' ? sorts : (['NEWEST', 'NUMBER'] as const))
        for (const [side, args] of sides)
          await asking(`${name}: ${sort}, ${side}, of ${filtered}`, () =>
            page(db, principal, filter, sort, args(cursorIn(sort, known))),
          );
    if (name === 'guest' || name === 'olga')
      for (const [filtered, filter] of rarer(known))
        for (const [side, args] of sides.filter(([side]) => side === 'first' || side === 'after'))
          await asking(`${name}: ${side}, of ${filtered}`, () =>
            page(db, principal, filter, 'NEWEST', args(cursorIn('NEWEST', known))),
          );
    if (name === 'olga' || name === 'sam')
      for (const kind of Object.values(register.WorkingListKind))
        for (const body of [null, known.issuer])
          for (const query of [null, known.word])
            await asking(`${name}: ${kind}${body ? ' of a body' : ''}${query ? ' with a word' : ''}`, () =>
              work(db, principal, { kind, body: name === 'olga' ? null : body, query }),
            );
    for (const sort of ['NEWEST', 'RELEVANCE'] as const)
      await asking(`${name}: a word, ${sort}`, () => page(db, principal, {}, sort, { first: 20 }, known.word));
    await asking(`${name}: words of which nothing has all`, () =>
      page(
        db,
        principal,
        {},
        'RELEVANCE',
        { first: 20 },
        `${known.word} nowhereatall "and no phrase" IEC 60079-0 2017`,
      ),
    );
    await asking(`${name}: a number`, () => page(db, principal, {}, 'NEWEST', { first: 20 }, known.number));
    for (const [what, ask] of lookUps(db, principal, known)) await asking(`${name}: ${what}`, ask);
  }
  await asking('mending', () => owner.transaction(em => mend(owner, em, known)));
  return sent;
}

async function page(
  db: Database,
  principal: Principal,
  filter: CertificateFilter,
  sort: CertificateSort,
  args: PageArgs,
  query = '',
) {
  const search = await register.searchOf(db, principal, { query, filter, sort, today });
  const { pageInfo } = await register.certificatePage(db, principal, register.pageAsked(search, args, new Set()));
  const { follows, precedes } = pageInfo as { follows: unknown; precedes: unknown };
  for (const told of [follows, precedes]) if (typeof told === 'function') await told();
}

async function work(
  db: Database,
  principal: Principal,
  asked: { kind: register.WorkingListKind; body: string | null; query: string | null },
) {
  const search = await register.workingListOf(db, principal, { ...asked, filter: null, sort: null, today });
  await register.certificatePage(db, principal, register.pageAsked(search, { first: 20 }, new Set()));
}

const lookUps = (
  db: Database,
  principal: Principal,
  { id, number, key, organisation, partyKey, standard, word }: Known,
): [string, () => Promise<unknown>][] => [
  ['by id', () => register.facesById(db, principal, [id])],
  ['by key', () => register.facesByKey(db, principal, [key])],
  ['publicly', () => register.publicFaces(db, 'IECEE', [number])],
  ['printed', () => register.printedIssues(db, principal, [{ id, issueNumber: null }])],
  ['signatures', () => register.signaturesBorne(db, ['none'])],
  ['relations', () => register.relationsOf(db, principal, [id])],
  ['named by', () => register.namedBy(db, principal, [id])],
  ['family', () => register.familyOf(db, principal, [id])],
  ['nodes', () => register.nodesById(db, principal, [id, organisation, 'bdy_demo'])],
  ['organisations of', () => register.organisationsOf(db, [id])],
  ['keys of an organisation', () => register.partyKeysOf(db, [organisation])],
  ['printed parties', () => register.printedParties(db, principal, [partyKey], 20)],
  ['suggestions', () => register.suggestions(db, principal, ['HOLDER'], word, 10)],
  [
    'a count of few',
    async () =>
      register.countCertificates(db, principal, [
        await register.searchOf(db, principal, {
          query: '',
          filter: { organisations: [organisation] },
          sort: 'NEWEST',
          today,
        }),
      ]),
  ],
  [
    'facets of few',
    async () =>
      register.facetsOf(db, principal, [
        {
          search: await register.searchOf(db, principal, { query: word, filter: {}, sort: 'NEWEST', today }),
          fields: register.usualFacets,
        },
      ]),
  ],
  [
    'more than',
    async () =>
      register.areMoreThan(
        db,
        principal,
        await register.searchOf(db, principal, { query: '', filter: { standards: [standard] }, sort: 'NEWEST', today }),
        10,
      ),
  ],
];

/** What acts and the rebuilding of entries do. */
async function mend(owner: DataSource, em: Parameters<typeof register.mendEntries>[0], { id, number }: Known) {
  await register.registered(em, 'IECEE', [number]);
  const [entry] = await em.find(register.RegisterEntry, { where: { id } });
  if (entry) await register.mendEntries(em, [entry]);
  await register.entryIdsAfter(owner, ['IecqCertificate'], '', 100);
  await register.removeEntries(em, ['iqc_nobody']);
}
