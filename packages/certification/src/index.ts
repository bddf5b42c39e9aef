export { addDays, addYears, type CalendarDate, calendarDate, dayOf, isCalendarDate } from './calendar-date';
export { type Breach, breachOf, type Finding, findingsOf, missing, type Rule, refusals, Severity } from './compliance';
export { countries, countryPattern, isCountryCode } from './country';
export { DocumentType, type DocumentTypeFacts, documentTypes, Scheme, System, systemOf } from './document-type';
export {
  type Act,
  correctionDays,
  EffectiveStatus,
  effectiveStatus,
  isBetter,
  lifecycle,
  type OwnStatus,
  Status,
  type StatusChange,
  type StatusFacts,
  StatusReason,
  statusesByStrength,
  statusOn,
  type Transition,
} from './lifecycle';
export { type NamedDocument, whyEnded, whyIssuedLater, whyNotCurrent, whyNotInForce } from './named-document';
export { type Known, nearest } from './nearest';
export { ieceeShapes } from './numbering/iecee';
export { grammarOf, numberGrammars, readNumber } from './numbering/read-number';
export type { NumberGrammar, NumberParts, NumberReading } from './numbering/reading';
export { behindAddress } from './numbering/typed';
export {
  beforeCertificates,
  numbersIn,
  suffixRemark,
  swappedDigits,
  type TypedNumbers,
  withDigits,
} from './numbering/typed-number';
export type {
  PageBreak,
  PrintedCard,
  PrintedDocument,
  PrintedParticulars,
  PrintedSection,
  PrintedSignature,
  PrintedStatement,
  PrintedStatus,
  PrintedTable,
  PrintedText,
} from './printed-document';
export { productCategories } from './product-category';
export { isFilled, isSamePlace, isSameText, type Place, partyKey } from './same-text';
export { endOfValidity, renewedFrom, whyAfterIssue, whyNotValidUntil } from './validity';
