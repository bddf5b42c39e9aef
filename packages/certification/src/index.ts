export { addDays, addYears, type CalendarDate, calendarDate, dayOf, isCalendarDate } from './calendar-date';
export { type Breach, type Finding, findingsOf, missing, type Rule, refusals, Severity } from './compliance';
export { DocumentType, type DocumentTypeFacts, documentTypes, Scheme, System } from './document-type';
export {
  type Act,
  correctionDays,
  EffectiveStatus,
  effectiveStatus,
  lifecycle,
  Status,
  type StatusChange,
  type StatusFacts,
  type Transition,
} from './lifecycle';
export { grammarOf, numberGrammars, readNumber } from './numbering/read-number';
export type { NumberGrammar, NumberParts, NumberReading } from './numbering/reading';
export { isFilled, isSamePlace, isSameText, type Place } from './same-text';
