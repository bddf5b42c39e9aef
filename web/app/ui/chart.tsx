import { scaleBand, scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import { type FigureName, questions } from '../figures';
import { useWords } from '../words';
import { Scroll } from './scroll';

/** A bar of a chart. */
export interface Bar {
  label: string;
  count: number;
  /** What its colour says, such as `of-IECQ`. */
  className?: string;
}

/** Bars of one label stand upon each other. */
export interface Stack {
  label: string;
  parts: readonly Bar[];
}

const height = 220;
const margin = { top: 8, right: 0, bottom: 22, left: 44 };

/** Columns over time, drawn where the page is made. What they say stands in the table of their figure too. */
export const Bars = ({ bars }: { bars: readonly Bar[] }) => (
  <Columns of={bars.map(bar => ({ label: bar.label, parts: [bar] }))} />
);

export function Columns({ of, isWide = false }: { of: readonly Stack[]; isWide?: boolean }) {
  const { number } = useWords();
  const width = isWide ? 1_120 : 560;
  const sums = of.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const x = scaleBand(
    of.map(({ label }) => label),
    [margin.left, width - margin.right],
  ).paddingInner(0.2);
  const y = scaleLinear([0, Math.max(1, ...sums)], [height - margin.bottom, margin.top]).nice(4);
  const every = Math.ceil(of.length / 10);
  return (
    <svg
      className={isWide ? 'wide' : undefined}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map(tick => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="rule" x1={margin.left} x2={width} />
            <text x={margin.left - 6} dy="0.32em" textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
      {of.map(({ label, parts }, at) => {
        let from = 0;
        return (
          <g key={label}>
            {parts.map(({ label: part, count, className }) => {
              const top = y(from + count);
              const bar = (
                <rect
                  key={part}
                  className={className}
                  x={x(label)}
                  y={top}
                  width={x.bandwidth()}
                  height={y(from) - top}
                />
              );
              from += count;
              return bar;
            })}
            {at % every === 0 && (
              <text x={(x(label) ?? 0) + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface Ranked {
  head: string;
  bars: readonly (Bar & { name?: ReactNode })[];
}

/** The most of something, one below the other: the table is the chart. */
export function Ranking({ head, bars }: Ranked) {
  const { t, number } = useWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="bars figure">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" colSpan={2}>
            {t('figures.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, name, count, className }) => (
          <tr key={label}>
            <td>{name ?? label}</td>
            <td>{number(count)}</td>
            <td className="bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" height="10" aria-hidden="true" focusable="false">
                <rect className={className} width={(100 * count) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Shown {
  title: string;
  text?: string;
  head: string;
  bars: readonly Bar[];
  /** Which it is, where its question and its file are offered. */
  figure?: FigureName;
  children: ReactNode;
}

/** A chart with its table, and the question that it answers. */
export function Figure({ title, text, head, bars, figure, children }: Shown) {
  const { t, number } = useWords();
  const id = useId();
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption className="tight">
        <h2 id={id}>{title}</h2>
        {text && <p className="muted">{text}</p>}
      </figcaption>
      <Scroll label={title}>{children}</Scroll>
      <details>
        <summary className="small">{t('figures.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{t('figures.count')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count }) => (
              <tr key={label}>
                <td>{label}</td>
                <td>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {figure && <Question of={figure} />}
    </figure>
  );
}

/** The ways to the explorer, where the question can be changed, and to the file. */
export function Question({ of }: { of: FigureName }) {
  const { t, base } = useWords();
  return (
    <p className="small no-print row">
      <a href={`/graphiql?query=${encodeURIComponent(questions[of])}`}>{t('figures.ask')}</a>
      <a href={`${base}/figures/${of}.csv`} download>
        {t('figures.file')}
      </a>
    </p>
  );
}
