/** Legal forms by one word, folded; on a line those that mean the same, the shortest first. Company law; not complete. */
const meaningTheSame = `
ag aktiengesellschaft
co company cie cia
corp corporation
inc incorporated
ltd limited ltda
pvt private
`;

const others = `ab ad aps as asa bhd bv bvba doo ek eood eurl ev gbr gesmbh gmbh jsc kft kg kgaa kk lda llc llp lp mbh nv oao ohg ooo
  oy oyj pao pjsc plc pte pty sa sarl sas sasu sdn se sl slu snc spa sro srl tbk uab ug zao zrt ооо оао зао пао ао`;

const groups = [...meaningTheSame.trim().split('\n'), ...others.split(/\s+/)].map(line => line.split(' '));

const shortest = new Map(
  groups.flatMap(([short = '', ...long]) => [short, ...long].map(word => [word, short] as const)),
);

/** The shortest writing of a legal form, given a folded word: `ag` of `aktiengesellschaft`; null for any other word. */
export const legalForm = (word: string): string | null => shortest.get(word) ?? null;

const unspaced = /(股份有限公司|有限责任公司|有限責任公司|有限公司|公司|株式会社|有限会社|合同会社|주식회사|유한회사)/u;

/** What a run of Chinese, Japanese or Korean consists of; legal forms stand alone. */
export const partsOfRun = (run: string): { text: string; isLegalForm: boolean }[] =>
  run
    .split(unspaced)
    .map((text, at) => ({ text, isLegalForm: at % 2 === 1 }))
    .filter(({ text }) => text);
