import { type PrintedDocument, type PrintedSection, type PrintedStatus, printable } from '@conformity/certification';
import { accentOf } from './accents';
import { Ink, type Inked } from './ink';
import { tablePages } from './table-pages';

/** What is printed with an issue although it is no part of it. */
export interface PrintedMarks {
  /** Null where nothing is to be said. SUSPENDED, CANCELLED and EXPIRED are printed as a banner, others are not printed. */
  status: PrintedStatus | null;
  /** Where a reader can see what holds today; null leaves out the code and the address. */
  verifyUrl: string | null;
  /** The address below which the links of the document lead; null leaves them out. */
  filesAt: string | null;
  /** Every page of a draft says that it is one. */
  draft: boolean;
}

/** Room for a text: its width and the size of its type, in points. */
interface Room {
  width: number;
  size: number;
}

const page: Room = { width: 482, size: 9.5 };
const value: Room = { width: 333, size: 9.5 };
const half: Room = { width: 225, size: 9 };
const quarter: Room = { width: 115, size: 9 };

/** Room in type sizes; bold letters are up to 8 % wider than those that were measured. */
const emsOf = ({ width, size }: Room) => width / (size * 1.08);

/** The head of a page has room for two lines or three. */
const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 69).replace(/[\ud800-\udbff]$/, '')}…` : text);

type Say = (text: string, where: string, room?: Room) => Inked;

/**
 * The document as the template takes it: every text without control characters, marked with its language, and able to break.
 *
 * @throws MissingGlyphs naming all characters that cannot be printed, and where they stand.
 */
export function certificatePages(document: PrintedDocument, marks: PrintedMarks) {
  const ink = new Ink();
  const say: Say = (text, where, room = page) => ink.text(text, where, emsOf(room));
  const pages = {
    accent: accentOf(document.system),
    draft: marks.draft,
    name: printable(`${document.title} ${document.number}`),
    system: say(document.system, 'system', { width: 300, size: 24 }),
    schemeLine: say(document.schemeLine, 'scheme line', { width: 400, size: 9 }),
    title: say(document.title, 'title', { width: 482, size: 26 }),
    number: say(document.number, 'number', { width: 240, size: 13 }),
    runningTitle: say(shortened(document.title), 'title', { width: 150, size: 8 }),
    runningNumber: say(shortened(document.number), 'number', { width: 170, size: 8 }),
    issueNumber: document.issueNumber,
    issuedOn: document.issuedOn,
    issuer: issuerOf(document, say),
    banner: bannerOf(marks.status, say),
    verifyUrl: marks.verifyUrl === null ? null : say(marks.verifyUrl, 'verification address', { width: 130, size: 7 }),
    sections: document.sections.map((section, i) => sectionOf(section, `section ${i + 1}`, ink, say, marks.filesAt)),
    notes: document.notes.map(note => say(note, 'notes')),
  };
  ink.ensureComplete();
  return pages;
}

function issuerOf({ issuer }: PrintedDocument, say: Say) {
  if (issuer === null) return null;
  const { name, code, address, country } = issuer;
  const said = (text: string | null) => (text ? say(text, 'issuer', half) : null);
  return { name: said(name), code: said(code), address: said(address), country: said(country) };
}

function bannerOf(status: PrintedStatus | null, say: Say) {
  if (status === null || !['SUSPENDED', 'CANCELLED', 'EXPIRED'].includes(status.status)) return null;
  const reason = status.reason ? say(status.reason, 'reason of the status', { width: 440, size: 9 }) : null;
  return { status: status.status, since: say(status.since, 'day of the status'), reason };
}

function sectionOf(section: PrintedSection, place: string, ink: Ink, say: Say, filesAt: string | null) {
  if (section.kind === 'page-break') return section;
  if (section.kind === 'statement') return { kind: section.kind, text: say(section.text, `${place} (statement)`) };
  if (section.kind === 'signature') return signatureOf(section, say);
  const where = section.heading ?? place;
  const heading = section.heading === null ? null : say(section.heading, where, { width: 482, size: 12 });
  if (section.kind === 'text') return { kind: section.kind, heading, text: say(section.text, where) };
  if (section.kind === 'table') return { kind: section.kind, heading, ...tablePages(section, where, ink, filesAt) };
  const rows = section.rows.map(row => ({
    label: say(row.label, where, quarter),
    value: say(row.value, `${where} / ${row.label}`, value),
  }));
  return { kind: section.kind, heading, rows };
}

function signatureOf(signature: PrintedSection & { kind: 'signature' }, say: Say) {
  const said = (text: string) => say(text, 'signature', quarter);
  return {
    kind: signature.kind,
    name: said(signature.name),
    position: said(signature.position),
    on: said(signature.on),
  };
}
