import { documentTypes, isCountryCode } from '@conformity/certification';
import type { TextField, Texts } from '@conformity/folding';
import type { Face, StandardEdition } from '@conformity/register';
import type { Harmonised } from './define-scheme';

type Text = string | null | undefined;

/** By what texts a document is found: a pure function of its face and of what the scheme says of its shown content. */
export function textsOf(face: Face, { otherHolders = [], models = [], trademark, keywords }: Harmonised): Texts {
  const { holder, manufacturers, sites } = face;
  const parties = [...(holder ? [holder] : []), ...manufacturers];
  const named: Record<TextField, readonly Text[]> = {
    NUMBER: [face.number],
    HOLDER: [holder?.name, ...otherHolders],
    MANUFACTURER: manufacturers.map(({ name }) => name),
    TITLE: [face.title],
    MODEL: [...models, trademark],
    STANDARD: face.standards.map(asCited),
    SITE: [...sites.map(inOneLine), ...parties.map(({ address }) => address)],
    OTHER: [
      ...keywords,
      ...[...parties, ...sites].map(({ country }) => nameOfCountry(country)),
      `${face.system} ${documentTypes[face.documentType].title}`,
    ],
  };
  const filled = Object.entries(named).map(([field, texts]) => [field, distinct(texts)] as const);
  return Object.fromEntries(filled.filter(([, texts]) => texts.length));
}

const english = new Intl.DisplayNames(['en'], { type: 'region' });
const nameOfCountry = (code: Text) => (code && code !== 'ZZ' && isCountryCode(code) ? english.of(code) : null);

const distinct = (texts: readonly Text[]) => [
  ...new Set(texts.flatMap(text => text?.replace(/\s+/gu, ' ').trim() || [])),
];

const inOneLine = ({ name, address }: { name?: Text; address?: Text }) => [name, address].filter(Boolean).join(', ');

/** `IEC 62368-1:2018` by its year, `IEC 60079-0 Ed. 7.0` by its edition. */
const asCited = ({ standard, edition }: StandardEdition) =>
  /^\d{4}/.test(edition) ? `${standard}:${edition}` : `${standard} Ed. ${edition}`;
