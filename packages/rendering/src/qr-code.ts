import { create } from 'qrcode';

/** A QR code of the text as SVG, one unit a module, error correction M; the quiet zone is left to whoever places it. */
export function codeOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => rowOf(data.subarray(y * size, (y + 1) * size), y));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${rows.join('')}"/></svg>`;
}

/** Dark modules side by side are one rectangle. */
function rowOf(modules: Uint8Array, y: number): string {
  const runs = Array.from(modules, module => (module ? '1' : '0'))
    .join('')
    .matchAll(/1+/g);
  return Array.from(runs, run => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join('');
}
