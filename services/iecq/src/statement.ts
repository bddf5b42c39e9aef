import { type CalendarDate, endOfValidity, isFilled, missing, type Rule } from '@conformity/certification';
import { Certificate, citedStandards, requireOrganisations } from '@conformity/register';
import { check, defineScheme, issueType, OwnedDocument } from '@conformity/scheme';
import { badInput } from '@conformity/subgraph';
import { Directive, ObjectType } from 'type-graphql';
import { certificateYears } from './plan-set';
import { printStatement } from './print';
import { schemeOf } from './schemes';
import { type StatementContent, StatementContentView } from './statement-content';

interface StatementFacts {
  content: StatementContent;
  issueNumber: number;
  issuedOn: CalendarDate;
}

/** Everything that a statement states is there, and it ends within three years, as certificates do. */
export const statementRules: readonly Rule<StatementFacts>[] = [
  {
    id: 'iecq/statement-complete',
    severity: 'ERROR',
    source: 'IECQ FAQ: a verification statement for any product or service; which fields are mandatory is our decision',
    fix: 'Fill in the field.',
    check: ({ content, issueNumber }) =>
      missing({
        holder: isFilled(content.holder?.name),
        subject: isFilled(content.subject),
        statement: isFilled(content.statement),
        standards: content.standards.length > 0,
        signatory: isFilled(content.signatory?.name),
        changes: issueNumber === 0 || isFilled(content.changes),
      }),
  },
  {
    id: 'iecq/statement-three-years',
    severity: 'ERROR',
    source: 'IECQ FAQ: certification is valid for three years; that it holds for statements too is our decision',
    fix: 'Shorten the validity to three years from the day of issue.',
    check: ({ content: { validUntil }, issuedOn }) => {
      const latest = endOfValidity(issuedOn, certificateYears);
      return validUntil && latest && validUntil > latest
        ? [{ field: 'validUntil', message: `${validUntil} is more than three years after ${issuedOn}.` }]
        : [];
    },
  },
];

/** The IECQ Verification Statement. */
export const statementScheme = defineScheme<StatementContent>({
  documentType: 'IECQ_VS',
  kindOf: () => 'V',
  harmonise: content => ({
    title: content.subject ?? schemeOf(content.scheme).name,
    holder: content.holder ?? null,
    manufacturers: [],
    sites: [],
    standards: content.standards,
    validUntil: content.validUntil ?? null,
    relations: [],
    keywords: [content.statement],
    scheme: content.scheme,
    categories: [schemeOf(content.scheme).family],
  }),
  prepare: async (em, content) => {
    if (content.scheme !== 'IECQ_CFP' && content.scheme !== 'IECQ_ECD')
      throw badInput('scheme', `${content.scheme} gives no verification statements; IECQ_CFP and IECQ_ECD do.`);
    await requireOrganisations(em, { holder: content.holder });
    return { ...content, standards: await citedStandards(em, content.standards) };
  },
  freeze: async (_em, content, { issuedOn }) => ({
    ...content,
    validUntil: content.validUntil ?? endOfValidity(issuedOn, certificateYears),
  }),
  earlierNames: { holder: 'organisation' },
  laterLists: ['annexes'],
  nextIssue: content => ({ ...content, validUntil: null, changes: null }),
  print: printStatement,
  checks: {
    issue: check((_em, { content, issueNumber, issuedOn }) => ({ content, issueNumber, issuedOn }), statementRules),
  },
});

/** An IECQ Verification Statement. */
@ObjectType({ implements: Certificate, description: 'An IECQ Verification Statement, such as of a carbon footprint.' })
@Directive('@key(fields: "id")')
export class IecqVerificationStatement extends OwnedDocument {}

export const IecqVerificationStatementIssue = issueType('IecqVerificationStatementIssue', StatementContentView);
