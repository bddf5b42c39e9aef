import { calendarDate } from '@conformity/certification';
import { changeOf, type EntryFacts, traitOf } from '@conformity/projection';

/** A number from 0 to 1 that depends on the document and on what it is for. */
function chance(number: number, salt: number): number {
  let mixed = number ^ Math.imul(salt, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
}
/** One of so many, from 0; as Zipf has it, the first is had most. */
const zipf = (most: number, number: number, salt: number) =>
  Math.floor(Math.exp(chance(number, salt) * Math.log(most))) % most;
const among = <Value>(values: readonly Value[], number: number, salt: number): Value =>
  values[Math.floor(chance(number, salt) * values.length)] as Value;

const products =
  'power supply|LED driver|lithium-ion battery|circuit breaker|household refrigerator|luminaire|power tool|switch|adaptor|relay|capacitor|air conditioner|washing machine|transformer|motor|pressure transmitter|junction box|gas detector|cable gland|printed board'.split(
    '|',
  );
const syllables = 'ba co di fe gu ha jo ki lu me no pa qui ro su te vo wa xe zy lan ter mix por ven sta gri dol'.split(
  ' ',
);
const trades = 'Electronics|Electric|Lighting|Instruments|Power|Elektrotechnik|Batteries|Controls'.split('|');
const forms = 'GmbH|Co., Ltd.|Inc.|Ltd|S.p.A.|AG|LLC|B.V.'.split('|');
const countries =
  'CN CN CN CN DE DE US US JP KR TW IT FR GB NL ES SE CH AT BE CZ DK FI HU IE IN MX MY NO PL PT RO SG TH TR VN'.split(
    ' ',
  );
const cities = 'Łódź|München|Köln|Zürich|Shenzhen|Dongguan|Ningbo|Taipei|Seoul|Osaka|Milano|Lyon|Madrid|Praha'.split(
  '|',
);
const categories = 'BATT HOUS ITAV LITE MED OFF POW PROT TOOL SAFE INST CABL'.split(' ');

const pseudoword = (number: number, salt: number, length = 3): string =>
  Array.from({ length }, (_, at) => among(syllables, number, salt + at)).join('');

/** The name of an organisation; one in twelve has one of no Latin letters. */
const organisation = (number: number): string =>
  number % 12 === 5
    ? `光达${'华明电力东方新星'.charAt(number % 8)}${number}电子有限公司`
    : `${pseudoword(number, 50).replace(/^./, letter => letter.toUpperCase())} ${trades[number % trades.length]} ${forms[(number >> 3) % forms.length]}`;
const countryOf = (number: number): string => among(countries, number, 60);

function standardsOf(number: number) {
  return [61, 62].map(salt => {
    const standard = `IEC 9${String(zipf(240, number, salt)).padStart(4, '0')}${['', '-1', '-2-2'][zipf(3, number, salt + 2)]}`;
    return { standard, edition: String(2005 + zipf(4, number, salt + 4) * 5) };
  });
}

const markedOf = (number: number) => [
  traitOf('kinds', 'NORMAL'),
  traitOf('typesOfProtection', among(['d', 'e', 'i'], number, 44)),
  traitOf('equipmentGroups', among(['IIB', 'IIC'], number, 45)),
  traitOf('epls', among(['Ga', 'Gb'], number, 46)),
  traitOf('temperatureClasses', among(['T4', 'T5', 'T6'], number, 47)),
];

const firstDay = 11_000;
const dayOf = (number: number) => calendarDate(new Date(number * 86_400_000).toISOString().slice(0, 10));

/** The n-th of so many generated documents, as a big register spreads: 89 % IECEE, organisations and words as Zipf has it. */
export function factsOf(number: number, of: number): EntryFacts {
  const ofSystem = chance(number, 1);
  const system = ofSystem < 0.89 ? 'IECEE' : ofSystem < 0.965 ? 'IECEx' : ofSystem < 0.992 ? 'IECQ' : 'IECRE';
  const organisations = Math.min(60_000, Math.ceil(of / 3));
  const holder = Math.floor(organisations * chance(number, 24) ** 2);
  const maker = chance(number, 27) < 0.6 ? holder : Math.floor(organisations * chance(number, 25) ** 2);
  const site = Math.floor(organisations * chance(number, 26) ** 2);
  const first = firstDay + Math.floor((number * 9_000) / of);
  const issued = first + (number % 4 ? 0 : Math.floor(400 * chance(number, 28)));
  const ofStatus = chance(number, 2);
  const standards = standardsOf(number);
  const model = `${pseudoword(zipf(400, number, 30), 31, 1).toUpperCase()}-${1000 + Math.floor(chance(number, 32) * 9_000)}${String.fromCharCode(65 + (number % 26))}`;
  const printed = `${countryOf(number % 45)}-${100_000 + number}`;
  const parties = [holder, maker, site];
  const title = `${among(products, number, 33)}, ${pseudoword(zipf(20_000, number, 34), 35)} ${pseudoword(zipf(20_000, number, 36), 37)} series`;
  return {
    id: `${system.slice(0, 3).toLowerCase()}_0${String(number).padStart(7, '0')}-1c3a-7d21-8f00-${String(number).padStart(12, '0')}`,
    system,
    scheme: { IECEE: 'IECEE_CB', IECEx: 'EX_EQUIPMENT', IECQ: 'IECQ_AP', IECRE: 'IECRE_WE' }[system] ?? '',
    documentType: { IECEE: 'IECEE_CBTEST', IECEx: 'EX_COC', IECQ: 'IECQ_COC', IECRE: 'IECRE_TYPE' }[system] ?? '',
    status: ofStatus < 0.85 ? 'CURRENT' : ofStatus < 0.88 ? 'SUSPENDED' : 'CANCELLED',
    validUntil: system === 'IECEE' ? null : dayOf(first + 1_095),
    carriedUntil: system === 'IECEx' ? dayOf(first + 900 + (number % 900)) : null,
    imposedStatus: null,
    imposedUntil: null,
    issuerId: `bdy_${system}_${Math.floor(80 * chance(number, 40) ** 2)}`,
    sortedOn: dayOf(issued),
    issuedOn: dayOf(issued),
    firstIssuedOn: dayOf(first),
    countries: [...new Set(parties.map(countryOf))],
    standardIds: [...new Set(standards.flatMap(({ standard, edition }) => [`${standard}/${edition}`, standard]))],
    statisticsStandards: [...new Set(standards.map(({ standard }) => standard))],
    categories: system === 'IECEE' ? [categories[zipf(categories.length, number, 41)] ?? ''] : [],
    trademark: chance(number, 42) < 0.4 ? organisation(holder).slice(0, 8).toLowerCase() : null,
    partyKeys: [...new Set(parties)].map(party => `org:${party}`),
    documentClass: 'CERTIFICATE',
    editions: standards.map(({ standard, edition }) => `${standard}/${edition}`),
    traits: [
      traitOf('holderCountries', countryOf(holder)),
      traitOf('manufacturerCountries', countryOf(maker)),
      traitOf('siteCountries', countryOf(site)),
      traitOf('siteRoles', system === 'IECEE' ? 'FACTORY' : 'MANUFACTURING'),
      ...(system === 'IECEx' ? markedOf(number) : []),
    ],
    statusSince: dayOf(first),
    changes: [changeOf(null, 'CURRENT', dayOf(first))],
    imposedChanges: [],
    isPublic: true,
    suggested: {
      NUMBER: [printed],
      HOLDER: [organisation(holder)],
      MANUFACTURER: [organisation(maker)],
      TITLE: [title],
    },
    texts: [
      ['NUMBER', printed],
      ['HOLDER', organisation(holder)],
      ['MANUFACTURER', organisation(maker)],
      ['TITLE', title],
      ['MODEL', model],
      ['SITE', organisation(site)],
      ...standards.map(({ standard }) => ['STANDARD', standard] as const),
      ['OTHER', `${among(cities, number, 43)} Industrial District, Example Road`],
      ['OTHER', '100-240 V~, 50/60 Hz, class II'],
    ],
  };
}
