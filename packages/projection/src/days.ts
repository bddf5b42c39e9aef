import type { CalendarDate } from '@conformity/certification';
import type { DayPart } from './fields';

/** No day, as a number; before every other. */
export const noDay = -2_147_483_648;

/** A day as the number of days since 1970. @throws for what is no day */
export function dayNumber(day: string | null): number {
  if (day === null) return noDay;
  const number = Date.parse(day) / 86_400_000;
  if (!Number.isInteger(number)) throw new Error(`"${day}" is no day. Give it as YYYY-MM-DD.`);
  return number;
}

const firstYear = 1900;
const monthsOf = 1100 * 12;
/** Of each day that a calendar date can be, the number of its month, from 1 on. */
let months: Uint16Array | null = null;
const firstDay = Date.UTC(firstYear, 0, 1) / 86_400_000;

function monthsByDay(): Uint16Array {
  const table = new Uint16Array(Date.UTC(firstYear + 1100, 0, 1) / 86_400_000 - firstDay);
  for (let month = 0; month < monthsOf; month++)
    table.fill(
      month + 1,
      Date.UTC(firstYear, month, 1) / 86_400_000 - firstDay,
      Date.UTC(firstYear, month + 1, 1) / 86_400_000 - firstDay,
    );
  return table;
}

/** A part of a day: how many values it can have, 0 being none, and which one a day has. */
export const partsOfDays = {
  MONTH: { months: 1, text: (month: number) => `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}` },
  QUARTER: { months: 3, text: (month: number) => `${yearOf(month)}-Q${Math.floor((month % 12) / 3) + 1}` },
  YEAR: { months: 12, text: (month: number) => yearOf(month) },
} as const satisfies Record<DayPart, { months: number; text(month: number): string | number }>;

const yearOf = (month: number) => firstYear + Math.floor(month / 12);

/** How many values a part of days can have, with none. */
export const sizeOfPart = (part: DayPart): number => monthsOf / partsOfDays[part].months + 1;

/** The number of a part of a day; 0 for no day. */
export function numberOfPart(part: DayPart, day: number): number {
  if (day === noDay) return 0;
  months ??= monthsByDay();
  const month = months[day - firstDay];
  if (!month) throw new Error(`Day ${day} is no calendar date.`);
  return Math.floor((month - 1) / partsOfDays[part].months) + 1;
}

/** What a line says of a part; null for none. */
export const valueOfPart = (part: DayPart, number: number): string | number | null =>
  number === 0 ? null : partsOfDays[part].text((number - 1) * partsOfDays[part].months);
/** The day of a number of `dayNumber`. */
export const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10) as CalendarDate;
