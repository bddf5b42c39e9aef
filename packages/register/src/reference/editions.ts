import type { EditionFacts, StandardFacts } from './reference';

/**
 * The editions of a standard that a citation means, in whatever way it names them: by number, by the year of publication where one
 * edition alone is of that year, by base and amendment, whose year may be left out. Several where it is a consolidated version of
 * several amendments that the directory keeps one by one; none where it does not know it.
 */
export function editionsAmong({ editions }: StandardFacts, cited: string): string[] {
  const named = editions.filter(one => namesOf(one).some(name => isSame(name, cited)));
  if (named.length) return named.map(({ edition }) => edition);
  const [base = '', ...changes] = cited.split('/');
  const ofYear = ofTheYear(editions, base);
  if (changes.length === 0) return ofYear.length === 1 ? ofYear.map(({ edition }) => edition) : [];
  const bases = [...ofYear, ...editions.filter(one => isBase(one) && namesOf(one).includes(base))];
  const spelled = bases.flatMap(one => [...namesOf(one), ...yearOf(one)]).map(name => [name, ...changes].join('/'));
  return editions
    .filter(one => namesOf(one).some(name => spelled.some(spelling => isSame(name, spelling))))
    .map(({ edition }) => edition);
}

const namesOf = ({ edition, also = [] }: EditionFacts) => [edition, ...also];

const yearOf = ({ published }: EditionFacts) => (published ? [published.slice(0, 4)] : []);

const isBase = ({ edition }: EditionFacts) => !edition.includes('/');

/** Of a consolidated version that was published in the year of the edition itself, the edition is meant. */
function ofTheYear(editions: readonly EditionFacts[], year: string): EditionFacts[] {
  const found = editions.filter(one => isBase(one) && yearOf(one).includes(year));
  const whole = found.filter(({ edition }) => edition.endsWith('.0'));
  return found.length > 1 && whole.length ? whole : found;
}

/** Whether a name that is known is meant by a citation, which may leave out the years of amendments. */
const isSame = (name: string, cited: string) => name === cited || name.replace(/(\/[A-Z]+\d+):\d{4}/g, '$1') === cited;
