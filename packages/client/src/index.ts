export { ask } from './ask';
export { pagedLists, valueKeys } from './cache';
export * from './generated';
export { ofType } from './of-type';
