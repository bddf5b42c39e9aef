import { type CalendarDate, documentTypes, statusOn } from '@conformity/certification';
import type { Face } from '@conformity/register';
import { pageOf, pages } from './page-address';
import { statusMark } from './printed-issue';

/** What the page of a document says. */
export interface PageFacts {
  face: Face;
  issuer: { name: string; country: string } | null;
  /** Whether everybody may read the document itself. */
  canPrint: boolean;
  today: CalendarDate;
  /** The issue that the QR code named. */
  issue: number | null;
  /** In which way the number that was typed differs from the one in the register. */
  remark: string | null;
  /** Other documents with this number. */
  others: readonly Face[];
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign);
const lines = (text: string) => escaped(text).replace(/\n/g, '<br>');

const words: Record<string, { label: string; tone: string; meaning: string }> = {
  CURRENT: { label: 'Current', tone: 'good', meaning: 'This certificate is in force today.' },
  SUSPENDED: { label: 'Suspended', tone: 'wait', meaning: 'This certificate is temporarily not in force.' },
  EXPIRED: { label: 'Expired', tone: 'bad', meaning: 'The validity of this certificate has ended.' },
  CANCELLED: { label: 'Cancelled', tone: 'bad', meaning: 'This certificate is no longer in force.' },
};

const style = `
:root{--ink:#16202b;--soft:#586574;--line:#dbe1e8;--paper:#fff;--ground:#f3f5f8;--good:#176b3a;--wait:#8a5a00;--bad:#a32020}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1rem}
header{padding:1.25rem 1rem 0;max-width:46rem;margin:0 auto;color:var(--soft);font-size:.875rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow:hidden;margin-bottom:1rem}
.status{padding:1.25rem 1.25rem 1.1rem;color:#fff}.good{background:var(--good)}.wait{background:var(--wait)}.bad{background:var(--bad)}
.status strong{display:block;font-size:1.75rem;line-height:1.2;letter-spacing:.01em}.status p{margin:.25rem 0 0}
.head{padding:1.1rem 1.25rem;border-bottom:1px solid var(--line)}h1{margin:0;font-size:1.35rem;line-height:1.3;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.head p{margin:.2rem 0 0;color:var(--soft)}
dl{margin:0;padding:.35rem 1.25rem 1rem}dt{margin-top:.8rem;color:var(--soft);font-size:.8125rem}dd{margin:.1rem 0 0;overflow-wrap:anywhere}
h2{font-size:1rem;margin:0;padding:1rem 1.25rem .2rem}ul{margin:0;padding:.3rem 1.25rem 1rem 2.4rem}table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
td,th{text-align:left;padding:.45rem 1.25rem;border-top:1px solid var(--line);font-weight:400}th{color:var(--soft);font-size:.8125rem}
.button{display:inline-block;margin:.25rem 1.25rem 1.25rem;padding:.7rem 1.1rem;border-radius:.5rem;background:#16202b;color:#fff;text-decoration:none;font-weight:600}
.note{padding:0 1.25rem 1rem;color:var(--soft);font-size:.875rem}.notice{margin:0;padding:.8rem 1.25rem;background:#fff6e0;border-bottom:1px solid var(--line)}
form.find{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:1rem 1.25rem}.find input{flex:1 1 14rem;padding:.6rem;font:inherit;border:1px solid var(--soft);border-radius:.5rem}.find button{padding:.6rem 1rem;font:inherit;border-radius:.5rem}
a{color:#0b4f8a}.button:focus,a:focus{outline:3px solid #f0b429;outline-offset:2px}
@media(min-width:40rem){main{padding:1.5rem 1rem}dl{display:grid;grid-template-columns:12rem 1fr;column-gap:1rem}dt{margin-top:.7rem}dd{margin-top:.6rem}}
@media print{body{background:#fff}.card{border-color:#999;break-inside:avoid}.status{color:#000;background:none;border-bottom:2px solid #000}.button,form.find{display:none}}`;

const document = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><header>Conformity Graph: the register of the IEC Conformity Assessment systems</header><main>${body}</main></body></html>
`;

const row = (label: string, value: string | null | undefined) =>
  value ? `<dt>${escaped(label)}</dt><dd>${lines(value)}</dd>` : '';
const party = ({
  name,
  address,
  country,
}: {
  name?: string | null | undefined;
  address?: string | null | undefined;
  country?: string | null | undefined;
}) => [name, address, country].filter(Boolean).join('\n');

/** The page of a document: what counts today first. */
export function certificatePage(facts: PageFacts): string {
  const { face, today } = facts;
  const status = statusOn(face, today)?.status ?? 'CURRENT';
  const { label, tone, meaning } = words[status] ?? { label: status, tone: 'bad', meaning: '' };
  const mark = statusMark(face, today);
  const why = mark ? `Since ${mark.since}${mark.reason ? `: ${mark.reason}` : ''}` : '';
  const title = `${face.number}: ${label}`;
  return document(
    title,
    `<article class="card"><div class="status ${tone}" role="status"><strong>${escaped(label)}</strong>
