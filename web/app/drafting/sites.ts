import type { Values } from './values';

/** What columns of a list of sites are called, by where they belong in a site. */
const columns: Record<string, readonly string[]> = {
  number: ['number', 'certificate', 'certificate number', 'certificate no'],
  name: ['name', 'site', 'site name', 'location', 'location name'],
  address: ['address', 'site address', 'location address'],
  country: ['country', 'country code'],
  cbCertificateNumber: ['cb certificate no', 'cb certificate number', 'cb number'],
  scopeAtThisLocation: ['at this location', 'scope at this location', 'scope', 'activities', 'activity'],
  scopeOfCertification: ['scope of certification', 'overall scope'],
  master: ['master', 'master certificate', 'master number'],
  scheme: ['scheme'],
  validUntil: ['valid until', 'expiry', 'expires'],
};

const plain = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** A list of sites as it was read. */
export interface SiteList {
  sites: Values[];
  /** Columns that are no field of a site. */
  unread: string[];
}

/** The sites of a table, whose first row says what stands in which column; null where it names no site. */
export function sitesOf(table: readonly (readonly unknown[])[]): SiteList | null {
  const [head = [], ...rows] = table;
  const titles = head.map(cell => plain(String(cell ?? '')));
  const names = titles.map(title => Object.entries(columns).find(([, known]) => known.includes(title))?.[0] ?? null);
  if (!names.includes('name')) return null;
  const sites = rows.flatMap(row => {
    const cells = names.flatMap((name, at) => (name && textOf(row[at]) ? [[name, textOf(row[at])] as const] : []));
    if (cells.length === 0) return [];
    return [Object.fromEntries(cells.map(([name, text]) => [name, /^scope[AO]/.test(name) ? { text } : text]))];
  });
  return { sites, unread: head.flatMap((cell, at) => (names[at] || !titles[at] ? [] : [String(cell)])) };
}

const textOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
