import type { Breach } from '@conformity/certification';
import { isMultisite, type LinkedCertificate, type SetFacts, type SetRule } from './certificate-set';
import { fold } from './vocabulary';

const listedAndLinked =
  'IECQ 03-1:2023 cl. 5.2, as paraphrased by the IECQ FAQ: each site is listed and linked to the master';
const oneSystem = 'IECQ 03-1:2023 Annex D, as paraphrased by the IECQ FAQ: one management system';

/** The same for a number however its parts are separated. */
const numberKey = (number: string) => fold(number).replace(/[^\p{L}\p{N}]/gu, '');

const known = ({ master, sites, others }: SetFacts) =>
  new Map([...others, ...sites, master].map(certificate => [numberKey(certificate.number), certificate]));

/** Every additional certificate is linked to the master of its set, which exists and is of the same scheme. */
export const linkedToMaster: SetRule = {
  id: 'iecq/ms-01-linked-to-master',
  code: 'MS-01',
  isOfCopies: true,
  severity: 'ERROR',
  source: listedAndLinked,
  fix: 'Link the certificate to the master of its organisation in the same scheme.',
  check: facts => {
    const certificates = known(facts);
    return facts.sites.flatMap(({ number, masterNumber, scheme }, index) => {
      const breach = (message: string) => [{ field: `sites[${index}].masterNumber`, message: `${number} ${message}` }];
      if (!masterNumber?.trim()) return breach('is linked to no master.');
      const target = certificates.get(numberKey(masterNumber));
      if (!target) return breach(`is linked to ${masterNumber}, which is not in the register.`);
      if (target.scheme !== scheme)
        return breach(`is of scheme ${scheme}, but ${masterNumber} is of ${target.scheme}.`);
      // A link to what is no master at all is for MS-02 to tell.
      return target === facts.master || target.siteRole !== 'MASTER'
        ? []
        : breach(`is linked to ${masterNumber}, not to the master of this set, ${facts.master.number}.`);
    });
  },
};

/** Links lead to a master in one step: not to another additional certificate, not to itself, not in a circle. */
export const linkEndsAtMaster: SetRule = {
  id: 'iecq/ms-02-link-ends-at-master',
  code: 'MS-02',
  isOfCopies: true,
  severity: 'ERROR',
  source: 'Our decision, after IECQ 03-1:2023 cl. 5.2: a site is linked to the master, and the master to nothing',
  fix: 'Link every additional certificate to the master itself.',
  check: facts => {
    const certificates = known(facts);
    const { master } = facts;
    const ofMaster = master.masterNumber?.trim()
      ? [
          {
            field: 'master.masterNumber',
            message: `${master.number} is the master but is linked to ${master.masterNumber}.`,
          },
        ]
      : [];
    const ofSites = facts.sites.flatMap((site, index) => {
      const target = certificates.get(numberKey(site.masterNumber ?? ''));
      if (!target || target.siteRole === 'MASTER') return [];
      const why = isInCircle(site, certificates) ? 'the links run in a circle' : 'that is no master';
      return [
        { field: `sites[${index}].masterNumber`, message: `${site.number} is linked to ${target.number}: ${why}.` },
      ];
    });
    return [...ofMaster, ...ofSites];
  },
};

function isInCircle(start: LinkedCertificate, certificates: ReadonlyMap<string, LinkedCertificate>): boolean {
  const passed = new Set<LinkedCertificate>();
  let at: LinkedCertificate | undefined = start;
  while (at && !passed.has(at)) {
    passed.add(at);
    at = certificates.get(numberKey(at.masterNumber ?? ''));
  }
  return at === start;
}

