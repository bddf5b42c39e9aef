import { readNumber } from '@conformity/certification';
import { pagesOfNumbers } from '@conformity/subgraph';
import { settings } from './settings';

/** Below which address the pages of numbers are. Printed codes open it for as long as the paper lives: it cannot change. */
export const pages = pagesOfNumbers;

/** The page of a number, at the address of the graph. */
export const pageOf = (number: string): string => `${pages}/${encodeURIComponent(number)}`;

/** The number with hyphens where it is read as the same one so: for addresses that people read from paper and type. */
function asTyped(number: string): string {
  const short = number.replace(/[ /]+/g, '-');
  return keysOf(short) === keysOf(number) ? short : number;
}

const keysOf = (number: string) =>
  readNumber(number)
    .map(({ key }) => key)
    .join(' ');

/** What a QR code opens: the page that says what the register says today; with the issue, so that an old one is told from the latest. */
export const verifyUrlOf = (number: string, issueNumber: number): string =>
  `${settings().publicUrl}${pageOf(asTyped(number))}?issue=${issueNumber}`;
