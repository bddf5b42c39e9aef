import { createHash } from 'node:crypto';
import type { DemonstrationPerson } from './provider';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign);

const style = `
:root{--ink:#16202b;--soft:#586574;--line:#dbe1e8;--paper:#fff;--ground:#f3f5f8;--wait:#8a5a00;--link:#0b4f8a}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main{max-width:46rem;margin:0 auto;padding:1rem}header{padding-bottom:0;color:var(--soft);font-size:.875rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow:hidden;margin-bottom:1rem}
.status{padding:1.25rem 1.25rem 1.1rem;background:var(--wait);color:#fff}.status strong{display:block;font-size:1.75rem;line-height:1.2;letter-spacing:.01em}.status p{margin:.25rem 0 0}
h1{margin:0;padding:1.1rem 1.25rem;font-size:1.35rem;line-height:1.3;border-bottom:1px solid var(--line)}
h2{margin:0;padding:1rem 1.25rem .35rem;color:var(--soft);font-size:.8125rem;font-weight:400}
.people{display:grid;gap:.5rem;padding:0 1.25rem .5rem}
.people button{display:grid;grid-template-columns:2.5rem 1fr;column-gap:.8rem;align-content:center;align-items:center;width:100%;padding:.6rem .8rem;text-align:left;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.people button:hover{border-color:var(--link);background:#f7fafd}.people i{grid-row:span 2;width:2.5rem;height:2.5rem;border-radius:50%;background:#e4ebf2;color:#33506d;font-style:normal;font-weight:600;display:grid;place-items:center}
.people b{font-weight:600;line-height:1.3}.people span{color:var(--soft);font-size:.875rem;line-height:1.35}
.note{margin:0;padding:.6rem 1.25rem 1.1rem;color:var(--soft);font-size:.875rem}p.text{margin:0;padding:1.1rem 1.25rem 0}
form.act{display:flex;flex-wrap:wrap;gap:.6rem;padding:1rem 1.25rem 1.25rem}.act button{padding:.7rem 1.1rem;font:inherit;font-weight:600;border-radius:.5rem;border:1px solid var(--ink);background:#fff;color:var(--ink);cursor:pointer}.act button.first{background:var(--ink);color:#fff}
.act input[type=text]{flex:1 1 14rem;padding:.65rem .8rem;font:inherit;letter-spacing:.12em;text-transform:uppercase;border:1px solid var(--soft);border-radius:.5rem}
code{display:inline-block;padding:.35rem .7rem;border:1px solid var(--line);border-radius:.5rem;background:var(--ground);font:600 1.25rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.12em}
button:focus-visible,input:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
@media(min-width:40rem){main{padding:1.5rem 1rem}.people{grid-template-columns:1fr 1fr}}`;

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** What every page of the provider is answered with: nothing is loaded, nobody frames it, and its forms stay here. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const demonstration = `<div class="status"><strong>This is a demonstration</strong>
<p>Nobody proves who they are here: anyone can sign in as anyone. The people are made up.</p></div>`;

/** A page that says above all else that it is a demonstration. `body` is HTML. */
const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)} (demonstration)</title><style>${style}</style></head>
<body><header>Conformity Graph: sign-in of the demonstration</header><main><article class="card">${demonstration}
<h1>${escaped(title)}</h1>${body}</article></main></body></html>
`;

const initials = (name: string) =>
  name
    .split(' ')
    .slice(0, 2)
    .map(word => word.charAt(0))
    .join('');

const button = ({ subject, name, about }: DemonstrationPerson) =>
  `<button name="person" value="${escaped(subject)}"><i aria-hidden="true">${escaped(initials(name))}</i><b>${escaped(name)}</b><span>${escaped(about)}</span></button>`;

/** Asks who somebody wants to be. `again` where they are signed in and must do so anew. */
export function loginPage(people: readonly DemonstrationPerson[], address: string, again: boolean): string {
  const groups = new Map<string, DemonstrationPerson[]>();
  for (const person of people) groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  const lists = [...groups].map(
    ([group, members]) => `<h2>${escaped(group)}</h2><div class="people">${members.map(button).join('')}</div>`,
  );
  const why = again
    ? '<p class="text">What you are about to do asks for a fresh sign-in. Choose yourself once more.</p>'
    : '';
  return page(
    again ? 'Sign in again' : 'Sign in as',
    `${why}<form method="post" action="${escaped(address)}">${lists.join('')}</form>
<p class="note">With a provider of its own (OIDC_ISSUER) the graph does not have this page.</p>`,
  );
}

/** Asks for the code that a command line shows. `form` is the form of the provider, `typed` what stands in it already. */
export const codePage = (form: string, told: string | null, typed: string | null): string =>
  page(
    'Sign in on another device',
    `<p class="text">${escaped(told ?? 'Type the code that your command line shows.')}</p>
${form.replace('<form ', '<form class="act" ').replace('name="user_code"', () => `name="user_code" value="${escaped(typed ?? '')}"`)}`.replace(
      '</form>',
      '<button class="first" type="submit">Continue</button></form>',
    ),
  );

/** Asks whether it was they who asked for the code. */
export const confirmCodePage = (form: string, code: string): string =>
  page(
    'Is this your code?',
    `<p class="text">Continue only if your own command line shows <code>${escaped(code)}</code> at this moment.
Whoever showed you another one wants to act as you.</p>
${form.replace('<form ', '<form class="act" ')}`.replace(
      '</form>',
      '<button class="first" type="submit">It is mine</button><button type="submit" name="abort" value="yes">It is not</button></form>',
    ),
  );

/** Asks whether somebody wants to be signed out. */
export const logoutPage = (form: string): string =>
  page(
    'Sign out',
    `<p class="text">Sign out here and wherever you are signed in through this page.</p>${form}
<div><form class="act" method="dialog"><button class="first" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button type="submit" form="op.logoutForm">Stay signed in</button></form></div>`,
  );

/** Says that something is done, or why it is not. */
export const toldPage = (title: string, message: string): string =>
  page(title, `<p class="text">${escaped(message)}</p><p class="note"></p>`);

/** Answers who comes too late, or from elsewhere. */
export const overPage = toldPage(
  'This page is over',
  'It was open for too long, or in another browser. Begin again where you came from.',
);
