import { isBetter, isFilled } from '@conformity/certification';
import { certificatesOf, type SetCertificate, type SetFacts, type SetRule } from './certificate-set';
import { otherCountryIn } from './country-in-address';

import { fold } from './vocabulary';

const oneSystem = 'Our decision, after IECQ 03-1:2023 Annex D: one management system';
const listedSite = 'IECQ 03-1:2023 cl. 5.2, as paraphrased by the IECQ FAQ: each site is listed individually';

type Wrong = (certificate: SetCertificate, facts: SetFacts) => string | false | null;

/** A breach for every certificate of which something wrong can be told. */
const onAll =
  (field: string, wrong: Wrong): SetRule['check'] =>
  facts =>
    certificatesOf(facts).flatMap(({ at, certificate }) => {
      const message = wrong(certificate, facts);
      return message ? [{ field: `${at}.${field}`, message: `${certificate.number} ${message}.` }] : [];
    });
const onSites = (field: string, wrong: Wrong) =>
  onAll(field, (certificate, facts) => certificate !== facts.master && wrong(certificate, facts));

/** Every certificate has the address of its site. */
export const addressPresent: SetRule = {
  id: 'iecq/ms-11-address-present',
  code: 'MS-11',
  severity: 'ERROR',
  source: listedSite,
  fix: 'Fill in the address of the site.',
  check: onAll('address', ({ address }) => !isFilled(address) && 'has no address of its site'),
};

/** No two sites of a set are at one address. */
export const addressesDiffer: SetRule = {
  id: 'iecq/ms-11-addresses-differ',
  code: 'MS-11',
  severity: 'OVERRIDABLE',
  source: `Our decision, after ${listedSite}`,
  fix: 'Correct the address, or make one site of the two.',
  check: facts => {
    const first = new Map<string, string>();
    return certificatesOf(facts).flatMap(({ at, certificate: { number, address } }) => {
      const key = fold(address ?? '').replace(/[^\p{L}\p{N}]/gu, '');
      const same = first.get(key);
      if (key && !same) first.set(key, number);
      return same ? [{ field: `${at}.address`, message: `${number} has the address of ${same}.` }] : [];
    });
  },
};

/** No additional certificate outlives its master. */
export const endsWithMaster: SetRule = {
  id: 'iecq/ms-12-ends-with-master',
  code: 'MS-12',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Let the certificate expire with the master, or earlier.',
  check: onSites(
    'expiresOn',
    ({ expiresOn }, { master }) =>
      expiresOn &&
      master.expiresOn &&
      expiresOn > master.expiresOn &&
      `expires on ${expiresOn}, after its master (${master.expiresOn})`,
  ),
};

/** No additional certificate is older than its master. */
export const beginsAfterMaster: SetRule = {
  id: 'iecq/ms-13-begins-after-master',
  code: 'MS-13',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Correct the date of issue, or the original date of issue of the master.',
  check: onSites('issuedOn', ({ issuedOn }, { master: { originallyIssuedOn } }) =>
    issuedOn && originallyIssuedOn && issuedOn < originallyIssuedOn
      ? `is issued on ${issuedOn}, before its master was first issued (${originallyIssuedOn})`
      : null,
  ),
};

/** A certificate is valid for at most three years, to the same day of the third year. */
export const threeYears: SetRule = {
  id: 'iecq/ms-14-three-years',
  code: 'MS-14',
  severity: 'ERROR',
  source: 'IECQ FAQ: certification is valid for three years; to the same day of the third year is our decision',
  fix: 'Shorten the validity to three years from the day of issue.',
  check: onAll('expiresOn', ({ issuedOn, expiresOn }) => {
    if (!issuedOn || !expiresOn) return null;
    // Compared as text, so that 29 February, which the third year lacks, ends on the 28th and no date can be out of range.
    const last = `${Number(issuedOn.slice(0, 4)) + 3}${issuedOn.slice(4)}`;
    return expiresOn > last && `is valid to ${expiresOn}, more than three years from ${issuedOn}`;
  }),
};

type Pairing = { field: string; standard: string; edition: string; other: string | null };

/** The standards of a site that the master does not have in the same edition, with the edition that it has. */
function differingStandards({ master, sites }: SetFacts): (Pairing & { number: string })[] {
  const editions = (certificate: SetCertificate) =>
    new Map(certificate.standards.map(({ standard, edition }) => [fold(standard), edition]));
  const ofMaster = editions(master);
  return sites.flatMap(({ number, standards }, index) =>
    standards.flatMap(({ standard, edition }, at) => {
      const other = ofMaster.get(fold(standard)) ?? null;
      return other === edition ? [] : [{ number, field: `sites[${index}].standards[${at}]`, standard, edition, other }];
    }),
  );
}

