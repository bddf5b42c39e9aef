import { type CalendarDate, classOf, DocumentType } from '@conformity/certification';
import { drawnFrom } from '@conformity/register';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Sampled } from './card';

/** Which certificates are sampled, and which of their issues count. */
export interface SampleAsked {
  from: CalendarDate;
  to: CalendarDate;
  systems: readonly string[];
  documentTypes: readonly DocumentType[] | null;
  /** Above 0, to 100. */
  samplePercent: number;
  seed: string;
  /** True to draw the share of each body by itself. */
  stratified: boolean;
  withWarnings: boolean;
  /** As it stood then. */
  asOf: Date;
}

const certificates = Object.values(DocumentType).filter(type => classOf(type) !== 'REPORT');

/**
 * A random sample of the certificates in force whose latest issue is of the days, with the rules that each did not meet: by what the register
 * found, and by what auditors recorded. The same seed draws the same certificates as long as the same are to be drawn from.
 */
export async function drawSample(
  db: DataSource,
  asked: SampleAsked,
): Promise<{ population: number; sample: Sampled[] }> {
  const { from, to, systems, documentTypes, samplePercent, seed, stratified, withWarnings, asOf } = asked;
  if (from > to) throw badInput('from', `${from} is after ${to}. Give the earlier day first.`);
  if (!(samplePercent > 0 && samplePercent <= 100))
    throw badInput('samplePercent', `is ${samplePercent}. Give more than 0, and at most 100.`);
  const params: unknown[] = [String(samplePercent), seed, withWarnings, asOf];
  const population = drawnFrom({ from, to, systems, documentTypes: documentTypes ?? certificates }, params);
  const stratum = stratified ? 'partition by issuer_id' : '';
  const rows = await read<Sampled & { population: number }>(
    db,
    `with population as (
       select e.*, row_number() over (${stratum} order by md5($2 || ':' || e.id), e.id) as place,
         count(*) over (${stratum}) as among, count(*) over () as population
       from (${population}) as e
     ), sample as (select * from population where place <= ceil(among * $1::numeric / 100))
     select s.id as "documentId", s.number, s.issuer_id as "issuerId", s.scheme, s.population::int as population,
       coalesce(unmet.rules, '{}') as rules
     from sample s
     left join lateral (
       select array_agg(distinct rule order by rule) as rules from (
         select f.rule from finding f where f.document_id = s.id and f.set_aside is null and ($3 or f.severity <> 'WARNING')
           and f.appeared_at <= $4 and (f.gone_at is null or f.gone_at > $4)
         union all
         select a.rule from audit_finding a where a.document_id = s.id and a.recorded_at <= $4
       ) as unmet
     ) as unmet on true
     order by s.number, s.id`,
    params,
    'STATISTICS',
  );
  return { population: rows[0]?.population ?? 0, sample: rows.map(({ population: _, ...one }) => one) };
}
