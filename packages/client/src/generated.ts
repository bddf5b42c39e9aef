// Written by `npm run compose` from the operations and the public schema.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A file that is to belong to an issue. */
export type AnnexInput = {
  /** As printed, such as `Annex: all marking options`. */
  title: string;
  /** Such as `annex.pdf`. The file itself is not kept here. */
  fileName: string;
};

/** Values within a field are alternatives, unless the field is among `allOf`; all fields that are given must match. Leave out a field for all of its values: an empty list is BAD_INPUT, as is what can never match, such as a scheme of another system, and a value that is not known, with those that are written like it. */
export type CertificateFilter = {
  /** Fields of which a document must have every value given, such as STANDARDS for those that cite both. */
  allOf?: Array<FacetField> | null | undefined;
  /** Under whose rules: of any of them, if it is left out. */
  systems?: Array<System> | null | undefined;
  /** Which parts of systems, such as `[EX_PERSONS]`. */
  schemes?: Array<Scheme> | null | undefined;
  /** What is wanted, such as `[EX_COC, EX_SERVICE_COC]`. */
  documentTypes?: Array<DocumentType> | null | undefined;
  /** As the register keeps it; see effectiveStatuses for what counts. */
  statuses?: Array<CertificateStatus> | null | undefined;
  /** The status that counts today: CURRENT is what is in force, and is neither expired nor held back by its master. */
  effectiveStatuses?: Array<EffectiveStatus> | null | undefined;
  /** Ids of certification bodies, such as `bdy_demo`. */
  issuers?: Array<string> | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`, of holder, manufacturer or site. */
  countries?: Array<string> | null | undefined;
  /** Such as `IEC 60079-0/7.0`, `IEC 60079-0:2017`, `IEC 60079-0 Ed. 7.0`, or `IEC 60079-0` for any edition; `60079-0` where one publisher has that number. */
  standards?: Array<string> | null | undefined;
  /** Product categories of IECEE such as MED, and what else systems sort by. */
  categories?: Array<string> | null | undefined;
  /** Brand names; capitals do not count. */
  trademarks?: Array<string> | null | undefined;
  /** Ids of organisations of the directory, in any part: holder, manufacturer, site. */
  organisations?: Array<string> | null | undefined;
  /** First day of the latest issue, inclusive. */
  issuedFrom?: string | null | undefined;
  /** Last day of the latest issue, inclusive. */
  issuedTo?: string | null | undefined;
  /** Last day of validity before this day; for reports that expire. */
  validUntilBefore?: string | null | undefined;
};

/** How a list of documents is ordered; equal ones by id, so that the order never changes under a reader. */
export type CertificateSort =
  /** By how well it answers the text: number, then holder or manufacturer, title, model, standard, place, other; whole words before beginnings, all words in one name before words here and there; the newest first among equals. Of more than 200 that match, the newest 200 are ranked and no more are listed; the other orders list all. NEWEST where there is no text, or it is a number. */
  | 'RELEVANCE'
  /** By day of the latest issue, the newest first; drafts by the day of their first save. */
  | 'NEWEST'
  /** By day of the latest issue, the oldest first. */
  | 'OLDEST'
  /** By number. */
  | 'NUMBER'
  /** By the instant of the last change of status, the latest first. */
  | 'LAST_STATUS_CHANGE'
  /** By the instant of the last issue or change of status, the latest first. */
  | 'LAST_CHANGE';

/** The status as the register keeps it. It belongs to the certificate, not to one of its issues. */
export type CertificateStatus =
  /** Never public yet. Seen by officers of its body, the Secretariat of its system and the IT administrator. */
  | 'DRAFT'
  /** Issued, and neither suspended nor cancelled. Its validity may have ended all the same; see EffectiveStatus. */
  | 'CURRENT'
  /** Held back for a time; it is reinstated, issued anew or cancelled later. */
  | 'SUSPENDED'
  /** Ended for good. It stays readable. */
  | 'CANCELLED';

/** What can be done to a document that is there. */
export type DocumentAct =
  /** Changes what the draft issue says, as a whole or in parts: `edit...` and `patch...`. */
  | 'EDIT'
  /** Opens the next issue as a draft beside the public one. */
  | 'AMEND'
  /** Publishes the draft issue, where the rules find nothing against it. */
  | 'ISSUE'
  /** Corrects the public issue in place, while it is young enough. */
  | 'CORRECT'
  /** Drops the draft issue. */
  | 'DELETE_DRAFT'
  /** Holds it back for a time. */
  | 'SUSPEND'
  /** Ends a suspension. */
  | 'REINSTATE'
  /** Ends it for good; it stays readable. */
  | 'CANCEL'
  /** Takes it out of the register. */
  | 'DELETE';

/** What a document is. */
export type DocumentType =
  /** IECEx Certificate of Conformity of equipment or an Ex component. */
  | 'EX_COC'
  /** Summary of an Ex Test Report (ExTR). */
  | 'EX_TEST_REPORT'
  /** Summary of a Quality Assessment Report (QAR). */
  | 'EX_QUALITY_REPORT'
  /** IECEx Certificate of Conformity of a service facility. */
  | 'EX_SERVICE_COC'
  /** Facility Assessment Report (FAR) of a service facility. */
  | 'EX_FACILITY_REPORT'
  /** IECEx Certificate of Personnel Competence. */
  | 'EX_COPC'
  /** Personnel Competence Assessment Report (PCAR). */
  | 'EX_PERSONNEL_REPORT'
  /** IECEx Conformity Mark Licence. */
  | 'EX_MARK_LICENCE'
  /** IECQ Certificate of Conformity of a single site, a master or an additional site. */
  | 'IECQ_COC'
  /** IECQ Verification Statement. */
  | 'IECQ_VS'
  /** CB Test Certificate (CBTC). */
  | 'IECEE_CBTEST'
  /** Component Certificate. */
  | 'IECEE_COC'
  /** EMC Certificate. */
  | 'IECEE_EMC'
  /** Aspect Certificate. */
  | 'IECEE_ASP'
  /** Cyber Security Certificate. */
  | 'IECEE_CYB'
  /** E3 Statement of Test Result (energy efficiency). */
  | 'IECEE_STRE3'
  /** Statement of Test Result for hazardous substances. */
  | 'IECEE_STRHSTS'
  /** PV Certificate. */
  | 'IECEE_PV'
  /** PV5 Certificate. */
  | 'IECEE_PVTYPE5'
  /** Type Certificate of a wind turbine (OD-501). */
  | 'IECRE_TYPE'
  /** Component Certificate (OD-501). */
  | 'IECRE_COMPONENT'
  /** Project Certificate (OD-502). */
  | 'IECRE_PROJECT'
  /** Prototype Certificate. */
  | 'IECRE_PROTOTYPE'
  /** Provisional Certificate, with outstanding issues. */
  | 'IECRE_PROVISIONAL'
  /** Conformity Statement of one module, such as the design basis. */
  | 'IECRE_CONFORMITY_STATEMENT'
  /** Annual PV plant performance certificate (OD-402). */
  | 'IECRE_PLANT'
  /** Quality system certificate of a PV module maker, BOS maker or installer (OD-405, OD-410). */
  | 'IECRE_QUALITY_SYSTEM'
  /** Certificate of a marine energy converter. */
  | 'IECRE_MARINE';

/** The status that counts on a day: the stored one, EXPIRED where the validity has ended, or what its master imposes. */
export type EffectiveStatus =
  /** Not issued by that day. */
  | 'DRAFT'
  /** In force. */
  | 'CURRENT'
  /** Not in force for a time: itself, or because its master is. */
  | 'SUSPENDED'
  /** Ended for good: itself, or because its master was. */
  | 'CANCELLED'
  /** Its last day of validity, or that of its master, is before that day. Derived, never set by hand. */
  | 'EXPIRED';

/** What an issue says. A draft may leave anything out. */
export type ExCertificateInput = {
  /** NORMAL for equipment in series, if nothing is said. */
  certificateKind?: ExCertificateKind;
  /** Who holds the certificate: the applicant, as it is printed. It may differ from the manufacturer. */
  holder?: PartyInput | null | undefined;
  /**
   * The earlier name of holder.
   * @deprecated Use `holder`. Removed on 2027-06-30.
   */
  applicant?: PartyInput | null | undefined;
  /** Equipment or Ex component, in one line. */
  equipment?: string | null | undefined;
  /** Accessories that are covered, in free text; null where none is. */
  optionalAccessory?: string | null | undefined;
  /** Free text, as printed, such as `Ex db, Ex ia`. */
  typeOfProtection?: string | null | undefined;
  /** Several lines, as printed, such as `Ex db IIC T6...T4 Gb`. */
  marking?: string | null | undefined;
  /** Who makes the equipment. */
  manufacturer?: PartyInput | null | undefined;
  /** Where the equipment is made, at most 200 places. */
  manufacturingLocations?: Array<ManufacturingLocationInput>;
  /** The standards that are met, each in its edition. */
  standards?: Array<StandardEditionInput>;
  /** Numbers of ExTRs, of any body, such as `ZZ/DEMO/ExTR26.0001/00`. */
  testReports?: Array<string>;
  /** Numbers of QARs, of any body, such as `ZZ/DEMO/QAR26.0001/00`; none for unit verification. */
  qualityReports?: Array<string>;
  /** EQUIPMENT: the schedule of equipment and systems covered. */
  equipmentDescription?: string | null | undefined;
  /** Models and types that are covered. */
  models?: Array<string>;
  /** SPECIFIC CONDITIONS OF USE: YES or NO. YES gives the suffix X. */
  specificConditionsApply?: boolean | null | undefined;
  /** SPECIFIC CONDITIONS OF USE in words; needed where they apply. */
  specificConditions?: string | null | undefined;
  /** SCHEDULE OF LIMITATIONS of an Ex component, in words. */
  scheduleOfLimitations?: string | null | undefined;
  /** DETAILS OF CERTIFICATE CHANGES, for issues 1 and above. */
  changes?: string | null | undefined;
  /** Whatever else is to be printed; null where nothing is. */
  additionalInformation?: string | null | undefined;
  /** Files that belong to the issue, by title and name. */
  annexes?: Array<AnnexInput>;
  /** Serial numbers or other unique means, for unit verification. */
  verifiedUnits?: Array<string>;
  /** Who approves the issue on behalf of the certification body. */
  signatory?: SignatoryInput | null | undefined;
};

/** What a Certificate of Conformity is for; suffix, wording and rules follow from it. */
export type ExCertificateKind =
  /** Equipment in series: sample tested and quality system assessed. */
  | 'NORMAL'
  /** Ex component: suffix U, with a schedule of limitations. */
  | 'COMPONENT'
  /** Single units named by serial number: no QAR, no factory audit. */
  | 'UNIT_VERIFICATION';

/** What is to change. A field that is left out stays as it is; null empties it: a list has nothing in it then, and what has a usual value has that. A field that is given is replaced as a whole, with all that stands below it. */
export type ExCertificatePatch = {
  /** NORMAL for equipment in series, if nothing is said. */
  certificateKind?: ExCertificateKind | null | undefined;
  /** Who holds the certificate: the applicant, as it is printed. It may differ from the manufacturer. */
  holder?: PartyInput | null | undefined;
  /**
   * The earlier name of holder.
   * @deprecated Use `holder`. Removed on 2027-06-30.
   */
  applicant?: PartyInput | null | undefined;
  /** Equipment or Ex component, in one line. */
  equipment?: string | null | undefined;
  /** Accessories that are covered, in free text; null where none is. */
  optionalAccessory?: string | null | undefined;
  /** Free text, as printed, such as `Ex db, Ex ia`. */
  typeOfProtection?: string | null | undefined;
  /** Several lines, as printed, such as `Ex db IIC T6...T4 Gb`. */
  marking?: string | null | undefined;
  /** Who makes the equipment. */
  manufacturer?: PartyInput | null | undefined;
  /** Where the equipment is made, at most 200 places. */
  manufacturingLocations?: Array<ManufacturingLocationInput> | null | undefined;
  /** The standards that are met, each in its edition. */
  standards?: Array<StandardEditionInput> | null | undefined;
  /** Numbers of ExTRs, of any body, such as `ZZ/DEMO/ExTR26.0001/00`. */
  testReports?: Array<string> | null | undefined;
  /** Numbers of QARs, of any body, such as `ZZ/DEMO/QAR26.0001/00`; none for unit verification. */
  qualityReports?: Array<string> | null | undefined;
  /** EQUIPMENT: the schedule of equipment and systems covered. */
  equipmentDescription?: string | null | undefined;
  /** Models and types that are covered. */
  models?: Array<string> | null | undefined;
  /** SPECIFIC CONDITIONS OF USE: YES or NO. YES gives the suffix X. */
  specificConditionsApply?: boolean | null | undefined;
  /** SPECIFIC CONDITIONS OF USE in words; needed where they apply. */
  specificConditions?: string | null | undefined;
  /** SCHEDULE OF LIMITATIONS of an Ex component, in words. */
  scheduleOfLimitations?: string | null | undefined;
  /** DETAILS OF CERTIFICATE CHANGES, for issues 1 and above. */
  changes?: string | null | undefined;
  /** Whatever else is to be printed; null where nothing is. */
  additionalInformation?: string | null | undefined;
  /** Files that belong to the issue, by title and name. */
  annexes?: Array<AnnexInput> | null | undefined;
  /** Serial numbers or other unique means, for unit verification. */
  verifiedUnits?: Array<string> | null | undefined;
  /** Who approves the issue on behalf of the certification body. */
  signatory?: SignatoryInput | null | undefined;
};

/** How an export is written. */
export type ExportFormat =
  /** An Excel workbook, with a sheet that says what was asked. */
  | 'XLSX'
  /** UTF-8 with a byte order mark, lines ending in CRLF (RFC 4180). */
  | 'CSV';

/** What a service facility does with Ex equipment. */
export type ExServiceType =
  /** Classification of hazardous areas (IECEx 03-1). */
  | 'AREA_CLASSIFICATION'
  /** Selection of equipment and design of installations (IECEx 03-2). */
  | 'SELECTION_DESIGN'
  /** Installation and initial inspection (IECEx 03-3). */
  | 'INSTALLATION_INITIAL_INSPECTION'
  /** Inspection and maintenance (IECEx 03-4). */
  | 'INSPECTION_MAINTENANCE'
  /** Repair, overhaul and reclamation (IECEx 03-5). */
  | 'REPAIR_OVERHAUL';

/** A field of the filter over whose values matches are counted. */
export type FacetField =
  /** Under whose rules: IECEx, IECQ, IECEE, IECRE. */
  | 'SYSTEMS'
  /** Which part of a system, such as EX_PERSONS. */
  | 'SCHEMES'
  /** What it is, such as EX_COC. */
  | 'DOCUMENT_TYPES'
  /** As the register keeps it. */
  | 'STATUSES'
  /** What counts today, such as EXPIRED. */
  | 'EFFECTIVE_STATUSES'
  /** Ids of certification bodies. */
  | 'ISSUERS'
  /** Of holder, manufacturers and sites: `DE`. */
  | 'COUNTRIES'
  /** Ids of standards, with and without their edition: `IEC 60079-0/7.0`, `IEC 60079-0`. */
  | 'STANDARDS'
  /** What a system sorts by, such as `MED` of IECEE. */
  | 'CATEGORIES'
  /** Brand names, in small letters. */
  | 'TRADEMARKS';

/** Registers that give organisations identifiers. */
export type IdentifierScheme =
  /** Legal Entity Identifier (ISO 17442). */
  | 'LEI'
  /** D-U-N-S number. */
  | 'DUNS'
  /** Value-added tax, with the country in front: `DE123456789`. */
  | 'VAT'
  /** Register of companies of its country. */
  | 'NATIONAL';

/** What a certificate is in a multisite certification. */
export type IecqSiteRole =
  /** Covers the whole Scope of Certification, at the head office or system control point. */
  | 'MASTER'
  /** Covers what is done at one further site, in the words of the master. */
  | 'ADDITIONAL'
  /** The only site of the organisation. */
  | 'SINGLE';

/** How far something is that is made outside of the request. Ask again until it is READY, FAILED or CANCELLED. */
export type JobState =
  /** Waits for a worker. */
  | 'QUEUED'
  /** Is being made; `percent` tells how far. */
  | 'RUNNING'
  /** Done; `url` tells where. */
  | 'READY'
  /** Will not be made; `message` says why and what to do. */
  | 'FAILED'
  /** Stopped by whoever asked for it. */
  | 'CANCELLED';

/** Where it is made: an address, or a QAR that lists the places, or free text. Exactly one of the three. */
export type ManufacturingLocationInput = {
  /** Of the place, as printed; with an address only. */
  name?: string | null | undefined;
  /** As printed, several lines. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** Number of a QAR whose sites are meant, such as `ZZ/DEMO/QAR26.0001/00`. */
  qualityReport?: string | null | undefined;
  /** Free text, as printed, where there is neither an address nor a QAR. */
  text?: string | null | undefined;
};

/** An organisation or person as it is to be printed on a document. */
export type PartyInput = {
  /** As printed, such as `Demo Flow Instruments Ltd`. At most 300 characters. */
  name: string;
  /** As printed, several lines. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** The organisation in the directory, where it is known. */
  organisationId?: string | null | undefined;
};

/** Whether the QARs behind a certificate are up to date. It never changes the status of the certificate. */
export type QualityReportState =
  /** Every QAR is current, and none ends within 90 days. */
  | 'CURRENT'
  /** The first of them ends within 90 days. */
  | 'DUE_SOON'
  /** One of them has ended or is not current. */
  | 'OUT_OF_DATE'
  /** No QAR is named, as for a unit verification. */
  | 'NOT_APPLICABLE';

/** Why a document names another one. */
export type RelationKind =
  /** A CoC rests on an ExTR. */
  | 'BASED_ON_TEST_REPORT'
  /** A CoC rests on a QAR. */
  | 'BASED_ON_QUALITY_REPORT'
  /** A QAR covers a CoC or ExTR. */
  | 'COVERS_CERTIFICATE'
  /** A service facility certificate rests on a FAR. */
  | 'BASED_ON_FACILITY_REPORT'
  /** A CoPC rests on a PCAR. */
  | 'BASED_ON_ASSESSMENT_REPORT'
  /** A Conformity Mark Licence has a CoC in its schedule. */
  | 'LISTS_CERTIFICATE'
  /** An additional-site certificate belongs to a master. */
  | 'SITE_OF'
  /** It takes the place of one that another body had issued. */
  | 'TRANSFERRED_FROM'
  /** It amends or modifies an earlier certificate of the same NCB. */
  | 'MODIFIES'
  /** It replaces an earlier certificate. */
  | 'SUPERSEDES'
  /** It rests on a conformity statement or certificate. */
  | 'BASED_ON_STATEMENT';

/** What a person may be in a system. */
export type Role =
  /** Officer of a certification body. */
  | 'CB_BASIC'
  /** Officer of a certification body who also keeps its users and deletes drafts. */
  | 'CB_ADMIN'
  /** Secretariat of a system. */
  | 'SECRETARIAT'
  /** IT administrator of all systems. */
  | 'IT_ADMIN';

/** Sets aside a rule that can be overridden; the audit trail keeps the reason. */
export type RuleOverride = {
  /** The rule, by its id or its short code, as a finding tells them: `iecex-equipment/manufacturer-audited`, or `R6`. */
  rule: string;
  /** Why it may be set aside, in words: 10 to 2,000 characters. */
  reason: string;
};

/** A scheme within a system. */
export type Scheme =
  /** IECEx Certified Equipment Scheme (IECEx 02): CoC, ExTR, QAR. */
  | 'EX_EQUIPMENT'
  /** IECEx Certified Service Facilities Scheme (IECEx 03): service CoC, FAR. */
  | 'EX_SERVICES'
  /** IECEx scheme for Certification of Personnel Competence (IECEx 05): CoPC, PCAR. */
  | 'EX_PERSONS'
  /** IECEx Conformity Mark Licensing System (IECEx 04): licences. */
  | 'EX_MARKS'
  /** Approved Process: specialised processes, service providers, distributors. */
  | 'IECQ_AP'
  /** Counterfeit Avoidance Programme, part of Approved Process. */
  | 'IECQ_AP_CAP'
  /** Electrostatic discharge control (IEC 61340-5-1), part of Approved Process. */
  | 'IECQ_AP_ESD'
  /** Nuclear supply chain (ISO 19443), part of Approved Process. */
  | 'IECQ_AP_NUC'
  /** Information security (ISO/IEC 27001), part of Approved Process. */
  | 'IECQ_AP_ISMS'
  /** Avionics parts and assembly management (IEC 62239-1), formerly ECMP. */
  | 'IECQ_ADHP'
  /** Hazardous Substance Process Management (IECQ QC 080000). */
  | 'IECQ_HSPM'
  /** Verification of the carbon footprint of products (ISO 14067). */
  | 'IECQ_CFP'
  /** Environmentally conscious design (IEC 62430). */
  | 'IECQ_ECD'
  /** Approved Component: products, related materials and assemblies. */
  | 'IECQ_AC'
  /** Approved Component, technology certification. */
  | 'IECQ_AC_TC'
  /** Automotive Qualification Programme, part of Approved Component. */
  | 'IECQ_AC_AQP'
  /** LED lighting components, assemblies and systems. */
  | 'IECQ_LED'
  /** Independent testing laboratory. */
  | 'IECQ_ITL'
  /** CB scheme: test certificates that other countries recognise. */
  | 'IECEE_CB'
  /** Full Certification Scheme (CB-FCS). */
  | 'IECEE_CB_FCS'
  /** Wind energy. */
  | 'IECRE_WE'
  /** Solar photovoltaic energy. */
  | 'IECRE_PV'
  /** Marine energy. */
  | 'IECRE_ME';

/** How much a finding weighs. */
export type Severity =
  /** Refuses the act. */
  | 'ERROR'
  /** Refuses the act unless the authorising officer overrides the rule with a reason. */
  | 'OVERRIDABLE'
  /** Is only shown. */
  | 'WARNING';

/** Who approves the issue on behalf of the certification body, as it is to be printed. */
export type SignatoryInput = {
  /** Of the person, as printed. */
  name: string;
  /** As printed, such as `Technical Manager`. */
  position: string;
};

/** A standard and its edition, such as IEC 60079-0 and 7.0 (or 7). */
export type StandardEditionInput = {
  /** Publisher and number, such as `IEC 60079-0`; capitals and blanks do not count. */
  standard: string;
  /** Such as `7.0` (or `7`); the year where the publisher gives no edition number; with an amendment `2005/AMD1:2012`. */
  edition: string;
};

/** Why a document is not current. */
export type StatusReason =
  /** It was suspended or cancelled itself; see statusReason. */
  | 'OWN'
  /** Its own validity has ended. */
  | 'VALIDITY_ENDED'
  /** The master certificate that it depends on is suspended. */
  | 'MASTER_SUSPENDED'
  /** The master certificate that it depends on has expired. */
  | 'MASTER_EXPIRED'
  /** The master certificate that it depends on is cancelled. */
  | 'MASTER_CANCELLED';

/** What is being typed. */
export type SuggestKind =
  /** A certificate or report by its number, such as `IECEx DEMO 26.0001`. */
  | 'NUMBER'
  /** Who holds documents. Certified persons are never suggested. */
  | 'HOLDER'
  /** Who makes what is certified. */
  | 'MANUFACTURER'
  /** What is certified. */
  | 'TITLE';

/** The four IEC Conformity Assessment systems. */
export type System =
  /** IECEx, as it is written: equipment, services and persons for use in explosive atmospheres. */
  | 'IECEX'
  /** Quality assessment of electronic components, their supply chain and processes. */
  | 'IECQ'
  /** Electrotechnical equipment and components: the CB scheme. */
  | 'IECEE'
  /** Equipment for use in renewable energy: wind, sun, sea. */
  | 'IECRE';

/** What the register says of a number. */
export type Verdict =
  /** It is not written as a number of the four systems is, and none has it: see `remark` and `suggestions`. */
  | 'MALFORMED'
  /** It is well formed, and it is not in the register: it does not exist. */
  | 'NOT_FOUND'
  /** The document is in the register and never had the public issue that was typed: no such paper was issued. See `certificate` for the one that there is, and `remark`. */
  | 'NO_SUCH_ISSUE'
  /** Not issued. Told only to those who may see drafts of the body. */
  | 'DRAFT'
  /** In force today. */
  | 'CURRENT'
  /** Temporarily not in force; products made before the suspension stay compliant. */
  | 'SUSPENDED'
  /** No longer in force. */
  | 'CANCELLED'
  /** Its validity has ended. */
  | 'EXPIRED'
  /** Several documents can be meant; see `candidates`. */
  | 'AMBIGUOUS';

export type CertificateByNumberQueryVariables = Exact<{
  number: string;
  system?: System | null | undefined;
}>;


export type CertificateByNumberQuery = { certificate:
    | CertificateInFull_ExCertificate_Fragment
    | CertificateInFull_ExFacilityReport_Fragment
    | CertificateInFull_ExMarkLicence_Fragment
    | CertificateInFull_ExPersonCertificate_Fragment
    | CertificateInFull_ExPersonnelReport_Fragment
    | CertificateInFull_ExQualityReport_Fragment
    | CertificateInFull_ExServiceCertificate_Fragment
    | CertificateInFull_ExTestReport_Fragment
    | CertificateInFull_IeceeCertificate_Fragment
    | CertificateInFull_IecqCertificate_Fragment
    | CertificateInFull_IecqVerificationStatement_Fragment
    | CertificateInFull_IecreCertificate_Fragment
   | null };

export type CertificateByIdQueryVariables = Exact<{
  id: string;
}>;


export type CertificateByIdQuery = { certificate:
    | CertificateInFull_ExCertificate_Fragment
    | CertificateInFull_ExFacilityReport_Fragment
    | CertificateInFull_ExMarkLicence_Fragment
    | CertificateInFull_ExPersonCertificate_Fragment
    | CertificateInFull_ExPersonnelReport_Fragment
    | CertificateInFull_ExQualityReport_Fragment
    | CertificateInFull_ExServiceCertificate_Fragment
    | CertificateInFull_ExTestReport_Fragment
    | CertificateInFull_IeceeCertificate_Fragment
    | CertificateInFull_IecqCertificate_Fragment
    | CertificateInFull_IecqVerificationStatement_Fragment
    | CertificateInFull_IecreCertificate_Fragment
   | null };

export type CertificateFilesQueryVariables = Exact<{
  id: string;
  issue?: number | null | undefined;
}>;


export type CertificateFilesQuery = { certificate:
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
    | { id: string, pdf: FileFragment | null, card: FileFragment | null }
   | null };

export type FileFragment = { state: JobState, percent: number, message: string | null, url: string | null, bytes: number | null };

type CertificateInFull_ExCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExCertificate_Fragment
  & ExEquipmentFragment
);

type CertificateInFull_ExFacilityReport_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExFacilityReport_Fragment
);

type CertificateInFull_ExMarkLicence_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExMarkLicence_Fragment
  & ExMarkFragment
);

type CertificateInFull_ExPersonCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExPersonCertificate_Fragment
  & ExPersonFragment
);

type CertificateInFull_ExPersonnelReport_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExPersonnelReport_Fragment
);

type CertificateInFull_ExQualityReport_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExQualityReport_Fragment
);

type CertificateInFull_ExServiceCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExServiceCertificate_Fragment
  & ExServiceFacilityFragment
);

type CertificateInFull_ExTestReport_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_ExTestReport_Fragment
);

type CertificateInFull_IeceeCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_IeceeCertificate_Fragment
  & IeceeProductFragment
);

type CertificateInFull_IecqCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_IecqCertificate_Fragment
  & IecqSiteFragment
);

type CertificateInFull_IecqVerificationStatement_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_IecqVerificationStatement_Fragment
);

type CertificateInFull_IecreCertificate_Fragment = (
  { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, manufacturers: Array<{ name: string, address: string | null, country: string | null }>, sites: Array<{ name: string | null, address: string | null, country: string | null }>, standards: Array<{ id: string, standard: string, edition: string }>, history: Array<{ issueNumber: number, issuedOn: string | null }>, relations: Array<RelationFragment>, namedBy: Array<RelationFragment>, organisations: Array<{ id: string, name: string }> }
  & CertificateInList_IecreCertificate_Fragment
  & IecreInstallationFragment
);

export type CertificateInFullFragment =
  | CertificateInFull_ExCertificate_Fragment
  | CertificateInFull_ExFacilityReport_Fragment
  | CertificateInFull_ExMarkLicence_Fragment
  | CertificateInFull_ExPersonCertificate_Fragment
  | CertificateInFull_ExPersonnelReport_Fragment
  | CertificateInFull_ExQualityReport_Fragment
  | CertificateInFull_ExServiceCertificate_Fragment
  | CertificateInFull_ExTestReport_Fragment
  | CertificateInFull_IeceeCertificate_Fragment
  | CertificateInFull_IecqCertificate_Fragment
  | CertificateInFull_IecqVerificationStatement_Fragment
  | CertificateInFull_IecreCertificate_Fragment
;

export type RelationFragment = { kind: RelationKind, number: string, certificate:
    | { __typename: 'ExCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExFacilityReport', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExMarkLicence', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExPersonCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExPersonnelReport', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExQualityReport', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExServiceCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'ExTestReport', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'IeceeCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'IecqCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'IecqVerificationStatement', id: string, title: string, effectiveStatus: EffectiveStatus | null }
    | { __typename: 'IecreCertificate', id: string, title: string, effectiveStatus: EffectiveStatus | null }
   | null };

export type ExEquipmentFragment = { qualityReportState: QualityReportState, content: { equipment: string | null, typeOfProtection: string | null, marking: string | null, equipmentDescription: string | null, models: Array<string>, specificConditions: string | null, testReports: Array<string>, qualityReports: Array<string> } | null };

export type ExServiceFacilityFragment = { content: { serviceTypes: Array<ExServiceType>, typesOfProtection: Array<string>, equipmentScope: string | null, facilityReports: Array<string> } | null };

export type ExPersonFragment = { content: { limitations: string | null, units: Array<{ unit: string, title: string, scope: string | null }> } | null };

export type ExMarkFragment = { content: { identificationCode: string | null, markingDrawing: string | null, scheduleToday: Array<{ certificate: string, products: string | null, mayBearMark: boolean }> } | null };

export type IecqSiteFragment = { content: { siteRole: IecqSiteRole, cbCertificateNumber: string | null, master: string | null, scopeAtThisLocation: { text: string } | null } | null };

export type IeceeProductFragment = { content: { product: string | null, model: string | null, rating: string | null, trademarks: Array<string>, categories: Array<string>, testingLaboratory: string | null } | null };

export type IecreInstallationFragment = { content: { certifiedObject: string | null, statements: Array<string>, conditions: string | null } | null };

export type ExportCertificatesMutationVariables = Exact<{
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  sort?: CertificateSort;
  format?: ExportFormat;
}>;


export type ExportCertificatesMutation = { exportCertificates: ExportInFullFragment | null };

export type ExportJobQueryVariables = Exact<{
  id: string;
}>;


export type ExportJobQuery = { exportJob: ExportInFullFragment | null };

export type CancelExportMutationVariables = Exact<{
  id: string;
}>;


export type CancelExportMutation = { cancelExport: ExportInFullFragment | null };

export type ExportInFullFragment = { id: string, state: JobState, percent: number, message: string | null, url: string | null, eventsUrl: string, rowCount: number | null, expiresAt: string | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, memberships: Array<{ role: Role, system: System | null, mayIssue: boolean, body: { id: string, name: string } | null }> } | null };

export type CheckExCertificateQueryVariables = Exact<{
  id?: string | null | undefined;
  input?: ExCertificateInput | null | undefined;
  body?: string | null | undefined;
}>;


export type CheckExCertificateQuery = { checkExCertificate: Array<FindingInFullFragment> | null };

export type DraftExCertificateMutationVariables = Exact<{
  input: ExCertificateInput;
  body?: string | null | undefined;
}>;


export type DraftExCertificateMutation = { draftExCertificate: ExDraftFragment | null };

export type EditExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  input: ExCertificateInput;
}>;


export type EditExCertificateMutation = { editExCertificate: ExDraftFragment | null };

export type PatchExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  patch: ExCertificatePatch;
}>;


export type PatchExCertificateMutation = { patchExCertificate: ExDraftFragment | null };

export type IssueExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  issuedOn?: string | null | undefined;
  overrides?: Array<RuleOverride> | RuleOverride;
}>;


export type IssueExCertificateMutation = { issueExCertificate: (
    { issuedOn: string | null, issueNumber: number | null }
    & ExDraftFragment
  ) | null };

export type ExDraftFragment = { id: string, number: string, status: CertificateStatus, revision: number, availableActs: Array<{ act: DocumentAct, mutation: string, available: boolean, reason: string | null }> };

export type FindingInFullFragment = { code: string | null, severity: Severity, field: string, message: string, fix: string, source: string };

export type OrganisationQueryVariables = Exact<{
  id: string;
  filter?: CertificateFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OrganisationQuery = { organisation: { id: string, name: string, country: string, sites: Array<{ name: string, address: string | null }>, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, certificates: { totalCount: number, edges: Array<{ cursor: string, node:
          | CertificateInList_ExCertificate_Fragment
          | CertificateInList_ExFacilityReport_Fragment
          | CertificateInList_ExMarkLicence_Fragment
          | CertificateInList_ExPersonCertificate_Fragment
          | CertificateInList_ExPersonnelReport_Fragment
          | CertificateInList_ExQualityReport_Fragment
          | CertificateInList_ExServiceCertificate_Fragment
          | CertificateInList_ExTestReport_Fragment
          | CertificateInList_IeceeCertificate_Fragment
          | CertificateInList_IecqCertificate_Fragment
          | CertificateInList_IecqVerificationStatement_Fragment
          | CertificateInList_IecreCertificate_Fragment
         }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SearchQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  sort?: CertificateSort;
  first?: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { certificates: { totalCount: number, facets: Array<{ field: string, values: Array<{ value: string, count: number, total: number }> }>, edges: Array<{ cursor: string, node:
        | CertificateInList_ExCertificate_Fragment
        | CertificateInList_ExFacilityReport_Fragment
        | CertificateInList_ExMarkLicence_Fragment
        | CertificateInList_ExPersonCertificate_Fragment
        | CertificateInList_ExPersonnelReport_Fragment
        | CertificateInList_ExQualityReport_Fragment
        | CertificateInList_ExServiceCertificate_Fragment
        | CertificateInList_ExTestReport_Fragment
        | CertificateInList_IeceeCertificate_Fragment
        | CertificateInList_IecqCertificate_Fragment
        | CertificateInList_IecqVerificationStatement_Fragment
        | CertificateInList_IecreCertificate_Fragment
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SuggestQueryVariables = Exact<{
  kind: SuggestKind;
  prefix: string;
}>;


export type SuggestQuery = { suggest: Array<{ value: string, count: number }> | null };

type CertificateInList_ExCertificate_Fragment = { __typename: 'ExCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExFacilityReport_Fragment = { __typename: 'ExFacilityReport', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExMarkLicence_Fragment = { __typename: 'ExMarkLicence', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExPersonCertificate_Fragment = { __typename: 'ExPersonCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExPersonnelReport_Fragment = { __typename: 'ExPersonnelReport', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExQualityReport_Fragment = { __typename: 'ExQualityReport', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExServiceCertificate_Fragment = { __typename: 'ExServiceCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_ExTestReport_Fragment = { __typename: 'ExTestReport', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_IeceeCertificate_Fragment = { __typename: 'IeceeCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_IecqCertificate_Fragment = { __typename: 'IecqCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_IecqVerificationStatement_Fragment = { __typename: 'IecqVerificationStatement', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

type CertificateInList_IecreCertificate_Fragment = { __typename: 'IecreCertificate', id: string, number: string, system: System, documentType: DocumentType, title: string, status: CertificateStatus, effectiveStatus: EffectiveStatus | null, issuedOn: string | null, validUntil: string | null, issuer: { id: string, name: string }, holder: { name: string, country: string | null } | null };

export type CertificateInListFragment =
  | CertificateInList_ExCertificate_Fragment
  | CertificateInList_ExFacilityReport_Fragment
  | CertificateInList_ExMarkLicence_Fragment
  | CertificateInList_ExPersonCertificate_Fragment
  | CertificateInList_ExPersonnelReport_Fragment
  | CertificateInList_ExQualityReport_Fragment
  | CertificateInList_ExServiceCertificate_Fragment
  | CertificateInList_ExTestReport_Fragment
  | CertificateInList_IeceeCertificate_Fragment
  | CertificateInList_IecqCertificate_Fragment
  | CertificateInList_IecqVerificationStatement_Fragment
  | CertificateInList_IecreCertificate_Fragment
;

export type VerifyQueryVariables = Exact<{
  numbers: Array<string> | string;
}>;


export type VerifyQuery = { verify: Array<{ number: string, canonicalNumber: string | null, verdict: Verdict, remark: string | null, certificate:
      | CertificateInList_ExCertificate_Fragment
      | CertificateInList_ExFacilityReport_Fragment
      | CertificateInList_ExMarkLicence_Fragment
      | CertificateInList_ExPersonCertificate_Fragment
      | CertificateInList_ExPersonnelReport_Fragment
      | CertificateInList_ExQualityReport_Fragment
      | CertificateInList_ExServiceCertificate_Fragment
      | CertificateInList_ExTestReport_Fragment
      | CertificateInList_IeceeCertificate_Fragment
      | CertificateInList_IecqCertificate_Fragment
      | CertificateInList_IecqVerificationStatement_Fragment
      | CertificateInList_IecreCertificate_Fragment
     | null, candidates: Array<
      | CertificateInList_ExCertificate_Fragment
      | CertificateInList_ExFacilityReport_Fragment
      | CertificateInList_ExMarkLicence_Fragment
      | CertificateInList_ExPersonCertificate_Fragment
      | CertificateInList_ExPersonnelReport_Fragment
      | CertificateInList_ExQualityReport_Fragment
      | CertificateInList_ExServiceCertificate_Fragment
      | CertificateInList_ExTestReport_Fragment
      | CertificateInList_IeceeCertificate_Fragment
      | CertificateInList_IecqCertificate_Fragment
      | CertificateInList_IecqVerificationStatement_Fragment
      | CertificateInList_IecreCertificate_Fragment
    > }> | null };

export const FileFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenderedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]} as unknown as DocumentNode<FileFragment, unknown>;
export const CertificateInListFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateInListFragment, unknown>;
export const RelationFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}}]} as unknown as DocumentNode<RelationFragment, unknown>;
export const ExEquipmentFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}}]} as unknown as DocumentNode<ExEquipmentFragment, unknown>;
export const ExServiceFacilityFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}}]} as unknown as DocumentNode<ExServiceFacilityFragment, unknown>;
export const ExPersonFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}}]} as unknown as DocumentNode<ExPersonFragment, unknown>;
export const ExMarkFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}}]} as unknown as DocumentNode<ExMarkFragment, unknown>;
export const IecqSiteFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}}]} as unknown as DocumentNode<IecqSiteFragment, unknown>;
export const IeceeProductFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}}]} as unknown as DocumentNode<IeceeProductFragment, unknown>;
export const IecreInstallationFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}}]} as unknown as DocumentNode<IecreInstallationFragment, unknown>;
export const CertificateInFullFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExEquipment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceFacility"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPerson"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMark"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqSite"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeProduct"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreInstallation"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateInFullFragment, unknown>;
export const ExportInFullFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportInFullFragment, unknown>;
export const ExDraftFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ExDraftFragment, unknown>;
export const FindingInFullFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<FindingInFullFragment, unknown>;
export const CertificateByNumberDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateByNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExEquipment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceFacility"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPerson"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMark"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqSite"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeProduct"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreInstallation"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateByNumberQuery, CertificateByNumberQueryVariables>;
export const CertificateByIdDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExEquipment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceFacility"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPerson"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMark"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqSite"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeProduct"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreInstallation"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateByIdQuery, CertificateByIdQueryVariables>;
export const CertificateFilesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateFiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issue"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pdf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenderedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]} as unknown as DocumentNode<CertificateFilesQuery, CertificateFilesQueryVariables>;
export const ExportCertificatesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportCertificates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateSort"}}},"defaultValue":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFormat"}}},"defaultValue":{"kind":"EnumValue","value":"XLSX"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportCertificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportCertificatesMutation, ExportCertificatesMutationVariables>;
export const ExportJobDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportJobQuery, ExportJobQueryVariables>;
export const CancelExportDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CancelExportMutation, CancelExportMutationVariables>;
export const MeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"mayIssue"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const CheckExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<CheckExCertificateQuery, CheckExCertificateQueryVariables>;
export const DraftExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExDraft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<DraftExCertificateMutation, DraftExCertificateMutationVariables>;
export const EditExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExDraft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<EditExCertificateMutation, EditExCertificateMutationVariables>;
export const PatchExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PatchExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patch"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificatePatch"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patchExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"patch"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExDraft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<PatchExCertificateMutation, PatchExCertificateMutationVariables>;
export const IssueExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOverride"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"issuedOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}}},{"kind":"Argument","name":{"kind":"Name","value":"overrides"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExDraft"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<IssueExCertificateMutation, IssueExCertificateMutationVariables>;
export const OrganisationDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const SearchDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateSort"}}},"defaultValue":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Suggest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuggestKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<SuggestQuery, SuggestQueryVariables>;
export const VerifyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canonicalNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<VerifyQuery, VerifyQueryVariables>;
/** The types that each interface and union can be: what a cache needs to know of fragments. */
export const possibleTypes: Record<string, string[]> = {
  "Certificate": [
    "ExCertificate",
    "ExFacilityReport",
    "ExMarkLicence",
    "ExPersonCertificate",
    "ExPersonnelReport",
    "ExQualityReport",
    "ExServiceCertificate",
    "ExTestReport",
    "IeceeCertificate",
    "IecqCertificate",
    "IecqVerificationStatement",
    "IecreCertificate"
  ],
  "Node": [
    "CertificationBody",
    "ExCertificate",
    "ExFacilityReport",
    "ExMarkLicence",
    "ExPersonCertificate",
    "ExPersonnelReport",
    "ExQualityReport",
    "ExServiceCertificate",
    "ExTestReport",
    "ExportJob",
    "IeceeCertificate",
    "IecqCertificate",
    "IecqSet",
    "IecqVerificationStatement",
    "IecreCertificate",
    "Organisation",
    "Person",
    "Standard",
    "StandardEdition"
  ]
};

/** The types whose objects have no id: they are values of what they are in, and no cache finds them again. */
export const valueTypes: string[] = [
  "Annex",
  "AssessedUnit",
  "AuditEntry",
  "AvailableAct",
  "BodyAcceptance",
  "BodyCode",
  "CertificateConnection",
  "CertificateEdge",
  "CertificateMatch",
  "CertificateRelation",
  "CertificationBodyConnection",
  "CertificationBodyEdge",
  "CertifiedOrganisation",
  "CertifiedPerson",
  "CitedStandard",
  "ConfirmedName",
  "DeletedDocument",
  "ExAudit",
  "ExCertificateContent",
  "ExFacilityReportContent",
  "ExLocationScope",
  "ExMarkLicenceContent",
  "ExMarkScheduleEntry",
  "ExPersonCertificateContent",
  "ExPersonnelReportContent",
  "ExQualityReportContent",
  "ExServiceCertificateContent",
  "ExTestReportContent",
  "Facet",
  "FacetValue",
  "Finding",
  "IeceeCategory",
  "IeceeCertificateContent",
  "IeceeNcbScope",
  "IeceeStandardLevels",
  "IecqActivity",
  "IecqCertificateConnection",
  "IecqCertificateContent",
  "IecqCertificateEdge",
  "IecqComponent",
  "IecqDueConnection",
  "IecqDueEdge",
  "IecqDueEvent",
  "IecqLocation",
  "IecqProposal",
  "IecqScheme",
  "IecqScope",
  "IecqSetFinding",
  "IecqSurveillance",
  "IecqTestType",
  "IecqVerificationStatementContent",
  "IecreCertificateConnection",
  "IecreCertificateContent",
  "IecreCertificateEdge",
  "IecreComponent",
  "IecreDocumentKind",
  "IecreEvaluationReport",
  "IecreOperationalDocument",
  "IecreOutstandingIssue",
  "IecrePlant",
  "IecreReport",
  "IecreTurbine",
  "IssueSummary",
  "IssuerBlock",
  "ManufacturingLocation",
  "MarkingLineView",
  "MatchReason",
  "Membership",
  "MergedOrganisation",
  "OneTimeLink",
  "OrganisationConnection",
  "OrganisationEdge",
  "OrganisationIdentifier",
  "OrganisationMatch",
  "OrganisationMatchConnection",
  "OrganisationMatchEdge",
  "OrganisationSite",
  "PageInfo",
  "Party",
  "PersonCertificateConnection",
  "PersonCertificateEdge",
  "PersonPhoto",
  "PersonValidityPolicy",
  "PrintedPreview",
  "QualifiedUnit",
  "RenderedFile",
  "ScheduleLine",
  "Signatory",
  "Site",
  "StandardConnection",
  "StandardEdge",
  "StatisticsRow",
  "Suggestion",
  "SuggestionGroup",
  "UnitOfCompetence",
  "Verification"
];

/** The fields of each type that answer a page of a list, with the arguments that say which list it is. */
export const connections: Record<string, Record<string, string[]>> = {
  "Organisation": {
    "certificates": [
      "filter",
      "query",
      "sort"
    ]
  },
  "Query": {
    "certificates": [
      "filter",
      "query",
      "sort"
    ],
    "certificationBodies": [
      "country",
      "query",
      "system"
    ],
    "expiringPersonCertificates": [
      "from",
      "to"
    ],
    "iecqCertified": [
      "activity",
      "body",
      "country",
      "inForce",
      "object",
      "scheme"
    ],
    "iecqDue": [
      "body",
      "from",
      "kinds",
      "to"
    ],
    "iecreExpiring": [
      "from",
      "to"
    ],
    "organisationMatches": [
      "id"
    ],
    "organisations": [
      "country",
      "query"
    ],
    "standards": [
      "query"
    ]
  }
};