/** An organisation has one master in each scheme and management system, and that is its head office or control point. */
export const oneMaster: SetRule = {
  id: 'iecq/ms-03-one-master',
  code: 'MS-03',
  severity: 'ERROR',
  source: oneSystem,
  fix: 'Keep one master, at the head office or system control point, and make the others additional certificates of it.',
  check: facts => {
    if (!isMultisite(facts)) return [];
    const { master, sites, others } = facts;
    const isSecond = (one: LinkedCertificate) =>
      one.siteRole === 'MASTER' &&
      one.organisation === master.organisation &&
      one.scheme === master.scheme &&
      one.managementSystem === master.managementSystem &&
      one.status !== 'CANCELLED' &&
      one.status !== 'EXPIRED' &&
      numberKey(one.number) !== numberKey(master.number);
    const found: (Breach | false)[] = [
      master.siteRole !== 'MASTER' && {
        field: 'master.siteRole',
        message: `${master.number} has additional sites but is not marked as their master.`,
      },
      !master.isHeadOffice && {
        field: 'master.isHeadOffice',
        message: `${master.number} is not marked as head office or system control point.`,
      },
      ...sites.map(
        ({ number, siteRole }, index) =>
          siteRole === 'MASTER' && {
            field: `sites[${index}].siteRole`,
            message: `${number} is a second master in the set.`,
          },
      ),
      ...others.map(
        one =>
          isSecond(one) && {
            field: 'master.number',
            message: `${one.number} is already the master of this organisation, scheme and management system.`,
          },
      ),
    ];
    return found.filter(breach => breach !== false);
  },
};

const NUMBER = /^IECQ-?([A-Z])[ -]?([A-Z]{2,10})[ -]?(\d\d)\.?(\d{4})(?:-(\d\d))?$/;

interface NumberParts {
  /** What the numbers of a set have in common. */
  base: string;
  /** The ordinal of the site; null for a number without suffix. */
  site: number | null;
}

const numberParts = (number: string): NumberParts | null => {
  const [, type, body, year, serial, site] = NUMBER.exec(number.trim().toUpperCase()) ?? [];
  return serial ? { base: `IECQ-${type} ${body} ${year}.${serial}`, site: site ? Number(site) : null } : null;
};

/**
 * The numbers of a set differ only in the ordinal of the site. A number that the set used and gave up is no gap, and a former
 * master keeps its number without ordinal.
 */
export const numberedAlike: SetRule = {
  id: 'iecq/ms-17-numbered-alike',
  code: 'MS-17',
  severity: 'OVERRIDABLE',
  source:
    'Our decision, after numbers as IECQ certificates carry them: the suffix of a site follows the number of the master',
  fix: 'Give the site the number of the master with the next free suffix, -01 onwards.',
  check: ({ master, sites, formerNumbers, isUnnumbered }) => {
    if (isUnnumbered) return [];
    const own = numberParts(master.number);
    if (!own) return [{ field: 'master.number', message: `${master.number} is not written as IECQ-H BODY 26.0001.` }];
    const seen = new Set([own.site]);
    const onSites = sites.flatMap(({ number }, index) => {
      const parts = numberParts(number);
      const why = numberFault(parts, own, seen);
      if (parts?.base === own.base) seen.add(parts.site);
      return why ? [{ field: `sites[${index}].number`, message: `${number} ${why}.` }] : [];
    });
    const former = formerNumbers.flatMap(number => numberParts(number) ?? []);
    const used = new Set(former.flatMap(({ base, site }) => (base === own.base ? site : [])));
    const last = Math.max(...[...seen].map(Number));
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
      site => !seen.has(site) && !used.has(site),
    );
    const gaps = missing.map(site => `-${String(site).padStart(2, '0')}`).join(', ');
    return gaps ? [...onSites, { field: 'sites', message: `No certificate of the set has suffix ${gaps}.` }] : onSites;
  },
};

/** What is wrong with the number of a site, as the end of a sentence; null where nothing is. */
function numberFault(parts: NumberParts | null, master: NumberParts, seen: ReadonlySet<number | null>): string | null {
  if (!parts) return 'is not written as IECQ-H BODY 26.0001-01';
  if (parts.base !== master.base) return `does not begin with the number of the master, ${master.base}`;
  if (seen.has(parts.site)) return parts.site === null ? 'has no suffix of a site' : 'has the suffix of another site';
  return parts.site === 0 ? 'has no suffix of a site' : null;
}
