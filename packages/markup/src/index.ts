export { type Block, markedUp, type Run, withoutMarks } from './marked-up';
