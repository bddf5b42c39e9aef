export { distance } from './distance';
export { fold, otherLetters } from './fold';
export { legalForm } from './legal-form';
export { isSameName, nameKey, nameWords, withoutLegalForm } from './organisation-name';
export { type Found, foundIn, scoreOf, type WordFound } from './ranking';
export { beginsIn, isAmong, type SoughtWord, sought, standsIn } from './sought';
export { sequence, terms } from './terms';
export {
  type Fields,
  fieldsOf,
  type PartOfLine,
  partsOfLine,
  searchLine,
  type TextField,
  type Texts,
  textFields,
} from './texts';
export { writings } from './words';
