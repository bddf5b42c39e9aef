import { beginsIn, searchLine, standsIn, type TextField, type Texts, textFields } from '@conformity/folding';
import type { DataSource } from 'typeorm';
import { readStandards } from '../harmonised/cited-standards';
import { type StandardEditionInput, standardId } from '../harmonised/standard';
import { references } from '../reference/reference';
import type { Line } from './lines';
import { type RegisterWord, type Sought, textsOfBody } from './sought-text';

/** Where a document was found: a text of it, as it is printed. */
export interface Match {
  field: TextField;
  text: string;
}

/** Where each document of a list was found: for each word the texts that say most, those first that say most of all. */
export async function matchesOf(db: DataSource, sought: Sought, lines: readonly Line[]): Promise<Match[][]> {
  if ('keys' in sought) return lines.map(({ face }) => [{ field: 'NUMBER', text: face.number }]);
  const { words } = sought;
  const isByBody = words.some(({ issuers }) => issuers.length);
  const ids = isByBody ? [...new Set(lines.map(({ face }) => face.issuer.id))] : [];
  const bodies = await references(db, 'BODY', ids);
  return lines.map(({ texts = {}, face }) => {
    const body = bodies.get(face.issuer.id);
    const others = [...(texts.OTHER ?? []), ...(body ? [textsOfBody(body).join(', ')] : [])];
    return matchesIn({ ...texts, OTHER: others }, words);
  });
}

/** The text by which one of the editions is cited; of those that cannot be read the first. */
function textOfStandard<Each extends Match>(each: readonly Each[], { standardIds }: RegisterWord): Each | undefined {
  const standards = each.filter(({ field }) => field === 'STANDARD');
  const cites = ({ standard, edition }: StandardEditionInput) => standardIds.includes(standardId(standard, edition));
  return standards.find(({ text }) => readStandards(text)?.some(cites)) ?? standards[0];
}

function matchesIn(texts: Texts, words: readonly RegisterWord[]): Match[] {
  const each = textFields.flatMap(field =>
    (texts[field] ?? []).map(text => ({ field, text, line: searchLine({ [field]: [text] }) })),
  );
  const best = words.map(word => {
    const whole = each.find(({ line }) => standsIn(word, line));
    return (
      whole ??
      each.find(({ line }) => beginsIn(word, line)) ??
      (word.standardIds.length ? textOfStandard(each, word) : undefined)
    );
  });
  const found = new Set(best.flatMap(one => one ?? []));
  return each.filter(one => found.has(one)).map(({ field, text }) => ({ field, text }));
}
