import { fold } from './fold';
import { legalForm } from './legal-form';

/** Legal forms that end a name, without blanks and points. Company law of the countries in which certificates have holders; not complete. */
const endings = new Set(
  `AB AD AG AGCOKG AKTIENGESELLSCHAFT APS AS ASA BHD BV BVBA CIA CIALTDA CO COINC COKG COKGAA COLLC COLTD COMPANY CORP CORPORATION CV
   DD DOO EHF EIRELI EK EOOD EU EURL EV GBR GESMBH GK GMBH GMBHCO GMBHCOKG GMBHCOKGAA GMBHUCOKG HF INC INCORPORATED JSC KFT KG
   KGAA KK KS LDA LIMITED LIMITEDCOMPANY LLC LLP LP LTD LTDA LTDCO LTDSTI MBH NV OAO OHG OOD OOO OU OY OYJ PAO PJSC PLC PRIVATE
   PRIVATELIMITED PTELTD PTE PTY PTYLIMITED PTYLTD PVT PVTLTD RT SA SAB SABDECV SADECV SAPIDECV SARL SAS SASU SCA SCRL SDNBHD SE
   SENDIRIANBERHAD SIA SL SLU SNC SOCIEDADANONIMA SOCIETEANONYME SPA SPOLSRO SPK SPZOO SPZOOSPK SRL SRLS SRO SRLDECV TBK UAB UG
   ULC VOF YK ZAO ZRT ООО ОАО ЗАО ПАО АО 주식회사 유한회사 주 유`.split(/\s+/),
);

/** Legal forms that stand in front of a name. */
const beginnings = new Set(
  'PT CV OOO OAO ZAO PAO JSC PJSC UAB SIA ООО ОАО ЗАО ПАО АО 주식회사 유한회사 주 유'.split(' '),
);

/** Those that are written without a blank, in front or behind; the longer ones first. */
const unspaced = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '有限公司',
  '公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
];

/**
 * The words of a name as names are compared: capitals without accents, full-width signs as ordinary ones, points left out so that
 * `S.p.A.` is `SPA`, every other sign between words a blank.
 */
export const nameWords = (name: string): string[] =>
  fold(name)
    .toUpperCase()
    .replace(/['.]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\/(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** The words of a name without its legal forms; all of them where nothing else is left. */
export function withoutLegalForm(name: string): string[] {
  let words = nameWords(name);
  for (let shorter = shortened(words); shorter; shorter = shortened(words)) words = shorter;
  return words;
}

/** The words without one legal form; null where there is none, or nothing would be left. */
function shortened(words: readonly string[]): string[] | null {
  // `S. A.` and `Co., Ltd.` are several words; the longest ending counts.
  for (let from = Math.max(1, words.length - 4); from < words.length; from++)
    if (endings.has(words.slice(from).join(''))) return words.slice(0, from);
  const [first = '', ...others] = words;
  if (others.length && beginnings.has(first)) return others;
  const last = words.at(-1) ?? '';
  for (const form of unspaced) {
    if (last.length > form.length && last.endsWith(form)) return [...words.slice(0, -1), last.slice(0, -form.length)];
    if (others.length && last === form) return words.slice(0, -1);
    if (first.length > form.length && first.startsWith(form)) return [first.slice(form.length), ...others];
    if (others.length && first === form) return others;
  }
  return null;
}

/** What is the same for two writings of a name, whatever legal form they give: without case, accents, blanks and punctuation. */
export const nameKey = (name: string): string => withoutLegalForm(name).join('');

/**
 * Whether two names may be of one organisation: alike but for case, accents, blanks and punctuation, and not with legal forms that
 * contradict each other. `Race Ltd` is `RACE LIMITED` and `Race`, and not `Race GmbH`.
 */
export function isSameName(one: string, other: string): boolean {
  if (!nameKey(one) || nameKey(one) !== nameKey(other)) return false;
  const [forms, others] = [legalFormsOf(one), legalFormsOf(other)];
  return !forms.length || !others.length || forms.some(form => others.includes(form));
}

/** The legal forms of a name, each by its shortest writing; those that several words make are left out. */
function legalFormsOf(name: string): string[] {
  const core = withoutLegalForm(name);
  return nameWords(name).flatMap(word => (core.includes(word) ? [] : (legalForm(word.toLowerCase()) ?? [])));
}
