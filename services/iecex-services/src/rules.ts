import {
  breachOf,
  type CalendarDate,
  isFilled,
  isSamePlace,
  isSameText,
  missing,
  type Place,
  protectionFamilies,
  type Rule,
  whyAfterIssue,
  whyAuditServed,
  whyNotInForce,
  whyNotValidUntil,
} from '@conformity/certification';
import type { ExFacilityReportContent } from './facility-report';
import type { ServiceType } from './service-type';

/** What is known of a FAR that a certificate names; null facts where it was not issued. */
export interface LinkedFacilityReport {
  number: string;
  report: {
    status: string;
    /** Of the issue that is named; null where it is not known. */
    issuedOn: CalendarDate | null;
    validUntil: CalendarDate | null;
    facility: string | null;
    locations: Place[];
    serviceTypes: ServiceType[];
    typesOfProtection: string[];
    /** What counts at a location in place of the two above. */
    locationScopes: { location: Place; serviceTypes: ServiceType[]; typesOfProtection: string[] }[];
  } | null;
}

/** What the rules of a service facility's certificate look at. */
export interface ServiceCertificateFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  content: {
    applicant?: Place | null;
    holder?: Place | null;
    locations: Place[];
    serviceTypes: ServiceType[];
    typesOfProtection: string[];
    standards: { standard: string }[];
    equipmentScope?: string | null;
    changes?: string | null;
    signatory?: { name: string } | null;
  };
  facilityReports: LinkedFacilityReport[];
}

type CertificateRule = Rule<ServiceCertificateFacts>;
const od011 = 'IECEx OD 011-1 Ed 4.0 cl. 1.3.2';

/** Everything that the certificate states is there. */
export const complete: CertificateRule = {
  id: 'iecex-services/complete',
  severity: 'ERROR',
  source: `${od011}: type of service for the type of protection at the covered locations; signatory as on equipment certificates`,
  fix: 'Fill in the field.',
  check: ({ content, facilityReports, issueNumber }) =>
    missing({
      applicant: isFilled(content.applicant?.name),
      locations: content.locations.length > 0,
      serviceTypes: content.serviceTypes.length > 0,
      typesOfProtection: content.typesOfProtection.some(isFilled),
      standards: content.standards.length > 0,
      facilityReports: facilityReports.length > 0,
      signatory: isFilled(content.signatory?.name),
      changes: issueNumber === 0 || isFilled(content.changes),
    }),
};

/** Every FAR that the certificate rests on was issued by the day of issue and is current and valid on it. */
export const facilityReportsCurrent: CertificateRule = {
  id: 'iecex-services/facility-reports-current',
  severity: 'ERROR',
  source: `${od011}: a successful audit before the CoC is issued`,
  fix: 'Correct the number, have the FAR issued or renewed first, or link the one that is valid.',
  check: ({ facilityReports, issuedOn }) =>
    facilityReports.flatMap(({ number, report }, index) =>
      breachOf(`facilityReports[${index}]`, whyNotInForce(number, report, issuedOn)),
    ),
};

/** At every location each type of service and each type of protection was audited. */
export const servicesAudited: CertificateRule = {
  id: 'iecex-services/services-audited',
  severity: 'ERROR',
  source: `${od011}: a FAR covering the type of service for the type of protection, and the locations under surveillance`,
  fix: 'Link a FAR that audited this at this location, or take the location, the service or the type of protection off.',
  check: ({ content: { locations, serviceTypes, typesOfProtection }, facilityReports }) => {
    const audits = facilityReports.flatMap(({ report }) => (report?.status === 'CURRENT' ? [report] : []));
    return locations.flatMap((location, index) => {
      const field = `locations[${index}]`;
      const there = audits.filter(audit => audit.locations.some(audited => isSamePlace(location, audited)));
      const what = location.name ?? location.address;
      if (there.length === 0) return [{ field, message: `${what} was audited by none of the linked FARs.` }];
      const scopes = there.map(
        audit => audit.locationScopes.find(scope => isSamePlace(location, scope.location)) ?? audit,
      );
      const services = new Set(scopes.flatMap(scope => scope.serviceTypes));
      const protections = new Set(scopes.flatMap(scope => scope.typesOfProtection).flatMap(protectionFamilies));
      const unaudited = [
        ...serviceTypes.filter(type => !services.has(type)),
        ...typesOfProtection
          .filter(type => protectionFamilies(type).some(family => !protections.has(family)))
          .map(type => `Type of protection ${type}`),
      ];
      return unaudited.map(type => ({ field, message: `${type} was audited at ${what} by none of the linked FARs.` }));
    });
  },
};

