import { type PrintedDocument, type PrintedSection, type PrintedStatus, printable } from '@conformity/certification';
import { accentOf } from './accents';
import { Ink, type Inked } from './ink';
import { markupBlocks, type Said, spoken } from './markup-blocks';
import { tablePages } from './table-pages';
import { type Words, withLead, wordsIn } from './words';

/** What is printed with an issue although it is no part of it. */
export interface PrintedMarks {
  /** Null where it is in force. SUSPENDED, CANCELLED and EXPIRED are printed as a banner too. */
  status: PrintedStatus | null;
  /** The public issues of the document with their days, in any order: the history of this one, and what has replaced it. None leaves both out. */
  issues?: readonly PrintedIssueDay[];
  /** Where a reader can see what holds today; null leaves out the code and the address. */
  verifyUrl: string | null;
  /** The address below which the links of the document lead; null leaves them out. */
  filesAt: string | null;
  /** Every page of a draft says that it is one. */
  draft: boolean;
}

/** An issue with its day. */
export interface PrintedIssueDay {
  issueNumber: number;
  issuedOn: string | null;
}

/** Room for a text: its width and the size of its type, in points. */
interface Room {
  width: number;
  size: number;
}

const page: Room = { width: 482, size: 9.5 };
const value: Room = { width: 282, size: 9.5 };
const half: Room = { width: 170, size: 9 };
const quarter: Room = { width: 105, size: 9 };

/** Room in type sizes; bold letters are up to 8 % wider than those that were measured. */
const emsOf = ({ width, size }: Room) => width / (size * 1.08);

