/** How large a generated register is. */
export interface World {
  entries: number;
  organisations: number;
  /** Of standards that are cited together. */
  sets: number;
  bodies: number;
}

/** A number from 0 to 1 that depends on the row `n` and on what it is for. */
const chance = (salt: number) => `((hashint8extended(n, ${salt}) & 1073741823) / 1073741824.0)`;
/** One of so many, from 1; as Zipf has it, the first is had most. */
const zipf = (most: string, salt: number) => `least(${most}, floor(exp(${chance(salt)} * ln(${most} + 1))))::int`;
/** One of a list of texts. */
const among = (texts: readonly string[], salt: number) =>
  `(array[${texts.map(text => `'${text}'`).join(', ')}])[1 + floor(${chance(salt)} * ${texts.length})::int]`;

const products = [
  'power supply',
  'led driver',
  'lithium-ion battery',
  'circuit breaker',
  'household refrigerator',
  'luminaire',
  'power tool',
  'switch',
  'adaptor',
  'relay',
  'capacitor',
  'air conditioner',
  'washing machine',
  'information technology equipment',
  'transformer',
  'motor',
  'pressure transmitter',
  'junction box',
  'gas detector',
  'cable gland',
  'printed board',
  'photovoltaic module',
  'wind turbine',
  'medical electrical equipment',
  'video camera',
  'plug',
  'socket-outlet',
  'charger',
  'inverter',
  'valve actuator',
];
const qualities = [
  'portable',
  'industrial',
  'fixed',
  'class II',
  'rechargeable',
  'water-resistant',
  'three-phase',
  'compact',
  'modular',
  'low-voltage',
];
const categories = ['BATT', 'HOUS', 'ITAV', 'LITE', 'MED', 'OFF', 'POW', 'PROT', 'TOOL', 'SAFE', 'INST', 'CABL'];

/** What is certified, in every wording that is drawn. */
export const titles: readonly string[] = [...products, ...qualities].map(part => `${part}, type of what is generated`);

/** The day of the newest entry; nothing happens later. */
const lastDay = `(date '2002-01-01' + 8900)`;

/** Sets of standards, each cited by many documents, the first by most. Numbers above 90000 are of no real standard. */
export const standardSets = (most: number) => `
  create table if not exists generated.standard_set as
  select n, jsonb_agg(jsonb_build_object('id', standard || '/' || edition, 'standard', standard, 'edition', edition)) as cited,
    array_agg(standard || '/' || edition) || array_agg(standard) as ids
  from (
    select distinct n, 'IEC ' || (90000 + ${zipf('600', 31).replaceAll('(n,', '(n * 8 + k,')}) as standard,
      (2005 + floor(${chance(32).replaceAll('(n,', '(n * 8 + k,')} * 20))::text as edition
    from generate_series(1, ${most}::bigint) n cross join lateral generate_series(1, 1 + (hashint8(n) & 3)) k
  ) as cited group by n;
  create unique index if not exists standard_set_n on generated.standard_set (n)`;

/** What is drawn for each row. */
const drawn = ({ entries, organisations, sets, bodies }: World) => `
  select n, ${chance(1)} as of_system, ${chance(2)} as of_status, ${chance(3)} as of_end,
    (date '2002-01-01' + (n * 8900 / ${entries})::int) as day, ${chance(16)} as of_change,
    ${zipf(String(organisations), 4)} as holder, ${zipf(String(organisations), 5)} as maker, ${zipf(String(organisations), 6)} as site,
    ${zipf(String(sets), 7)} as standard_set, ${chance(8)} as of_maker, ${chance(15)} as of_sites,
    ${among(qualities, 9)} || ' ' || ${among(products, 10)} as product,
    ${among(categories, 11)} as category,
    1 + floor(power(${chance(12)}, 2) * ${bodies})::int as body,
    chr(65 + (n % 26)::int) || chr(65 + (n / 26 % 26)::int) || '-' || (hashint8(n) & 65535) as model
  from generate_series($1::bigint, $2::bigint) n`;