<p>${escaped(meaning)}</p>${why ? `<p>${escaped(why)}</p>` : ''}</div>
${olderIssue(facts)}${notice(facts.remark)}<div class="head"><h1>${escaped(face.number)}</h1><p>${escaped(face.system)} ${escaped(documentTypes[face.documentType].title)}</p></div>
<dl>${row('Certified', face.title)}${row('Holder', face.holder && party(face.holder))}${row('Manufacturers', face.manufacturers.map(party).join('\n\n'))}${row('Issued by', facts.issuer?.name)}${row('Issue', issueText(face))}${row('Valid until', face.validUntil)}${row('Standards', face.standards.map(({ standard, edition }) => `${standard}, edition ${edition}`).join('\n'))}</dl>
${pdfLink(facts)}</article>${sites(face)}${history(face)}${others(facts)}${searchBox}<p class="note">Looked up on ${today} (UTC). What is not in the register does not exist.</p>`,
  );
}

const issueText = ({ issueNumber, issuedOn, firstIssuedOn }: Face) =>
  `Issue ${issueNumber}${issuedOn ? ` of ${issuedOn}` : ''}${firstIssuedOn && firstIssuedOn !== issuedOn ? `, first issued on ${firstIssuedOn}` : ''}`;

const notice = (text: string | null) => (text ? `<p class="notice" role="note">${escaped(text)}</p>` : '');

const olderIssue = ({ issue, face }: PageFacts) =>
  issue !== null && issue !== face.issueNumber
    ? notice(
        `Your document is issue ${issue}. ${
          face.history.some(({ issueNumber }) => issueNumber === issue)
            ? `The latest is issue ${face.issueNumber}; what it says counts.`
            : 'The register has no such issue.'
        }`,
      )
    : '';

const searchBox = `<form class="card find" action="${pages}/" method="get" role="search">
<label for="number">Another number</label><input id="number" name="number" required maxlength="500" autocomplete="off"><button>Look up</button></form>`;

const pdfLink = ({ canPrint, face }: PageFacts) =>
  canPrint ? `<a class="button" href="/documents/of/${encodeURIComponent(face.id)}">Open the sealed PDF</a>` : '';

const sites = ({ sites: listed }: Face) =>
  listed.length
    ? `<section class="card"><h2>Sites</h2><ul>${listed.map(site => `<li>${lines(party(site))}${site.scope ? `<br><em>${lines(site.scope)}</em>` : ''}</li>`).join('')}</ul></section>`
    : '';

const history = ({ history: issues }: Face) =>
  issues.length > 1
    ? `<section class="card"><h2>Issues</h2><table><thead><tr><th scope="col">Issue</th><th scope="col">Issued on</th></tr></thead><tbody>${issues
        .map(({ issueNumber, issuedOn }) => `<tr><td>${issueNumber}</td><td>${issuedOn ?? 'not known'}</td></tr>`)
        .join('')}</tbody></table></section>`
    : '';

const others = ({ others: also }: PageFacts) => linked('Other documents with this number', also);

const linked = (heading: string, faces: readonly Face[]) =>
  faces.length
    ? `<section class="card"><h2>${heading}</h2><ul>${faces
        .map(({ system, number }) => `<li><a href="${pageOf(number)}">${escaped(system)} ${escaped(number)}</a></li>`)
        .join('')}</ul></section>`
    : '';

/** The answer for a number that nobody has, and for a draft: the same page. `suggestions` are public documents that may be meant. */
export const notFoundPage = (number: string, suggestions: readonly Face[] = []): string =>
  document(
    'Not in the register',
    `<article class="card"><div class="status bad" role="status"><strong>Not in the register</strong>
<p>There is no certificate with this number. It does not exist.</p></div>
<div class="head"><h1>${escaped(number.slice(0, 100))}</h1></div>
<p class="note">Check the number letter by letter, or ask the certification body that is said to have issued it.</p></article>${linked('Did you mean', suggestions)}${searchBox}`,
  );

/** While a file is being made: looks again by itself. */
export const waitingPage = (message: string, isFinal: boolean): string =>
  document(
    isFinal ? 'The PDF could not be made' : 'The PDF is being made',
    `<article class="card"><div class="status ${isFinal ? 'bad' : 'wait'}" role="status"><strong>${isFinal ? 'The PDF could not be made' : 'The PDF is being made'}</strong>
<p>${escaped(message)}</p></div></article>`,
  ).replace('<title>', isFinal ? '<title>' : '<meta http-equiv="refresh" content="1"><title>');
