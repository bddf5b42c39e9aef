import type { PrintedOnPageFragment } from '@conformity/client';
import { bare } from '../differences';
import { Scroll } from './scroll';

type Section = PrintedOnPageFragment['sections'][number];

/** An issue in the words and the order in which it is printed. It is in English, whatever the page speaks. */
export function Printed({ issue }: { issue: PrintedOnPageFragment }) {
  return (
    <div className="printed" lang="en" dir="auto">
      {issue.sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of what is printed never changes
        <Part key={at} section={section} />
      ))}
      {issue.notes.length > 0 && (
        <ul className="plain small muted">
          {issue.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Part = ({ section }: { section: Section }) => (
  <div className="part">
    {section.heading && <h3>{bare(section.heading)}</h3>}
    <Body {...section} />
  </div>
);

function Body({ part, text, columns, rows }: Section) {
  if (part === 'STATEMENT') return <blockquote>{text}</blockquote>;
  if (part === 'TEXT') return <p className="text">{text}</p>;
  if (part === 'SIGNATURE') return <Signature body={text} cells={rows[0]?.cells ?? []} />;
  if (part === 'TABLE') return <Rows columns={columns} rows={rows} />;
  return (
    <dl className="particulars">
      {rows.map(({ cells: [label = '', value = ''] }) => (
        <div key={label}>
          <dt>{bare(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Signature = ({ body, cells: [name, position, on] }: { body: Section['text']; cells: readonly string[] }) => (
  <>
    {body && <p>{body}</p>}
    <dl className="signature facts">
      {(
        [
          ['Approved by', name],
          ['Position', position],
          ['Date', on],
        ] as const
      ).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </>
);

const Rows = ({ columns, rows }: Pick<Section, 'columns' | 'rows'>) => (
  <Scroll label={columns.join(', ')}>
    <table>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, url }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
          <tr key={line}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
              <td key={at}>{url && at === cells.length - 1 ? <a href={url}>{cell}</a> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
