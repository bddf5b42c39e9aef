export { fold } from './fold';
export { legalForm } from './legal-form';
export { isAmong, type SoughtWord, sought } from './sought';
export { sequence, terms } from './terms';
