import { pagesOfNumbers } from '@conformity/subgraph';
import { settings } from './settings';

/** Below which address the pages of numbers are. Printed codes open it for as long as the paper lives: it cannot change. */
export const pages = pagesOfNumbers;

/** The page of a number, at the address of the graph. */
export const pageOf = (number: string): string => `${pages}/${encodeURIComponent(number)}`;

/** What a QR code opens: the page that says what the register says today; with the issue, so that an old one is told from the latest. */
export const verifyUrlOf = (number: string, issueNumber: number): string =>
  `${settings().publicUrl}${pageOf(number)}?issue=${issueNumber}`;
