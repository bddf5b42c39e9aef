/** Days of which one file of a sitemap tells. */
export interface Days {
  from: string;
  to: string;
}

/** So many addresses a file has, more or less: our decision, for each hundred is a question to the graph. */
const perFile = 1_000;

const day = (month: string, number: number) => `${month}-${String(number).padStart(2, '0')}`;

/** The files of a month: one, or so many parts of it as its documents fill, a day each at most. */
export function filesOf(month: string, count: number): Days[] {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, at, 0)).getUTCDate();
  const parts = Math.min(days, Math.max(1, Math.ceil(count / perFile)));
  return Array.from({ length: parts }, (_, part) => ({
    from: day(month, Math.floor((part * days) / parts) + 1),
    to: day(month, Math.floor(((part + 1) * days) / parts)),
  }));
}

/** The days that the address of a file names; null where it names none. */
export function daysIn(search: URLSearchParams): Days | null {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay(from) && isDay(to) ? { from, to } : null;
}
