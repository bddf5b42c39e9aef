import path from 'node:path';
import { type CalendarDate, type Scheme, type System, systemOf } from '@conformity/certification';
import { editionOf, standardId, standardName } from '@conformity/register';
import { insertionOf, readTable, rowsOf, upsertionOf } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { keepBodies, type LoadedBody } from './bodies/keep-bodies';
import { usualTimeZone } from './bodies/time-zone';
import { confidenceOf } from './confidence';
import { holdIdentities, publishAllAliases } from './organisations/aliases';
import { publishBodies, publishStandards } from './publish';
import { searchKey, standardSortKey } from './search-key';
import { Edition, type EditionState, Standard } from './standards/standard';
import { Transition } from './standards/transition';

const data = (name: string) => path.join(__dirname, '../data', name);

const readBodies = () =>
  readTable(data('certification-bodies.tsv'), [
    'code',
    'name',
    'iso2',
    'older_code',
    'body',
    'scheme',
    'confidence',
    'source',
  ]);
type Row = ReturnType<typeof readBodies>[number];

/**
 * The bodies of the data file: a row with an `older_code` is a newer code of the body that has that code, a row with a `body` is
 * what that body is in a further system.
 */
export function recordedBodies(): LoadedBody[] {
  const rows = readBodies();
  return rows
    .filter(row => !row.older_code && !row.body)
    .map(row => {
      const isOfSame = ({ older_code, body }: Row) =>
        (older_code && older_code === row.code) || (body && body === idOf(row));
      return bodyOf(row, [row, ...rows.filter(isOfSame)]);
    });
}

function bodyOf(first: Row, rows: Row[]): LoadedBody {
  const { name, iso2, confidence, source } = first;
  return {
    id: idOf(first),
    name,
    address: null,
    country: iso2,
    timeZone: usualTimeZone(iso2),
    isDemonstration: false,
    confidence: confidenceOf(confidence),
    source,
    codes: rows.flatMap(codesOf),
    acceptances: [...new Set(rows.flatMap(schemesOf))].map(scheme => ({
      scheme,
      status: 'ACCEPTED',
      standards: null,
      confidence: 'ASSUMED',
    })),
  };
}

/** A code where it names the body; of IECEE a slug of the name, because a code there is a country's more often than not. */
function idOf(row: Row): string {
  const [{ system, code } = {}] = codesOf(row);
  return `bdy_${code && system !== 'IECEE' ? code.toLowerCase() : slugOf(row.name)}`;
}

const schemesOf = ({ scheme }: Row) => scheme.split(',') as Scheme[];

function codesOf(row: Row): LoadedBody['codes'] {
  const { code, confidence, source } = row;
  const systems = [...new Set(schemesOf(row).map(systemOf))];
  if (code === '?') return [];
  return systems.map(system => ({ system, code, confidence: confidenceOf(confidence), source }));
}

const slugOf = (name: string) =>
  searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const columnsOfEditions = [
  'standard',
  'edition',
  'date',
  'state',
  'withdrawn',
  'replaced_by',
  'also',
  'confidence',
  'source',
] as const;

/** The editions of the data file; where it gives no edition number, the year stands for it. What no source gives is empty there. */
export function recordedEditions() {
  return readTable(data('standards.tsv'), columnsOfEditions).map(
    ({ standard: typed, edition: number, date, state, withdrawn, replaced_by, also, confidence, source }) => {
      const standard = standardName(typed);
      const edition = editionOf(number || date.slice(0, 4));
      return {
        id: standardId(standard, edition),
        standard,
        edition,
        published: date || null,
        state: (state as EditionState) || null,
        withdrawn: withdrawn || null,
        replacedById: replaced_by || null,
        also: also ? also.split(',') : [],
        confidence: confidenceOf(confidence),
        source,
      };
    },
  );
}

/** The titles of the data file, by standard. */
export const recordedTitles = () =>
  new Map(
    readTable(data('standard-titles.tsv'), ['standard', 'title']).map(({ standard, title }) => [standard, title]),
  );

const columnsOfTransitions = ['standard', 'edition', 'system', 'may_be_used_until', 'confidence', 'source'] as const;

/** How long former editions may be cited, where a rule was found; of most none is known. */
export const recordedTransitions = () =>
  readTable(data('transitions.tsv'), columnsOfTransitions).map(
    ({ standard, edition, system, may_be_used_until, confidence, source }) => ({
      editionId: standardId(standard, edition),
      system: system as System,
      mayBeUsedUntil: (may_be_used_until as CalendarDate) || null,
      confidence: confidenceOf(confidence),
      source,
    }),
  );

const keep = {
  standards: `${insertionOf(Standard)} on conflict (id) do update set title = excluded.title
    where standard.title is null and excluded.title is not null`,
  editions: `${upsertionOf(Edition, ['published', 'state', 'withdrawn', 'replacedById', 'also', 'confidence', 'source'])}
    where edition.confidence <> 'RECORDED'`,
  transitions: `${upsertionOf(Transition, ['mayBeUsedUntil', 'confidence', 'source'])}
    where transition.confidence <> 'RECORDED'`,
};

async function keepStandards(em: EntityManager, editions: ReturnType<typeof recordedEditions>): Promise<string[]> {
  const ids = [...new Set(editions.map(({ standard }) => standard))].sort();
  const titles = recordedTitles();
  const standards = ids.map(id => ({ id, sortKey: standardSortKey(id), title: titles.get(id) ?? null }));
  await em.query(keep.standards, [rowsOf(Standard, standards)]);
  await em.query(keep.editions, [rowsOf(Edition, editions)]);
  await em.query(keep.transitions, [rowsOf(Transition, recordedTransitions())]);
  return ids;
}

/** Loads the bodies and standards of the data files. Loading twice changes nothing; what was recorded since stays as it is. Tells the register anew which names
 * are which organisations. */
export async function loadReferenceData(db: DataSource): Promise<void> {
  const bodies = recordedBodies();
  await db.transaction(async em => {
    await holdIdentities(em);
    await publishAllAliases(em);
    await keepBodies(em, bodies);
    await publishBodies(
      em,
      bodies.map(({ id }) => id),
    );
    await publishStandards(em, await keepStandards(em, recordedEditions()));
  });
}