/** The FARs are about the facility that the certificate is for. */
export const facilityAudited: CertificateRule = {
  id: 'iecex-services/facility-audited',
  severity: 'OVERRIDABLE',
  source: 'As R5 for equipment (IECEx Secretariat to ExCBs, 2019); our decision for services',
  fix: 'Write the facility as on the FAR, link the right FAR, or override with a reason.',
  check: ({ content: { holder, applicant }, facilityReports }) => {
    const certified = holder?.name ?? applicant?.name;
    return facilityReports.flatMap(({ number, report }, index) =>
      !certified || !report?.facility || isSameText(report.facility, certified)
        ? []
        : [{ field: `facilityReports[${index}]`, message: `${number} is about ${report.facility}, not ${certified}.` }],
    );
  },
};

/** A location stands on the certificate once. */
export const locationsDistinct: CertificateRule = {
  id: 'iecex-services/locations-distinct',
  severity: 'WARNING',
  source: 'Our decision: the same place twice is a slip',
  fix: 'Take one of them off.',
  check: ({ content: { locations } }) =>
    locations.flatMap((location, index) =>
      locations.slice(0, index).some(earlier => isSamePlace(location, earlier))
        ? [{ field: `locations[${index}]`, message: `${location.name ?? location.address} is there already.` }]
        : [],
    ),
};

/** What must hold when a service facility's certificate is issued, beside the rules of every document. */
export const certificateRules: readonly CertificateRule[] = [
  complete,
  facilityReportsCurrent,
  servicesAudited,
  facilityAudited,
  locationsDistinct,
];

/** What the rules of a FAR look at. */
export interface FacilityReportFacts {
  issuedOn: CalendarDate;
  content: ExFacilityReportContent;
  /** Null where the audit is not known. */
  latestValidity: CalendarDate | null;
  /** The number of another FAR of the body that rests on the audit; null where there is none. */
  otherReport: string | null;
}

/** A FAR says who was audited, where, for what, when and by whom. */
export const facilityReportComplete: Rule<FacilityReportFacts> = {
  id: 'iecex-services/facility-report-complete',
  severity: 'ERROR',
  source: `${od011}; the fields follow the QAR (our decision)`,
  fix: 'Fill in the field.',
  check: ({ content, issuedOn }) => [
    ...missing({
      holder: isFilled(content.holder?.name),
      locationsAudited: content.locationsAudited.length > 0,
      serviceTypes: content.serviceTypes.length > 0,
      typesOfProtection: content.typesOfProtection.some(isFilled),
      auditTeamLeader: isFilled(content.auditTeamLeader),
      auditedOn: Boolean(content.auditedOn),
      validUntil: Boolean(content.validUntil),
    }),
    ...breachOf('auditedOn', whyAfterIssue(content.auditedOn, issuedOn)),
    ...(content.locationScopes ?? []).flatMap(({ location }, index) =>
      content.locationsAudited.some(audited => isSamePlace(location, audited))
        ? []
        : [
            {
              field: `locationScopes[${index}].location`,
              message: `${location.name} is not among the locations audited.`,
            },
          ],
    ),
  ],
};

/** A FAR is valid for three years at the most. */
export const validityWithinThreeYears: Rule<FacilityReportFacts> = {
  id: 'iecex-services/validity-within-three-years',
  severity: 'ERROR',
  source: 'Our decision, after the QAR',
  fix: 'Give an earlier end, or leave it out: the register proposes the latest one.',
  check: ({ content, latestValidity }) => breachOf('validUntil', whyNotValidUntil(content, latestValidity)),
};

/** An audit carries one FAR; its issues may tell it again, which lengthens nothing. */
export const auditServesOnce: Rule<FacilityReportFacts> = {
  id: 'iecex-services/audit-serves-once',
  severity: 'ERROR',
  source: 'Our decision, after the QAR',
  fix: 'Up-issue the FAR that rests on the audit, or give the day of the audit on which this one rests.',
  check: ({ content: { auditedOn }, otherReport }) =>
    auditedOn && otherReport ? [{ field: 'auditedOn', message: whyAuditServed(auditedOn, otherReport) }] : [],
};

export const facilityReportRules = [facilityReportComplete, auditServesOnce, validityWithinThreeYears];
