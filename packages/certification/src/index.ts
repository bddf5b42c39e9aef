export {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  calendarDate,
  dayOf,
  isCalendarDate,
  isTimeZone,
} from './calendar-date';
export { type Breach, breachOf, type Finding, findingsOf, missing, type Rule, refusals, Severity } from './compliance';
export { countries, countryName, countryPattern, isCountryCode } from './country';
export {
  classOf,
  DocumentClass,
  DocumentType,
  type DocumentTypeFacts,
  documentTypes,
  Scheme,
  System,
  systemOf,
} from './document-type';
export {
  type Coverage,
  dueDays,
  type Evidence,
  EvidenceState,
  endsWithin,
  evidenceOn,
  type Lapse,
  lapseOf,
  lapsesOfEndless,
  type Standing,
} from './evidence';
export { Epl, NumberSuffix, TemperatureClass } from './ex-marking';
export {
  type Act,
  correctionDays,
  EffectiveStatus,
  effectiveStatus,
  isBetter,
  lifecycle,
  type OwnStatus,
  reversalHours,
  Status,
  type StatusChange,
  type StatusFacts,
  StatusReason,
  statusesByStrength,
  statusNow,
  statusOn,
  type Transition,
} from './lifecycle';
export {
  firstToEnd,
  lastDayInForce,
  type NamedDocument,
  never,
  whyEnded,
  whyIssuedLater,
  whyNotCurrent,
  whyNotInForce,
} from './named-document';
export { type Known, nearest } from './nearest';
export { ieceeShapes } from './numbering/iecee';
export { grammarOf, numberGrammars, readNumber } from './numbering/read-number';
export type { NumberGrammar, NumberParts, NumberReading } from './numbering/reading';
export { type Slip, SlipKind, slipsIn } from './numbering/slips';
export { behindAddress, issueTyped } from './numbering/typed';
export {
  numbersIn,
  remarkOnUnknown,
  remarksOnText,
  suffixRemark,
  swappedDigits,
  type TypedNumbers,
  withDigits,
} from './numbering/typed-number';
export { hasGlyph, printable, unprintableInWords, withoutGlyph } from './printable-text';
export type {
  PageBreak,
  PrintedCard,
  PrintedDocument,
  PrintedIssuer,
  PrintedLanguage,
  PrintedParticulars,
  PrintedSection,
  PrintedSignature,
  PrintedStatement,
  PrintedStatus,
  PrintedTable,
  PrintedText,
} from './printed-document';
export { printedLanguages } from './printed-document';
export { productCategories } from './product-category';
export { isFilled, isSamePlace, isSameText, type Place, partyKey } from './same-text';
export { nextAfter, type Surveyed, surveillanceDue, surveillanceRefusal } from './surveillance';
export { joinedLevels, protectionFamilies } from './type-of-protection';
export { endOfValidity, renewedFrom, whyAfterIssue, whyAuditServed, whyNotValidUntil } from './validity';
