import type { DocumentType, Scheme } from '@conformity/certification';
import { registerEnumType } from 'type-graphql';

/** The nine types of the register, by the last part of their code. Source: the live index of the public IECEE register. */
export const IeceeCertificateType = {
  CBTEST: 'CBTEST',
  COC: 'COC',
  EMC: 'EMC',
  ASP: 'ASP',
  CYB: 'CYB',
  STRE3: 'STRE3',
  STRHSTS: 'STRHSTS',
  PV: 'PV',
  PVTYPE5: 'PVTYPE5',
} as const;
export type IeceeCertificateType = keyof typeof IeceeCertificateType;

registerEnumType(IeceeCertificateType, {
  name: 'IeceeCertificateType',
  description: 'The types of the IECEE register, by the last part of their code.',
  valuesConfig: {
    CBTEST: { description: 'CB Test Certificate (CBTC), IECEE-CERTIFICATE-CBTEST.' },
    COC: { description: 'Component Certificate, IECEE-CERTIFICATE-COC.' },
    EMC: { description: 'EMC Certificate (electromagnetic compatibility), IECEE-CERTIFICATE-EMC.' },
    ASP: { description: 'Aspect Certificate, IECEE-CERTIFICATE-ASP.' },
    CYB: { description: 'Cyber Security Certificate, IECEE-CERTIFICATE-CYB.' },
    STRE3: { description: 'E3 Statement of Test Result (energy efficiency), IECEE-CERTIFICATE-STRE3.' },
    STRHSTS: { description: 'Statement of Test Result (hazardous substances), IECEE-CERTIFICATE-STRHSTS.' },
    PV: { description: 'PV Certificate (photovoltaics), IECEE-CERTIFICATE-PV.' },
    PVTYPE5: { description: 'PV5 Certificate, IECEE-CERTIFICATE-PVTYPE5.' },
  },
});

/** The register's document type of a type. */
export const documentTypeOf = (type: IeceeCertificateType): DocumentType => `IECEE_${type}`;

/** The code of the type in the live index. */
export const typeCodeOf = (type: IeceeCertificateType): string => `IECEE-CERTIFICATE-${type}`;

/**
 * The scheme of a certificate; issues of before keep `CB` and `CB_FCS`. The full scheme adds factory visits and the surveillance of
 * production; its own certificate has no known code.
 */
export const schemeKept = (kept: Scheme | 'CB' | 'CB_FCS'): Scheme =>
  kept === 'CB' || kept === 'CB_FCS' ? `IECEE_${kept}` : kept;

/**
 * Where and by whom the sample was tested. Source: values of test report covers, the stages of a customer's testing facility on
 * newer ones and the four others on older ones; what the older abbreviations stand for is general knowledge.
 */
export const TestingProcedure = {
  CBTL: 'CBTL',
  SPTL: 'SPTL',
  TMP: 'TMP',
  WMT: 'WMT',
  SMT: 'SMT',
  RMT: 'RMT',
  CTF_STAGE_1: 'CTF_STAGE_1',
  CTF_STAGE_2: 'CTF_STAGE_2',
  CTF_STAGE_3: 'CTF_STAGE_3',
  CTF_STAGE_4: 'CTF_STAGE_4',
} as const;
export type TestingProcedure = keyof typeof TestingProcedure;

registerEnumType(TestingProcedure, {
  name: 'IeceeTestingProcedure',
  description: 'Where and by whom the sample was tested.',
  valuesConfig: {
    CBTL: { description: 'At a CB testing laboratory.' },
    SPTL: { description: 'At a specialised laboratory, for limited tests.' },
    TMP: { description: 'TM(P) on older reports: testing at the manufacturer’s premises.' },
    WMT: { description: 'On older reports: witnessed manufacturer’s testing.' },
    SMT: { description: 'On older reports: supervised manufacturer’s testing.' },
    RMT: { description: 'On older reports: recognised manufacturer’s testing.' },
    CTF_STAGE_1: { description: 'Customer’s testing facility, stage 1.' },
    CTF_STAGE_2: { description: 'Customer’s testing facility, stage 2.' },
    CTF_STAGE_3: { description: 'Customer’s testing facility, stage 3.' },
    CTF_STAGE_4: { description: 'Customer’s testing facility, stage 4.' },
  },
});

/** A testing procedure as it is printed: `CTF Stage 3`, `TM(P)`. */
export const procedureInWords = (procedure: TestingProcedure): string =>
  procedure === 'TMP' ? 'TM(P)' : procedure.replace('_STAGE_', ' Stage ');
