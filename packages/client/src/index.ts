export { ask } from './ask';
export { pagedLists } from './cache';
export * from './generated';
