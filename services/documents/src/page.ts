import { createHash } from 'node:crypto';
import { isolated } from '@conformity/rendering';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => isolated(text).replace(/[&<>"']/g, sign => signs[sign] ?? sign);

const style = `
:root{color-scheme:light dark}body{margin:0;color:light-dark(#1a2230,#e6eaf0);background:light-dark(#fff,#131920);font:16px/1.55 "Noto Sans",system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:clamp(1rem,4vw,3rem)}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
.wait h1{color:light-dark(#8a4b00,#f2b661)}.bad h1{color:light-dark(#9b1c1c,#f29b9b)}`;

/** By which a browser knows the one style of these pages. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** While a file is being made: looks again by itself. */
export const waitingPage = (message: string, isFinal: boolean): string => {
  const title = isFinal ? 'The PDF could not be made' : 'The PDF is being made';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">${isFinal ? '' : '<meta http-equiv="refresh" content="1">'}<title>${title}</title><style>${style}</style></head>
<body><main class="${isFinal ? 'bad' : 'wait'}" role="status"><h1>${title}</h1><p>${escaped(message)}</p></main></body></html>
`;
};
