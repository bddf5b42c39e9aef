import type { CalendarDate, Place, Rule } from '@conformity/certification';
import type { CertificateKind } from './certificate';
import type { LinkedQualityReport } from './rested-on';

/** A standard in an edition, both as the directory writes them. */
export interface Cited {
  standard: string;
  edition: string;
}

/** What is known of a test report that a certificate names; null facts where it is not public. */
export interface LinkedTestReport {
  number: string;
  report: { status: string; issuedOn: CalendarDate | null; standards: Cited[] } | null;
}

/** What the rules of a Certificate of Conformity look at. */
export interface CertificateFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  suffix: string;
  content: {
    certificateKind: CertificateKind;
    holder?: Place | null;
    equipment?: string | null;
    typeOfProtection?: string | null;
    marking?: string | null;
    manufacturer?: Place | null;
    manufacturingLocations: (Place & { qualityReport?: string | null | undefined; text?: string | null })[];
    standards: Cited[];
    equipmentDescription?: string | null;
    models: string[];
    specificConditionsApply?: boolean | null;
    specificConditions?: string | null;
    scheduleOfLimitations?: string | null;
    changes?: string | null;
    verifiedUnits: string[];
    signatory?: { name: string } | null;
  };
  testReports: LinkedTestReport[];
  qualityReports: LinkedQualityReport[];
}

/** A rule of Certificates of Conformity. */
export type CertificateRule = Rule<CertificateFacts>;

/** Where many of the rules come from. */
export const audit2019 = 'IECEx Secretariat to ExCBs, 2019 (ExMC/1499/R, findings of the audit of 750 CoCs)';
