import { partyKey } from '@conformity/certification';
import { partsOfLine, searchLine } from '@conformity/folding';
import type { ClientBase } from 'pg';

const stems: Record<string, readonly string[]> = {
  Latin:
    'Nord Ost Süd Élan Łód Berg Val Aqua Volt Lumen Tekno Mara Silva Orion Delta Pola Quant Ferro Hydra Stella'.split(
      ' ',
    ),
  Chinese: '光达 东方 华为 北星 金海 明远 永安 天工 立新 广源'.split(' '),
  Cyrillic: 'Электро Север Волга Прибор Энерго Завод Свет Точмаш'.split(' '),
  Greek: 'Ηλεκτρο Αιγαίο Φως Ήλιος Δέλτα Νότος'.split(' '),
  Hangul: '한국 대성 미래 서울 전자 동방'.split(' '),
};
const trades: Record<string, readonly string[]> = {
  Latin: 'electronics instruments lighting motors batteries systems power controls sensors appliances'.split(' '),
  Chinese: '电子 照明 电池 仪器 科技'.split(' '),
  Cyrillic: 'прибор мотор техника'.split(' '),
  Greek: 'τεχνική φωτισμός'.split(' '),
  Hangul: '전기 조명 배터리'.split(' '),
};
const forms: Record<string, readonly string[]> = {
  Latin: ['GmbH', 'Ltd', 'AG', 'Inc.', 'S.p.A.', 'Co., Ltd.', 'B.V.', 'Sp. z o.o.'],
  Chinese: ['有限公司', '股份有限公司'],
  Cyrillic: ['ООО', 'АО'],
  Greek: ['Α.Ε.'],
  Hangul: ['주식회사'],
};
const homes: Record<string, readonly string[]> = {
  Latin:
    'DE CN US GB FR IT JP KR NO AU CA NL IN BR SG ZA PL ES SE CH AT BE CZ DK FI HU IE IL MX MY NZ PT RO TH TR TW VN'.split(
      ' ',
    ),
  Chinese: ['CN', 'TW', 'HK'],
  Cyrillic: ['RU', 'BG', 'UA'],
  Greek: ['GR', 'CY'],
  Hangul: ['KR'],
};
/** Eight of a hundred are not Latin. */
const scripts = ['Chinese', 'Chinese', 'Chinese', 'Chinese', 'Cyrillic', 'Cyrillic', 'Greek', 'Hangul'];

interface Generated {
  n: number;
  id: string;
  name: string;
  country: string;
  address: string;
  key: string;
  /** As `searchLine` of packages/folding writes name and address, without the field. */
  line: string;
  address_line: string;
}

const among = (texts: readonly string[] | undefined, at: number): string => texts?.[at % texts.length] ?? '';

/** The n-th generated organisation, from 1; its name says that it is generated. */
export function organisation(n: number): Generated {
  const script = scripts[n % 100] ?? 'Latin';
  const stem = `${among(stems[script], n * 7)}${script === 'Latin' ? among(stems.Latin, Math.floor(n / 20)).toLowerCase() : ''}`;
  const trade = among(trades[script], Math.floor(n / 3));
  const name = `${stem} ${trade} ${n} ${among(forms[script], Math.floor(n / 5))} (generated)`;
  const country = among(homes[script], Math.floor(n / 2));
  const address = `Generated Road ${n % 997}, ${among(stems[script], n)} City`;
  const [line, address_line] = [lineOf(name), lineOf(address)];
  return { n, id: `org_generated_${n}`, name, country, address, key: partyKey(name, country), line, address_line };
}

const lineOf = (text: string) => partsOfLine(searchLine({ OTHER: [text] }))[0]?.line.trim() ?? '';

/** Generated organisations, and what the register knows of them. */
export async function generateOrganisations(client: ClientBase, most: number): Promise<void> {
  const rows = Array.from({ length: most }, (_, index) => organisation(index + 1));
  await client.query(
    `create table if not exists generated.organisation as
     select * from jsonb_to_recordset($1::jsonb) as o(n int, id text, name text, country text, address text, key text, line text, address_line text)`,
    [JSON.stringify(rows)],
  );
  await client.query(`
    create unique index if not exists organisation_n on generated.organisation (n);
    insert into register.organisation_alias (key, organisation_id)
      select key, id from generated.organisation union all select 'org:' || id, id from generated.organisation on conflict do nothing;
    insert into register.reference (kind, id, facts)
      select 'ORGANISATION', id, jsonb_build_object('id', id, 'name', name, 'country', country) from generated.organisation
      on conflict do nothing`);
}

/** The same organisations in the directory. */
export const recordOrganisations = (client: ClientBase) =>
  client.query(`
    insert into directory.organisation (id, name, sort_key, country, sites, is_demonstration, name_key, kept_id)
    select id, name, lower(name), country, '[]', true, key, id from generated.organisation on conflict do nothing`);
