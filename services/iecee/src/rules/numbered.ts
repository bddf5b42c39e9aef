import { whyNotCurrent } from '@conformity/certification';
import { type CertificateRule, type NamedCertificate, ours } from './facts';

/** A public certificate keeps its number, also when it is corrected in place. */
export const numberKept: CertificateRule = {
  id: 'iecee/number-kept',
  severity: 'ERROR',
  source: ours('the number is what people hold in their hands; another number is another certificate'),
  fix: 'Write the number as it was issued, or draft another certificate.',
  check: ({ publicNumber, number }) =>
    publicNumber === null
      ? []
      : [
          {
            field: 'number',
            message: `is ${number?.canonical ?? 'missing'}; the certificate is public as ${publicNumber}.`,
          },
        ],
};

/** The number looks like one of the body. */
export const numberOfBody: CertificateRule = {
  id: 'iecee/number-of-body',
  severity: 'WARNING',
  source:
    'Numbers of about a dozen NCBs in public lists: each has its own shape, mostly with the country in front; there is no list of all',
  fix: 'Check the number against the paper. It is kept as it is.',
  check: ({ number, body }) => {
    if (!number) return [];
    const field = 'number';
    if (number.isVerbatim) return [{ field, message: `${number.canonical} is of no shape that is known of an NCB.` }];
    return number.bodyCode.slice(0, 2) === body.country
      ? []
      : [
          {
            field,
            message: `${number.canonical} begins with ${number.bodyCode}, but ${body.name} is in ${body.country}.`,
          },
        ];
  },
};

const baseRemarks = (modifies: string, base: NamedCertificate | null, bodyId: string, isPrivate: boolean): string[] =>
  [
    whyNotCurrent(base?.number ?? modifies, base) ?? [],
    base && base.issuerId !== bodyId ? `${base.number} is a certificate of another NCB.` : [],
    base?.isPrivate && !isPrivate ? `${base.number} is private; this certificate makes its number public.` : [],
  ].flat();

/** The certificate that is amended or modified is in the register, valid, of the same body and of the same family. */
export const baseInRegister: CertificateRule = {
  id: 'iecee/base-in-register',
  severity: 'WARNING',
  source: ours('a family is a matching of texts, no relation of the public register, so that its base can be missing'),
  fix: 'Correct the number of the base, or enter the base first.',
  check: ({ content: { modifies, isPrivate }, base, baseFamily, number, body }) => {
    if (!modifies?.trim()) return [];
    const found = baseRemarks(modifies, base, body.id, isPrivate);
    const family = number?.family;
    if (family && baseFamily && family !== baseFamily)
      found.push(`${modifies} is of another family (${baseFamily}) than ${number.canonical} (${family}).`);
    return found.map(message => ({ field: 'modifies', message }));
  },
};

/** The number, and the certificate that it amends or modifies. */
export const numberRules = [numberKept, numberOfBody, baseInRegister];