const typed = `
  select d.*, case when of_system < 0.89 then 'IECEE' when of_system < 0.965 then 'IECEx' when of_system < 0.992 then 'IECQ' else 'IECRE' end as system,
    to_char(day, 'YY') as yy,
    case when of_status < 0.005 then 'DRAFT' when of_status < 0.01 then 'SUSPENDED' when of_status < 0.12 then 'CANCELLED' else 'CURRENT' end as status
  from drawn d`;

/** A code of four letters that no body has, so that no number is one of a real document. */
const code = `'Z' || chr(65 + (n / 456976 % 26)::int) || chr(65 + (n / 17576 % 26)::int) || chr(65 + (n / 676 % 26)::int)`;

const numbered = `
  select t.*,
    case system when 'IECEE' then 'iee_' when 'IECEx' then 'exc_' when 'IECQ' then 'iqc_' else 'ire_' end
      || '0' || substr(md5(n::text), 1, 7) || '-' || substr(md5(n::text), 8, 4) || '-7' || substr(md5(n::text), 12, 3) || '-8'
      || substr(md5(n::text), 15, 3) || '-' || lpad(to_hex(n), 12, '0') as id,
    case system when 'IECEE' then 'ZZ-' || (2000000 + n)
      when 'IECEx' then 'IECEx ' || ${code} || ' ' || yy || '.' || lpad((n % 10000)::text, 4, '0') || case when n % 3 = 0 then 'X' else '' end
      when 'IECQ' then 'IECQ-P ' || ${code} || ' ' || yy || '.' || lpad((n % 10000)::text, 4, '0')
      else 'IECRE.WE.G' || chr(65 + (n / 10000 % 26)::int) || chr(65 + (n / 260000 % 26)::int) || '.' || yy || '.' || lpad((n % 10000)::text, 4, '0') end as number,
    case when system = 'IECEE' then null else day + 1095 + (of_end * 1095)::int end as valid_until
  from typed t`;

const named = `
  select t.*,
    o.name as holder_name, o.country as holder_country, o.key as holder_key, jsonb_build_object('name', o.name, 'address', o.address, 'country', o.country) as party,
    m.name as maker_name, m.country as maker_country, m.key as maker_key, jsonb_build_object('name', m.name, 'address', m.address, 'country', m.country) as made_by,
    s.name as site_name, s.address as site_address, o.line as holder_line, m.line as maker_line, s.line as site_line, s.address_line as site_address_line, s.country as site_country, s.key as site_key,
    jsonb_build_object('name', s.name, 'address', s.address, 'country', s.country, 'role', 'FACTORY') as made_at,
    b.id as issuer_id, k.cited, k.ids
  from numbered t
  join generated.organisation o on o.n = t.holder
  join generated.organisation m on m.n = case when of_maker < 0.6 then t.holder else t.maker end
  join generated.organisation s on s.n = case when of_sites < 0.5 then t.holder else t.site end
  join generated.body b on b.n = t.body
  join generated.standard_set k on k.n = t.standard_set`;

/** The words of a text that has no letter beyond ASCII, and those with a hyphen or point as one. */
const words = (text: string) => `btrim(regexp_replace(lower(${text}), '[^a-z0-9]+', ' ', 'g'))`;
const asOne = (text: string) => `regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g')`;

/** As `searchLine` of packages/folding writes it, as far as what is generated needs it. */
const searchLine = `concat_ws(' ', ' @1', ${words('number')}, '|', ${asOne('serial')},
      case when holder_name = maker_name then '@6 ' || holder_line else '@2 ' || holder_line || ' @4 ' || maker_line end,
      '@8', ${words('title')}, '|', ${asOne('model')}, '@16', ${words('model')}, '|', ${asOne('model')},
      (select string_agg('@32 ' || ${words(`c->>'standard' || ' ' || (c->>'edition')`)} || ' | ' || ${asOne(`c->>'standard'`)}, ' ') from jsonb_array_elements(cited) c),
      '@64', site_line, '|', site_address_line, '')`;

