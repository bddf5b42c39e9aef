import sharp from 'sharp';

/** Strokes of the letters on a field of 4 by 6: drawn, not written, because a server need not have a font. */
const strokes: Record<string, string> = {
  D: 'M0 0V6H2L4 4V2L2 0Z',
  E: 'M4 0H0V6H4M0 3H3',
  M: 'M0 6V0L2 3L4 0V6',
  O: 'M0 0H4V6H0Z',
  N: 'M0 6V0L4 6V0',
  S: 'M4 0H0V3H4V6H0',
  T: 'M0 0H4M2 0V6',
  R: 'M0 6V0H4V3H0M2 3L4 6',
  A: 'M0 6V2L2 0L4 2V6M0 4H4',
  I: 'M2 0V6',
};

const letters = [...'DEMONSTRATION']
  .map((letter, index) => `<path d="${strokes[letter]}" transform="translate(${index * 6} 0)"/>`)
  .join('');

const silhouette = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500">
  <rect width="400" height="500" fill="#e6e6e6"/>
  <g fill="#9a9a9a"><circle cx="200" cy="175" r="85"/><path d="M40 500C40 350 110 295 200 295S360 350 360 500Z"/></g>
  <rect y="405" width="400" height="55" fill="#ffffff" opacity="0.8"/>
  <g transform="translate(30 419) scale(4.5)" fill="none" stroke="#b00020" stroke-width="0.9">${letters}</g>
</svg>`;

/** A picture that nobody can take for a person: a grey silhouette with the word DEMONSTRATION, as PNG. */
export const demonstrationPhoto = (): Promise<Buffer> => sharp(Buffer.from(silhouette)).png().toBuffer();
