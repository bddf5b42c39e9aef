import { FiguresPageDocument } from '@conformity/client';
import Papa from 'papaparse';
import { data } from 'react-router';
import { asking } from '../../asking';
import { type FigureName, rowsOf } from '../../figures';
import type { Route } from './+types/figure-file';

/** What a figure counts, as a file. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const name = params.file.replace(/\.csv$/, '');
  if (name === params.file || !Object.hasOwn(rowsOf, name)) throw data(null, { status: 404 });
  const found = await context.get(asking).ask(FiguresPageDocument, {});
  const body = `\ufeff${Papa.unparse(rowsOf[name as FigureName](found), { escapeFormulae: true })}\r\n`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.file}"`,
    },
  });
}
