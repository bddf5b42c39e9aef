import { citedStandards, readStandards, requireOrganisations, type StandardEditionInput } from '@conformity/register';
import { badInput } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { IeceeCertificateContent } from './certificate';
import { schemeKept } from './certificate-type';
import { baseNumberOf, readCertificateNumber } from './numbers';

/**
 * The content as the register keeps it: numbers in plain characters but in their own writing, standards with their editions,
 * codes in capitals. What is not known is kept; the rules warn of it. @throws BAD_INPUT for what can be no text of its kind, and
 * for another number or type than that of the public issue.
 */
export async function prepare(
  em: EntityManager,
  typed: IeceeCertificateContent,
  { previous }: { previous: IeceeCertificateContent | null },
): Promise<IeceeCertificateContent> {
  const { standardTexts, ...content } = typed;
  const scheme = schemeKept(content.scheme);
  if (!scheme.startsWith('IECEE_'))
    throw badInput('scheme', `${scheme} is none of IECEE. Give IECEE_CB or IECEE_CB_FCS.`);
  await requireOrganisations(em, {
    ...named('holders', content.holders),
    ...named('manufacturers', content.manufacturers),
    ...named('factories', content.factories),
  });
  return {
    ...content,
    ...identity(content, previous),
    scheme,
    trademarks: filled(content.trademarks),
    testReportForms: filled(content.testReportForms),
    categories: codes(content.categories),
    nationalDifferences: codes(content.nationalDifferences),
    standards: await standardsOf(em, content.standards, standardTexts ?? []),
  };
}

const named = <Value>(field: string, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [`${field}[${index}]`, value]));

const filled = (texts: readonly string[]) => [...new Set(texts.map(text => text.trim()))].filter(Boolean);

const codes = (texts: readonly string[]) => filled(texts.map(text => text.normalize('NFKC').toUpperCase()));

type Identity = Pick<IeceeCertificateContent, 'type' | 'number' | 'modifies'>;

/** Number, type and base. A number that differs from that of the public issue only in its writing is that one. */
function identity({ type, number, modifies }: Identity, previous: Identity | null): Identity {
  const reading = readCertificateNumber(number);
  const before = previous && readCertificateNumber(previous.number);
  if (before && before.key !== reading?.key)
    throw badInput(
      'number',
      `is ${number ?? 'missing'}; the certificate was issued as ${previous.number}, and that stays.`,
    );
  if (previous && previous.type !== type)
    throw badInput('type', `is ${type}; ${previous.number} was issued as ${previous.type}. Draft another certificate.`);
  const base = readCertificateNumber(modifies);
  if (base && base.key === reading?.key) throw badInput('modifies', `${modifies} is this certificate itself.`);
  return {
    type,
    number: (before ? previous.number : reading?.canonical) ?? number ?? null,
    modifies: (modifies?.trim() && (base?.canonical ?? modifies)) || (reading && baseNumberOf(reading)),
  };
}

async function standardsOf(
  em: EntityManager,
  typed: readonly StandardEditionInput[],
  texts: readonly string[],
): Promise<StandardEditionInput[]> {
  const ofTexts = texts.flatMap((text, index) => {
    const read = readStandards(text);
    if (read)
      return read.map(({ standard, number, edition }) => ({
        standard,
        edition: number ? `${edition} Ed. ${number}` : edition,
      }));
    throw badInput(
      `standardTexts[${index}]`,
      `"${text.slice(0, 100)}" names no standard with its edition. Write it like IEC 60601-1:2005+AMD1:2012.`,
    );
  });
  return citedStandards(em, [...typed, ...ofTexts]);
}
