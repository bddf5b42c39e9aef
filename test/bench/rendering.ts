import type { Line } from './documents';
import { make } from './processes';
import { sizes } from './sizes';
import { say } from './table';

const firstPart = Math.ceil(sizes.rendered / 10);
const perSecond = (ms: readonly number[]) => 1000 / (ms.reduce((sum, one) => sum + one, 0) / ms.length);

/** How many certificates are set and sealed in a second, and whether memory grows with their number. */
export async function measureRendering(): Promise<Line[]> {
  const { pages, setMs, sealMs, firstMb, lastMb } = await make({
    make: 'certificates',
    count: sizes.rendered,
    firstPart,
  });
  say(`Set and sealed ${sizes.rendered} certificates of ${pages.join(' and ')} pages in turn.`);
  const bothMs = setMs.map((ms, index) => ms + (sealMs[index] ?? 0));
  const [own, limit] = [perSecond(bothMs), perSecond(setMs)];
  const [first, last] = [firstMb, lastMb].map(mb => `${mb.toFixed(0)} MB`);
  return [
    [
      `certificates of ${pages.join(' and ')} pages, sealed`,
      `${own.toFixed(1)}/s`,
      `${limit.toFixed(1)}/s`,
      'set only',
      `${((own / limit) * 100).toFixed(0)} %`,
      '',
    ],
    [
      `memory after ${sizes.rendered}`,
      last ?? '',
      first ?? '',
      `after ${firstPart}`,
      (lastMb / firstMb).toFixed(2),
      'flat: about 1',
    ],
  ];
}