/** The rows `$1` to `$2` of so many, as entries of the register. Their days rise with their numbers, as in a register that grew. */
export const insertion = (world: World) => `
  with drawn as (${drawn(world)}), typed as (${typed}), numbered as (${numbered}), named as (${named}), told as (
    select *, regexp_replace(number, '^.*[ ]', '') as serial, initcap(product) || ', type ' || model || ' (generated)' as title, day + time '09:00' as at,
      case when status in ('SUSPENDED', 'CANCELLED') then changed else day end + time '09:00' as since,
      case system when 'IECEE' then 'ZZ ' || (2000000 + n) when 'IECEx' then rtrim(number, 'X') else number end as number_key
    from (select *, day + floor(of_change * (${lastDay} - day))::int as changed from named) as named
  )
  insert into register.entry (id, system, scheme, document_type, number, number_key, family_key, status, status_since, is_private,
    issued_on, first_issued_on, valid_until, issuer_id, relations, countries, party_keys, updated_at, categories, trademark,
    standard_ids, sorted_on, texts, search_text, revision, face)
  select id, system,
    case system when 'IECEE' then 'IECEE_CB' when 'IECEx' then 'EX_EQUIPMENT' when 'IECQ' then 'IECQ_AP' else 'IECRE_WE' end,
    case system when 'IECEE' then 'IECEE_CBTEST' when 'IECEx' then 'EX_COC' when 'IECQ' then 'IECQ_COC' else 'IECRE_TYPE' end,
    number, number_key, number_key, status, since,
    of_end < 0.003,
    case when status <> 'DRAFT' then day end, case when status <> 'DRAFT' then day end, valid_until, issuer_id,
    case when n % 10 = 0 then jsonb_build_array(jsonb_build_object('kind', 'MODIFIES', 'number', 'ZZ-' || (1999990 + n), 'key', 'ZZ ' || (1999990 + n)))
      else '[]' end,
    (select array_agg(distinct c order by c) from unnest(array[holder_country, maker_country, site_country]) c),
    (select array_agg(distinct c order by c) from unnest(array[holder_key, maker_key, site_key]) c),
    since, array[category], case when n % 3 = 0 then lower(split_part(holder_name, ' ', 1)) end, ids, day,
    jsonb_build_object('NUMBER', jsonb_build_array(number), 'HOLDER', jsonb_build_array(holder_name),
      'MANUFACTURER', jsonb_build_array(maker_name), 'TITLE', jsonb_build_array(title), 'MODEL', jsonb_build_array(model),
      'STANDARD', array(select c->>'standard' || ':' || (c->>'edition') from jsonb_array_elements(cited) c),
      'SITE', jsonb_build_array(site_name || ', ' || site_address)),
    ${searchLine}, 1,
    jsonb_build_object(
      '__typename', case system when 'IECEE' then 'IeceeCertificate' when 'IECEx' then 'ExCertificate' when 'IECQ' then 'IecqCertificate' else 'IecreCertificate' end,
      'id', id, 'number', number, 'system', system,
      'scheme', case system when 'IECEE' then 'IECEE_CB' when 'IECEx' then 'EX_EQUIPMENT' when 'IECQ' then 'IECQ_AP' else 'IECRE_WE' end,
      'documentType', case system when 'IECEE' then 'IECEE_CBTEST' when 'IECEx' then 'EX_COC' when 'IECQ' then 'IECQ_COC' else 'IECRE_TYPE' end,
      'title', title, 'status', status, 'statusReason', null, 'statusSince', to_char(since, 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
      'statusHistory', jsonb_build_array(jsonb_build_object('since', day, 'status', 'CURRENT'))
        || case when status in ('SUSPENDED', 'CANCELLED') then jsonb_build_array(jsonb_build_object('since', changed, 'status', status)) else '[]' end,
      'issueNumber', case when status <> 'DRAFT' then 0 end, 'issuedOn', case when status <> 'DRAFT' then day end,
      'firstIssuedOn', case when status <> 'DRAFT' then day end, 'validUntil', valid_until, 'issuer', jsonb_build_object('id', issuer_id),
      'holder', party, 'manufacturers', jsonb_build_array(made_by), 'sites', jsonb_build_array(made_at), 'standards', cited,
      'history', jsonb_build_array(jsonb_build_object('issuedOn', day, 'issueNumber', 0)), 'master', null)
  from told on conflict do nothing`;