const inTransition = ({ transitions, on }: SetFacts, { standard, edition, other }: Pairing) =>
  transitions.some(
    ({ standard: name, editions, until }) =>
      fold(name) === fold(standard) &&
      on <= until &&
      editions.includes(edition) &&
      other !== null &&
      editions.includes(other),
  );

const editionMessage = ({ number, standard, edition, other }: Pairing & { number: string }) =>
  other === null
    ? `${number} cites ${standard}, which its master does not.`
    : `${number} cites ${standard} edition ${edition}, its master edition ${other}.`;

/** A site is certified in the scheme of its master. */
export const sameScheme: SetRule = {
  id: 'iecq/ms-15-same-scheme',
  code: 'MS-15',
  isOfCopies: true,
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Leave the scheme out, or copy it from the master.',
  check: onSites(
    'scheme',
    ({ scheme }, { master }) => scheme !== master.scheme && `is of scheme ${scheme}, its master of ${master.scheme}`,
  ),
};

/** A site is certified to the standards of its master, in the same editions. */
export const sameStandards: SetRule = {
  id: 'iecq/ms-15-same-standards',
  code: 'MS-15',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Cite the standards and editions of the master.',
  check: facts => [
    ...differingStandards(facts)
      .filter(pairing => !inTransition(facts, pairing))
      .map(pairing => ({ field: pairing.field, message: editionMessage(pairing) })),
    ...onSites('standards', ({ standards }, { master }) => {
      const cited = new Set(standards.map(({ standard }) => fold(standard)));
      const left = master.standards.filter(({ standard }) => !cited.has(fold(standard)));
      return left.length > 0 && `does not cite ${left.map(({ standard }) => standard).join(', ')}, as its master does`;
    })(facts),
  ],
};

/** In a transition period the editions of site and master may differ, but not unnoticed. */
export const sameEditions: SetRule = {
  id: 'iecq/ms-15-same-editions',
  code: 'MS-15',
  severity: 'OVERRIDABLE',
  source: oneSystem,
  fix: 'Move the whole set to the new edition before the transition ends.',
  check: facts =>
    differingStandards(facts)
      .filter(pairing => inTransition(facts, pairing))
      .map(pairing => ({ field: pairing.field, message: editionMessage(pairing) })),
};

const otherIssuer = onSites(
  'issuer',
  ({ issuer }, { master }) =>
    issuer.code !== master.issuer.code && `is issued by ${issuer.name}, its master by ${master.issuer.name}`,
);

/** One body certifies the whole set. */
export const sameIssuer: SetRule = {
  id: 'iecq/ms-16-same-issuer',
  code: 'MS-16',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Have the whole set certified by one body, or mark the transfer as in progress.',
  check: facts => (facts.transferInProgress ? [] : otherIssuer(facts)),
};

/** While a set is transferred, its certificates may be of two bodies, but not unnoticed. */
export const transferNoticed: SetRule = {
  id: 'iecq/ms-16-transfer-noticed',
  code: 'MS-16',
  severity: 'OVERRIDABLE',
  source: oneSystem,
  fix: 'Complete the transfer: the set moves as a whole.',
  check: facts => (facts.transferInProgress ? otherIssuer(facts) : []),
};

/** No site is published in a better status than its master. */
export const notBetterThanMaster: SetRule = {
  id: 'iecq/ms-18-not-better-than-master',
  code: 'MS-18',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Publish the status that the master imposes, or reinstate or issue the master first.',
  check: onSites(
    'status',
    ({ status }, { master }) =>
      isBetter(status, master.status) && `is ${status} although its master is ${master.status}`,
  ),
};

/** The body is approved for the service that it certifies. */
export const serviceInScope: SetRule = {
  id: 'iecq/ms-19-service-in-scope',
  code: 'MS-19',
  severity: 'ERROR',
  source: 'IECQ FAQ: an IECQ CB that holds the approved service within its IECQ CB scope',
  fix: 'Have the certificate issued by a body that is approved for the service.',
  check: onAll(
    'issuer',
    ({ issuer, scheme }) =>
      !issuer.cbScopes.includes(scheme) && `is of scheme ${scheme}, for which ${issuer.name} is not approved`,
  ),
};

/** An address does not end with another country than the one chosen. */
export const countryAgrees: SetRule = {
  id: 'iecq/ms-20-country-agrees',
  code: 'MS-20',
  severity: 'OVERRIDABLE',
  source: 'Our decision: a search by country must find the certificate where its address says it is',
  fix: 'Correct the country or the address.',
  check: onAll('country', ({ address, country }) => {
    const named = address && country && otherCountryIn(address, country);
    return named ? `has the country ${country}, but its address ends with that of ${named}` : null;
  }),
};
