/** No day, as a number; before every other. */
export const noDay = -2_147_483_648;

/** A day as the number of days since 1970. @throws for what is no day */
export function dayNumber(day: string | null): number {
  if (day === null) return noDay;
  const number = Date.parse(day) / 86_400_000;
  if (!Number.isInteger(number)) throw new Error(`"${day}" is no day. Give it as YYYY-MM-DD.`);
  return number;
}
