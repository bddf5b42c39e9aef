import { type Breach, countryPattern, isFilled, isSamePlace, missing, type Place } from '@conformity/certification';
import { type CertificateFacts, type CertificateRule, ours, paper } from './facts';

const someFilled = (parties: readonly Place[]) => parties.some(({ name }) => isFilled(name));

const isTestCertificate = ({ type }: CertificateFacts['content']) => type === 'CBTEST';

const statedOnTestCertificates = ({ factories, model, rating }: CertificateFacts['content']) => ({
  factories: someFilled(factories),
  model: isFilled(model),
  rating: isFilled(rating),
});

/** Everything without which the paper certificate cannot exist is there. */
export const complete: CertificateRule = {
  id: 'iecee/complete',
  severity: 'ERROR',
  source: `${paper}: fields of multiplicity 1 or 1..n`,
  fix: 'Fill in the field.',
  check: ({ content, number }) =>
    missing({
      number: number !== null,
      product: isFilled(content.product),
      holders: someFilled(content.holders),
      manufacturers: someFilled(content.manufacturers),
      standards: content.standards.length > 0,
      testReportReference: isFilled(content.testReportReference),
      signatory: isFilled(content.signatory?.name),
      ...(isTestCertificate(content) && statedOnTestCertificates(content)),
    }),
};

/** What a CB Test Certificate must state is expected of the other types too, and of every party its address. */
export const usuallyStated: CertificateRule = {
  id: 'iecee/usually-stated',
  severity: 'WARNING',
  source: `${paper}; of the eight other types no paper is known`,
  fix: 'Fill in the field, if the certificate states it.',
  check: ({ content }) => [
    ...(isTestCertificate(content) ? [] : missing(statedOnTestCertificates(content))),
    ...addresses('holders', content.holders),
    ...addresses('manufacturers', content.manufacturers),
    ...addresses('factories', content.factories),
  ],
};

const addresses = (field: string, parties: readonly Place[]): Breach[] =>
  parties.flatMap(({ address, name }, index) =>
    isFilled(address) ? [] : [{ field: `${field}[${index}].address`, message: `of ${name} is missing.` }],
  );

/** A CB Test Certificate of after June 2005 has one brand name. */
export const oneTrademark: CertificateRule = {
  id: 'iecee/one-trademark',
  severity: 'OVERRIDABLE',
  source:
    'Decision of the CMC, June 2005: one brand name per CB Test Certificate (ul-asia.com, newsletter 2005 issue 16)',
  fix: 'Issue a certificate for each brand name, or override with a reason.',
  check: ({ content, issuedOn }) => {
    const { trademarks, originallyIssuedOn } = content;
    const isOlder = (originallyIssuedOn ?? issuedOn) < '2005-07-01';
    if (trademarks.length < 2 || !isTestCertificate(content) || isOlder) return [];
    return [
      { field: 'trademarks[1]', message: `${trademarks.length} brand names are given: ${trademarks.join(', ')}.` },
    ];
  },
};

/** National differences are countries. */
export const nationalDifferencesAreCountries: CertificateRule = {
  id: 'iecee/national-differences-are-countries',
  severity: 'WARNING',
  source: 'Detail record of the public IECEE register: ISO 3166-1 alpha-2 codes, such as CA, JP, US',
  fix: 'Write the two capital letters of the country, such as JP.',
  check: ({ content: { nationalDifferences } }) =>
    nationalDifferences.flatMap((code, index) =>
      countryPattern.test(code)
        ? []
        : [{ field: `nationalDifferences[${index}]`, message: `${code} is not a country code.` }],
    ),
};

/** A factory stands on the certificate once. */
export const factoriesDistinct: CertificateRule = {
  id: 'iecee/factories-distinct',
  severity: 'WARNING',
  source: ours('the same place twice is a slip'),
  fix: 'Take one of them off.',
  check: ({ content: { factories } }) =>
    factories.flatMap((factory, index) =>
      factories.slice(0, index).some(earlier => isSamePlace(factory, earlier))
        ? [{ field: `factories[${index}]`, message: `${factory.name} is there already.` }]
        : [],
    ),
};

/** The certificate was not issued before it was first issued, and is valid on the day of its issue. */
export const datesInOrder: CertificateRule = {
  id: 'iecee/dates-in-order',
  severity: 'ERROR',
  source: ours('a certificate whose dates contradict each other cannot exist'),
  fix: 'Correct the date.',
  check: ({ content: { originallyIssuedOn, validUntil }, issuedOn }) => [
    ...(originallyIssuedOn && originallyIssuedOn > issuedOn
      ? [{ field: 'originallyIssuedOn', message: `${originallyIssuedOn} is after the issue of ${issuedOn}.` }]
      : []),
    ...(validUntil && validUntil < issuedOn
      ? [{ field: 'validUntil', message: `${validUntil} is before the issue of ${issuedOn}.` }]
      : []),
  ],
};

/** What a certificate states by itself. */
export const statedRules = [
  complete,
  usuallyStated,
  oneTrademark,
  nationalDifferencesAreCountries,
  factoriesDistinct,
  datesInOrder,
];
