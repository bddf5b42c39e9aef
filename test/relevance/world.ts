import { type DocumentType, dayOf, documentTypes, readNumber, type System } from '@conformity/certification';
import { searchLine, type Texts } from '@conformity/folding';
import { type RegisterEntry, standardId } from '@conformity/register';
import { entryOf } from '@conformity/testkit';

// A world that is generated: its companies, models and certificates are nobody's. Names are spelt as registers spell them, and not
// always well.

/** Nearby names, so that a search has to tell them apart. */
const names =
  `Müller Elektrotechnik GmbH|Mueller Elektrotechnik AG|Müller Licht GmbH|Muller Electric Ltd|Müllner Elektronik KG
Weiß Electronics GmbH|Weiss Umwelttechnik AG|Weise Lighting Ltd|Straßburger Pumpenbau GmbH|Strasser Motoren AG
Østergaard Medical A/S|Ostergard Hydraulics ApS|Ångström Instruments AB|Angstrom Power Inc.|Søren Lys ApS
Wiśniewski Lighting Sp. z o.o.|Łódź Zakłady Elektryczne S.A.|Zakład Łącznik Sp. z o.o.|Kowalski Energy S.A.|Kowalczyk Energia Sp. z o.o.
İstanbul Elektrik Sanayi A.Ş.|Şişli Aydınlatma Ltd. Şti.|Çelik Motor A.Ş.|Dvořák Cable s.r.o.|Dvorska Kabel s.r.o.
O’Brien Optics Ltd|O'Brien Pumps Ltd.|Obrecht Optik AG|D’Angelo Illuminazione S.p.A.|L'Éclairage Moderne SAS
Schneider Lighting GmbH|Schnabel Lighting GmbH|Schneidereit Motors KG|Lefèvre Instruments SARL|Lefebvre Capteurs S.A.
Zhejiang Zheng Lighting Co., Ltd.|Zhejiang Zhong Lighting Co., Ltd.|Shenzhen Hua Power Supply Co., Ltd.|Shenzhen Huabao Electronics Co.,Ltd|Guangdong Huaguang Electric Appliance Co., Ltd.
光达电子有限公司|广东光明照明股份有限公司|东方电气科技有限公司|上海东方仪器有限公司|深圳市华强电源有限公司
株式会社サクラ照明|サクラ電機株式会社|アクメ工業株式会社|ｱｸﾒ工業 株式会社|東亜ディーケーケー株式会社
한국전자 주식회사|주식회사 한빛조명|대성전기공업㈜|서울미래전지 주식회사|미래산업 주식회사
ООО «Севкабель»|Электроприбор АО|Ёлка Свет ООО|Ηλεκτρονικά Αθήνας Α.Ε.|Φωτισμός Αιγαίου Α.Ε.
Acme Pumps International Inc.|Acme Pump Services LLC|Apex Motors Pty Ltd|Apex Motor Controls Inc.|General Flow Controls Corp.
Flowmaster Valves Ltd|Flow Master Instruments B.V.|Everbright Electronics Ltd|Everbright Elektrotechnik SA|Sunbright Electronics Ltd
3T Sensors B.V.|A&B Controls Ltd|AB Controls Inc.|R. Stahlmann Schaltgeräte GmbH|Stahlman Switchgear Ltd`
    .split(/[|\n]/)
    .map(name => name.trim());

const products =
  `LED driver|Constant-current LED drivers|LED luminaire|Floodlight|Emergency luminaire|Lithium-ion battery pack|Rechargeable Li-ion cell|Battery charger|Switching power supply|AC/DC adaptor|Circuit breaker|Miniature circuit-breakers|Residual current device|Safety isolating transformer|Power transformers|Household refrigerator|Washing machine|Toaster|Kettles|Hand-held power tool|Vacuum cleaner|Pressure transmitter|Temperature transmitter|Gas detector|Cable gland|Junction box|Junction boxes and enclosures|Control station|Explosion-proof motor|Three-phase induction motor|Solenoid valve|Level switch|Flameproof hand lamp|Ultrasound diagnostic system|Infusion pump|Patient monitor|Photovoltaic module|Grid inverter|Video camera|Wi-Fi router|Multi-layer ceramic capacitor|Fixed resistors|Printed circuit board|Connector|Electric vehicle charging station`.split(
    '|',
  );

const standards: readonly (readonly [string, string])[] = [
  ['IEC 60079-0', '7.0'],
  ['IEC 60079-0', '6.0'],
  ['IEC 60079-1', '7.0'],
  ['IEC 60079-7', '5.1'],
  ['IEC 60079-11', '6.0'],
  ['IEC 60079-31', '2.0'],
  ['IEC 60598-1', '2014'],
  ['IEC 60598-1', '2020'],
  ['IEC 60598-2-22', '2014'],
  ['IEC 61347-1', '2015'],
  ['IEC 61347-2-13', '2014'],
  ['IEC 62368-1', '2014'],
  ['IEC 62368-1', '2018'],
  ['IEC 60335-1', '2010'],
  ['IEC 60335-2-14', '2016'],
  ['IEC 60335-2-24', '2020'],
  ['IEC 60335-2-5', '2012'],
  ['IEC 62133-2', '2017'],
  ['IEC 60601-1', '2005'],
  ['IEC 61010-1', '2010'],
  ['IEC 60898-1', '2015'],
  ['ISO/IEC 80079-34', '2018'],
];