/** The head of a page has room for two lines or three. */
const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 69).replace(/[\ud800-\udbff]$/, '')}…` : text);

/** So many lines at most are kept together. Our decision: about a third of a page. */
const linesKept = 16;

/** So many lines, with those between parts, fit the first page in any case. */
const linesOnFirst = 28;

type Say = (text: string, where: string, room?: Room) => Inked;

/** What the parts of a document are made with. */
interface Press {
  ink: Ink;
  say: Say;
  words: Words;
  filesAt: string | null;
}

/**
 * The document as the template takes it: every text without control characters, marked with its language, and able to break.
 *
 * @throws MissingGlyphs naming all characters that cannot be printed, and where they stand.
 */
export function certificatePages(document: PrintedDocument, marks: PrintedMarks) {
  const ink = new Ink();
  const say: Say = (text, where, room = page) => ink.text(text, where, emsOf(room));
  const languages = document.languages ?? [document.issuer?.language ?? 'en'];
  const words = wordsIn(languages);
  const press: Press = { ink, say, words, filesAt: marks.filesAt };
  const label = (english: string) => say(words.label(english), 'words');
  const title = words.label(document.title);
  const sections = sectionsOf(document);
  const pages = {
    accent: accentOf(document.system),
    language: words.language,
    isBilingual: languages.length > 1,
    draft: marks.draft,
    name: printable(`${document.title} ${document.number}`),
    system: say(document.system, 'system', { width: 300, size: 24 }),
    schemeLine: say(linesIn(document.schemeLine, words), 'scheme line', { width: 400, size: 9 }),
    title: say(title, 'title', { width: 482, size: 24 }),
    number: say(document.number, 'number', { width: 240, size: 13 }),
    runningTitle: say(shortened(title), 'title', { width: 150, size: 8 }),
    runningNumber: say(shortened(document.number), 'number', { width: 170, size: 8 }),
    runningIssue: say(words.message('Issue {number}', { number: document.issueNumber }), 'words'),
    /** That the first page cannot hold all that stands before the first page break. */
    flowsOn: heightOfAll(partBeforeBreak(sections)) > linesOnFirst * 2.5,
    issueNumber: document.issueNumber,
    issuedOn: document.issuedOn ?? label('Draft'),
    status: statusInWords(document, marks, press),
    history: historyOf(document, marks, press),
    issuer: issuerOf(document, press),
    banners: bannersOf(document, marks, press),
    verifyUrl: marks.verifyUrl === null ? null : say(marks.verifyUrl, 'verification address', { width: 205, size: 7 }),
    sections: sections.map((section, i) => sectionOf(section, `section ${i + 1}`, sections[i + 1], press)),
    notes: document.notes.map(note => say(words.label(note), 'notes')),
    words: {
      pageOf: words.message('Page {page} of {pages}', { page: '|', pages: '|' }).split('|'),
      pagesOf: words.message('{page} of {pages}', { page: '|', pages: '|' }).split('|'),
      draft: words.message('DRAFT', {}),
      ...Object.fromEntries(
        Object.entries(fixed(document)).map(([name, english]) => [name, plainly(words.label(english), say)]),
      ),
    },
  };
  ink.ensureComplete();
  return pages;
}

/** The words that a template says by itself, in English. */
const fixed = ({ title }: PrintedDocument) => ({
  number: 'Number',
  issue: 'Issue No.',
  issuedOn: 'Date of issue',
  status: 'Status',
  history: /certificate/i.test(title) ? 'Certificate history' : 'History',
  page: 'Page',
  issuedBy: 'Issued by',
  verify: 'Verify this document',
  today: 'What holds today is shown at',
  code: 'QR code of the address where this document can be verified',
  logo: 'Logo of the issuing body',
  signed: 'Signature of the person named',
  sealed: 'Sealed electronically: a PDF reader shows by whom, when, and whether the file is as it was sealed.',
  name: 'Name',
  position: 'Position',
  signature: 'Signature (for printed version)',
  signedAs: 'Signature',
  date: 'Date',
});

const plainly = (text: string, say: Say) => say(text, 'words');
const linesIn = (text: string, words: Words) =>
  text
    .split('\n')
    .map(line => words.label(line))
    .join('\n');

/** As of the making of the file. */
function statusInWords(document: PrintedDocument, marks: PrintedMarks, { words, say }: Press): Inked {
  const usual = latestOf(document, marks) ? 'Superseded' : 'Current';
  const name = marks.draft ? 'Draft' : marks.status ? statusNames[marks.status.status] : usual;
  return say(words.label(name), 'status');
}

/** The issue that has replaced this one; null where none has. */
function latestOf({ issueNumber }: PrintedDocument, { issues = [] }: PrintedMarks): PrintedIssueDay | null {
  const [latest] = [...issues].sort((a, b) => b.issueNumber - a.issueNumber);
  return latest && latest.issueNumber > issueNumber ? latest : null;
}

const statusNames = {
  DRAFT: 'Draft',
  CURRENT: 'Current',
  SUSPENDED: 'Suspended',
  CANCELLED: 'Cancelled',
  EXPIRED: 'Expired',
} as const;

/** The issues before this one, the latest first. Null where nothing is known of them. */
function historyOf({ issueNumber }: PrintedDocument, { issues = [] }: PrintedMarks, { words, say }: Press) {
  if (issues.length === 0) return null;
  const earlier = issues
    .filter(one => one.issueNumber < issueNumber)
    .sort((a, b) => b.issueNumber - a.issueNumber)
    .map(({ issueNumber: number, issuedOn: day }) =>
      words.message('Issue {number} ({day})', { number, day: day ?? '–' }),
    );
  return say(earlier.join(', ') || words.label('First issue'), 'history', { width: 240, size: 9 });
}

function issuerOf({ issuer }: PrintedDocument, { say, words }: Press) {
  if (issuer === null) return null;
  const { name, code, address, country } = issuer;
  const said = (text: string | null) => (text ? say(text, 'issuer', half) : null);
  return { name: said(name), code: said(code), address: said(address), country: said(words.country(country)) };
}

/** What stands across the first page: a status that warns, and that a later issue has replaced this one. */
function bannersOf(document: PrintedDocument, marks: PrintedMarks, { say, words }: Press) {
  const { status } = marks;
  const banners = [];
  if (status && ['SUSPENDED', 'CANCELLED', 'EXPIRED'].includes(status.status)) {
    banners.push({
      kind: status.status,
      name: say(words.label(statusNames[status.status]).toUpperCase(), 'status'),
      about: say(words.message('since {day}', { day: status.since }), 'day of the status'),
      reason: status.reason ? say(status.reason, 'reason of the status', { width: 440, size: 9 }) : null,
    });
  }
  const latest = latestOf(document, marks);
  if (latest) {
    banners.push({
      kind: 'SUPERSEDED',
      name: say(words.label('Superseded').toUpperCase(), 'status'),
      about: say(
        words.message('by issue {number} of {day}', { number: latest.issueNumber, day: latest.issuedOn ?? '–' }),
        'status',
      ),
      reason: null,
    });
  }
  return banners;
}

/** A document that fits its first page as a whole has no page breaks. */
function sectionsOf({ sections }: PrintedDocument): readonly PrintedSection[] {
  const whole = sections.filter(({ kind }) => kind !== 'page-break');
  return heightOfAll(whole) <= linesOnFirst ? whole : sections;
}

const heightOfAll = (sections: readonly PrintedSection[]) =>
  sections.reduce((sum, section) => sum + heightOf(section) + 2, 0);

function partBeforeBreak(sections: readonly PrintedSection[]): readonly PrintedSection[] {
  const at = sections.findIndex(({ kind }) => kind === 'page-break');
  return at < 0 ? sections : sections.slice(0, at);
}

const linesOf = (text: string, perLine: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);

/** About how many lines a section takes. */
function heightOf(section: PrintedSection): number {
  switch (section.kind) {
    case 'text':
    case 'statement':
      return linesOf(section.text, 95);
    case 'particulars':
      return section.rows.reduce((sum, row) => sum + Math.max(linesOf(row.label, 28), linesOf(row.value, 65)), 0);
    case 'table': {
      const perLine = 110 / Math.max(1, section.columns.length);
      return section.rows.reduce((sum, row) => sum + Math.max(1, ...row.map(cell => linesOf(cell, perLine))), 1);
    }
    default:
      return 6;
  }
}

function sectionOf(section: PrintedSection, place: string, next: PrintedSection | undefined, press: Press) {
  const { say, words } = press;
  const isShort = heightOf(section) <= linesKept;
  // A signature never stands alone on a page.
  const kept = { whole: isShort, sticky: isShort && next?.kind === 'signature' };
  if (section.kind === 'page-break') return section;
  if (section.kind === 'statement') {
    const text = say(words.label(section.text, '\n'), `${place} (statement)`);
    return { kind: section.kind, text, ...kept };
  }
  if (section.kind === 'signature') return signatureOf(section, press);
  const where = section.heading ?? place;
  const heading = section.heading === null ? null : say(words.label(section.heading), where, { width: 482, size: 12 });
  if (section.kind === 'text') {
    return {
      kind: section.kind,
      heading,
      blocks: markupBlocks(withLead(section.text, words), where, press.ink),
      ...kept,
    };
  }
  if (section.kind === 'table') return { kind: section.kind, heading, ...tableOf(section, where, press), ...kept };
  const rows = section.rows.map(row => ({
    label: say(words.label(row.label, '\n'), where, quarter),
    value: say(row.value, `${where} / ${row.label}`, value),
    whole: linesOf(row.value, 65) <= linesKept,
  }));
  return { kind: section.kind, heading, rows, ...kept };
}

function tableOf(section: PrintedSection & { kind: 'table' }, where: string, { ink, words, filesAt }: Press) {
  const columns = section.columns.map(column => words.label(column));
  return tablePages(
    { ...section, columns },
    where,
    filesAt,
    (text, place, width): Said => spoken(ink.text(text, place, width)),
  );
}

function signatureOf(signature: PrintedSection & { kind: 'signature' }, { say, words }: Press) {
  const said = (text: string) => say(text, 'signature', quarter);
  const { onBehalfOf } = signature;
  return {
    kind: signature.kind,
    onBehalfOf: onBehalfOf
      ? { label: say(words.label(onBehalfOf.label), 'signature'), name: say(onBehalfOf.name, 'signature') }
      : null,
    name: said(signature.name),
    position: said(signature.position),
    on: said(signature.on),
    hasPicture: signature.picture !== undefined,
  };
}
