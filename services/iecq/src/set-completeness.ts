import { type CalendarDate, grammarOf, isFilled, missing, type Rule } from '@conformity/certification';
import type { PlannedSet } from './plan-set';
import { isInUse, schemeOf } from './schemes';

/** What must be known of a set to say whether it is all there. */
export interface CompletenessFacts {
  plan: PlannedSet;
  issuedOn: CalendarDate;
  isFirst: boolean;
  /** Of the master; null while it has none. */
  number: string | null;
}

const fieldsOfCertificate =
  'Fields as certificates of the system carry them; which of them are mandatory is partly our decision';

/** Everything that the certificates must state is there. */
const complete: Rule<CompletenessFacts> = {
  id: 'iecq/complete',
  severity: 'ERROR',
  source: fieldsOfCertificate,
  fix: 'Fill in the field.',
  check: ({ plan: { master, scope, sites }, isFirst }) => {
    const { content } = master;
    return missing({
      holder: isFilled(content.holder?.name),
      standards: content.standards.length > 0 || /^IECQ_(AP|AC|ITL|LED)/.test(content.scheme),
      scopeOfCertification: isFilled(scope?.text),
      signatory: isFilled(content.signatory?.name),
      changes: isFirst || isFilled(content.changes),
      ...Object.fromEntries(
        [master, ...sites].map(({ content: { site } }, index) => [
          index === 0 ? 'master.country' : `sites[${index - 1}].country`,
          isFilled(site.country),
        ]),
      ),
    });
  },
};

/** Schemes that certify what stands on a schedule have one. */
const scheduleOfScheme: Rule<CompletenessFacts> = {
  id: 'iecq/schedule-of-scheme',
  severity: 'ERROR',
  source:
    'IECQ FAQ: products in the scope of an AC certificate count as certified; IECQ ITL scheme page: test types and ranges; IECQ avionics page: the plan to IEC 62239-1 is what is approved',
  fix: 'List the components, the test types, or the plan, at one site at least.',
  check: ({ plan: { master, sites } }) => {
    const all = [master, ...sites].map(({ content }) => content);
    const { scheme, planDocument } = master.content;
    if (scheme === 'IECQ_ADHP') return missing({ planDocument: isFilled(planDocument) });
    if (scheme === 'IECQ_ITL')
      return missing({ 'master.testTypes': all.some(({ testTypes }) => testTypes.length > 0) });
    return scheme === 'IECQ_AC'
      ? missing({ 'master.approvedComponents': all.some(({ approvedComponents }) => approvedComponents.length > 0) })
      : [];
  },
};

/** The scheme exists on the day of issue. */
const schemeInUse: Rule<CompletenessFacts> = {
  id: 'iecq/scheme-in-use',
  severity: 'ERROR',
  source: 'IECQ FAQ: the list of services',
  fix: 'Choose a scheme that is in use on the day of issue.',
  check: ({ plan: { master }, issuedOn }) =>
    isInUse(schemeOf(master.content.scheme), issuedOn)
      ? []
      : [{ field: 'scheme', message: `${schemeOf(master.content.scheme).name} is not in use on ${issuedOn}.` }],
};

/** The scheme is the one that the number was taken for. */
const schemeAsNumbered: Rule<CompletenessFacts> = {
  id: 'iecq/scheme-as-numbered',
  severity: 'ERROR',
  source: 'Our decision: the letter of a number stands for a family of schemes (IECQ-H for hazardous substances)',
  fix: 'Set the scheme back, or draft a set in the other scheme.',
  check: ({ plan: { master }, number }) => {
    const { name, letter } = schemeOf(master.content.scheme);
    const numbered = number === null ? letter : (grammarOf('IECQ_COC').read(number)?.kind ?? letter);
    return numbered === letter
      ? []
      : [{ field: 'scheme', message: `${name} has the letter ${letter}, not that of ${number}.` }];
  },
};

/** The rules of what the certificates of a set must state. */
export const completenessRules = [complete, scheduleOfScheme, schemeInUse, schemeAsNumbered];