const markings = [
  'Ex db IIC T6 Gb',
  'Ex eb IIC T4 Gb',
  'Ex ia IIC T4 Ga',
  'Ex tb IIIC T85°C Db',
  'Ex nA IIC T4 Gc',
  'Ex ec IIB T3 Gc',
];
const conditions = [
  'Clean with a damp cloth only, to avoid electrostatic charge.',
  'The flamepaths are not to be repaired.',
  'Not to be used above 2000 m.',
  'Ambient temperature -40 °C to +60 °C.',
];
const towns = [
  'Stuttgart',
  'Łódź',
  'İzmir',
  'Hangzhou',
  'São Paulo',
  'Malmö',
  'Lyon',
  'Osaka',
  'Daegu',
  'Kraków',
  'Zürich',
];
const bodies = ['bdy_bas', 'bdy_ptb', 'bdy_dek', 'bdy_sir'];

/** Numbers from 0 up to 1, the same in every run (Mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const types = { IECEE: 'IECEE_CBTEST', IECEx: 'EX_COC', IECQ: 'IECQ_COC' } as const satisfies Partial<
  Record<System, DocumentType>
>;
const size = 3_000;

/** A generated document, by what questions ask for. */
export interface Generated {
  entry: RegisterEntry;
  holder: string;
  manufacturer: string;
  title: string;
  model: string;
  standards: readonly (readonly [string, string])[];
}

/** The whole world, the oldest document first. */
export function world(): Generated[] {
  const chance = chances(20_261_129);
  const among = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;
  return Array.from({ length: size }, (_, at) => {
    const system = chance() < 0.7 ? 'IECEE' : chance() < 0.8 ? 'IECEx' : 'IECQ';
    const holder = among(names);
    const manufacturer = chance() < 0.6 ? holder : among(names);
    const title = among(products);
    const serial = String(1000 + Math.floor(chance() * 9000));
    const letters = String.fromCharCode(65 + Math.floor(chance() * 26), 65 + Math.floor(chance() * 26));
    const model = `${letters}${among(['-', '', ' '])}${serial}${among(['', 'W', 'X', '/24', '-2'])}`;
    const cited = [...new Set([among(standards), among(standards)])];
    const site = `${among(['Works 1', 'Plant', 'Fabrik'])}, Generated Road ${1 + (at % 90)}, ${among(towns)}`;
    const texts: Texts = {
      NUMBER: [numberOf(system, at)],
      HOLDER: [holder],
      MANUFACTURER: [manufacturer],
      TITLE: [title],
      MODEL: [model],
      STANDARD: cited.map(([standard, edition]) =>
        edition.length === 4 ? `${standard}:${edition}` : `${standard} Ed. ${edition}`,
      ),
      SITE: [site],
      OTHER: [
        'generated',
        ...(system === 'IECEx' ? [among(markings), among(conditions)] : []),
        `${system} ${documentTypes[types[system]].title}`,
      ],
    };
    return {
      entry: entry(system, at, texts, cited, among(bodies)),
      holder,
      manufacturer,
      title,
      model,
      standards: cited,
    };
  });
}

/** Of no body that there is: no number is one of a real document. */
const numberOf = (system: System, at: number) =>
  ({
    IECEE: `ZZ-${300_000 + at}`,
    IECEx: `IECEx GEN ${String(10 + (at % 16))}.${String(at).padStart(4, '0')}${at % 3 ? '' : 'X'}`,
    IECQ: `IECQ-P GEN ${String(10 + (at % 16))}.${String(at).padStart(4, '0')}`,
    IECRE: '',
  })[system];

function entry(
  system: keyof typeof types,
  at: number,
  texts: Texts,
  cited: Generated['standards'],
  issuer: string,
): RegisterEntry {
  const { typename, idPrefix, scheme } = documentTypes[types[system]];
  const issuedOn = dayOf(new Date(Date.UTC(2010, 0, 1 + at * 2)));
  const number = texts.NUMBER?.[0] ?? '';
  const editions = cited.map(([standard, edition]) => ({ id: standardId(standard, edition), standard, edition }));
  return entryOf(
    {
      __typename: typename,
      id: `${idPrefix}_generated${String(at).padStart(5, '0')}`,
      number,
      system,
      scheme,
      documentType: types[system],
      title: texts.TITLE?.[0] ?? '',
      status: 'CURRENT',
      statusReason: null,
      statusSince: new Date(`${issuedOn}T09:00:00Z`),
      statusHistory: [{ status: 'CURRENT', since: issuedOn }],
      issueNumber: 0,
      issuedOn,
      firstIssuedOn: issuedOn,
      validUntil: null,
      issuer: { id: issuer },
      holder: { name: texts.HOLDER?.[0] ?? '' },
      manufacturers: [{ name: texts.MANUFACTURER?.[0] ?? '' }],
      sites: [],
      standards: editions,
      history: [],
    },
    {
      texts,
      searchText: searchLine(texts),
      standardIds: editions.flatMap(({ id, standard }) => [id, standard]),
      familyKey: readNumber(number)[0]?.family ?? number,
    },
  );
}
