// Written by `npm run compose` from the operations and the public schema.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether a body may issue in a scheme. What it issued stays valid and readable whatever becomes of it. */
export type AcceptanceStatus =
  /** It may issue. */
  | 'ACCEPTED'
  /** It may not issue for now. */
  | 'SUSPENDED'
  /** It may not issue any more. */
  | 'WITHDRAWN';

/** A file that is to belong to an issue. */
export type AnnexInput = {
  /** As printed, such as `Annex: all marking options`. At most 200 characters. */
  title: string;
  /** As printed, such as `annex.pdf`. At most 200 characters. */
  fileName: string;
  /** SHA-256 of the file, as `POST /annexes` answers it. Null where only the name is known, as of issues of an earlier register. At most 100 characters. */
  hash?: string | null | undefined;
};

/** How far an open point is. */
export type AuditFindingState =
  /** The body has not answered. */
  | 'OPEN'
  /** The body has answered; the Secretariat closes it or asks again. */
  | 'ANSWERED'
  /** The Secretariat is content. */
  | 'CLOSED';

/** That somebody accredited a body, such as to ISO/IEC 17065. */
export type BodyAccreditationInput = {
  /** The accreditation body, such as `DAkkS`. At most 200 characters. */
  by: string;
  /** To which standard, such as `ISO/IEC 17065`. At most 60 characters. */
  standard: string;
  /** The number of its certificate. At most 100 characters. */
  number?: string | null | undefined;
  /** Last day, where it has one. */
  until?: string | null | undefined;
};

/** What is new about a body; what is left out stays as it stands. */
export type BodyChangeInput = {
  /** As it calls itself. At most 300 characters. */
  name?: string | null | undefined;
  /** Several lines. At most 1,000 characters. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** All of them. */
  accreditations?: Array<BodyAccreditationInput> | null | undefined;
};

/** Whom to ask at a body; public, so an office rather than a person. */
export type BodyContactInput = {
  /** What for: `Certification`, `Complaints`. At most 100 characters. */
  purpose: string;
  /** Electronic mail. At most 254 characters. */
  email?: string | null | undefined;
  /** With the country: `+49 30 1234567`. At most 40 characters. */
  phone?: string | null | undefined;
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
  /** Product categories of IECEE such as MED, and what else systems sort by. Each at most 100 characters. */
  categories?: Array<string> | null | undefined;
  /** Brand names; capitals do not count. Each at most 300 characters. */
  trademarks?: Array<string> | null | undefined;
  /** Certificates apart from reports, licences and statements. */
  documentClasses?: Array<DocumentClass> | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`, of the holder alone. */
  holderCountries?: Array<string> | null | undefined;
  /** The same of a manufacturer alone. Each at most 100 characters. */
  manufacturerCountries?: Array<string> | null | undefined;
  /** The same of a site alone. Each at most 100 characters. */
  siteCountries?: Array<string> | null | undefined;
  /** What a place is to the document, as in `Site.role`: MANUFACTURING, FACTORY, SERVICE_LOCATION ... Each at most 100 characters. */
  siteRoles?: Array<string> | null | undefined;
  /** Why it names another document, such as `[SITE_OF]` for the sites of a master. */
  relations?: Array<RelationKind> | null | undefined;
  /** What a certificate is for: NORMAL, COMPONENT, UNIT_VERIFICATION of IECEx; the letters of the kind of IECRE. Each at most 100 characters. */
  kinds?: Array<string> | null | undefined;
  /** Of IECEx certificates: specific conditions of use, component, unit verification. */
  suffixes?: Array<NumberSuffix> | null | undefined;
  /** By the letter of the part of IEC 60079, whatever the level: `d`, `e`, `i`, `op`. Read are levels, markings and names too: `db`, `Ex d`, `Flameproof enclosure`. Each at most 100 characters. */
  typesOfProtection?: Array<string> | null | undefined;
  /** Of the marking, such as `IIC`, `IIB+H2`, `IIIC`, `I`. Each at most 100 characters. */
  equipmentGroups?: Array<string> | null | undefined;
  /** Equipment protection levels of the marking, such as `[Ga, Gb]`. */
  epls?: Array<EquipmentProtectionLevel> | null | undefined;
  /** Of the marking; of a range such as T6...T4 every class in it. */
  temperatureClasses?: Array<TemperatureClass> | null | undefined;
  /** Of persons, such as `Ex 001`. Each at most 100 characters. */
  unitsOfCompetence?: Array<string> | null | undefined;
  /** Names as they are printed, as `suggest` tells them. People are not found by it. Each at most 300 characters. */
  holders?: Array<string> | null | undefined;
  /** Names as they are printed, as `suggest` tells them. Each at most 300 characters. */
  manufacturers?: Array<string> | null | undefined;
  /** Ids of organisations of the directory, in any part: holder, manufacturer, site. */
  organisations?: Array<string> | null | undefined;
  /** First day of the latest issue, inclusive. */
  issuedFrom?: string | null | undefined;
  /** Last day of the latest issue, inclusive. */
  issuedTo?: string | null | undefined;
  /** Last day of validity before this day; for reports that expire. */
  validUntilBefore?: string | null | undefined;
  /** First day of the first public issue, inclusive. */
  firstIssuedFrom?: string | null | undefined;
  /** Last day of the first public issue, inclusive. */
  firstIssuedTo?: string | null | undefined;
  /** First day on which it got the status that it has, in UTC, inclusive; suspended since, with statuses: [SUSPENDED]. */
  statusSinceFrom?: string | null | undefined;
  /** Last day on which it got the status that it has, in UTC, inclusive. */
  statusSinceTo?: string | null | undefined;
  /** First day, inclusive, of the last days on which the reports that it names (QARs, FARs) carry it: in the next 90 days those that are due. What needs none is left out. */
  carriedUntilFrom?: string | null | undefined;
  /** Last day, inclusive, of the same: yesterday finds the certificates whose reports are out of date, with those that were never carried. */
  carriedUntilTo?: string | null | undefined;
  /** It had such a change of status, whatever came later. */
  statusChanged?: StatusChangeFilter | null | undefined;
  /** The day for which effective statuses count, as they were at its end, of what was public then; today, if it is left out. A change of status counts from the day that it bears, which is the day that it was at its body; validity ends with its last day in UTC. So what a body does where it is tomorrow already counts at once where `asOf` is left out, and for `asOf` from that day on. What documents say else is what they say today. */
  asOf?: string | null | undefined;
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

/** By what text a document is found. */
export type CertificateText =
  /** That by which the register knows it, with its suffix. */
  | 'NUMBER'
  /** Who holds it, by name. */
  | 'HOLDER'
  /** Who makes what is certified, by name. */
  | 'MANUFACTURER'
  /** What is certified. */
  | 'TITLE'
  /** A model, type or brand name. */
  | 'MODEL'
  /** A standard in its edition. */
  | 'STANDARD'
  /** A place that it covers, or an address of a party. */
  | 'SITE'
  /** A marking, condition, reference or country, the kind of document, or the body. */
  | 'OTHER';

/** What became of a change notice. */
export type ChangeNoticeState =
  /** The Secretariat has not answered yet. */
  | 'OPEN'
  /** The Secretariat asks something, which stands in `answer`. */
  | 'QUESTIONED'
  /** The directory says since then what it says. */
  | 'ACCEPTED'
  /** The body took it back. */
  | 'WITHDRAWN';

/** How far a concern is. */
export type ConcernState =
  /** The Secretariat has not answered. */
  | 'OPEN'
  /** The Secretariat has answered. */
  | 'CLOSED';

/** Whom to ask at the holder of a document. */
export type ContactInput = {
  /** The name of a person or an office. At most 200 characters. */
  name: string;
  /** An address for mail. At most 254 characters. */
  email?: string | null | undefined;
  /** A number to call. At most 50 characters. */
  phone?: string | null | undefined;
};

/** How far the delivery of a notice is. */
export type DeliveryState =
  /** It is tried, or will be again. */
  | 'PENDING'
  /** The address answered that it has it. */
  | 'DELIVERED'
  /** It is tried no more; it can be sent again. */
  | 'FAILED';

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
  /** Records surveillance that was done, without a new issue. */
  | 'RECORD_SURVEILLANCE'
  /** Records whom to ask at the holder, without a new issue. */
  | 'CHANGE_CONTACT'
  /** Holds it back for a time. */
  | 'SUSPEND'
  /** Ends a suspension. */
  | 'REINSTATE'
  /** Ends it for good; it stays readable. */
  | 'CANCEL'
  /** Takes it out of the register. */
  | 'DELETE'
  /** Drops the draft of the next issue, by who opened it. */
  | 'DROP_AMENDMENT'
  /** Undoes the last act, where it was a mistake of the Secretariat: by a second person. */
  | 'REVERSE'
  /** Puts back the draft issue that was deleted last. */
  | 'RESTORE_DRAFT'
  /** Lets another body take it over, by `transfer...`; or no longer. */
  | 'OFFER'
  /** Publishes the draft issue, and ends what it takes over of another body: by who may cancel both, or after an offer of that body. */
  | 'TRANSFER';

/** What kind of paper a document is. */
export type DocumentClass =
  /** Of conformity, competence, type, component ... */
  | 'CERTIFICATE'
  /** On which certificates rest: ExTR, QAR, FAR, PCAR. */
  | 'REPORT'
  /** To use the Conformity Mark. */
  | 'LICENCE'
  /** A verification statement of IECQ. */
  | 'STATEMENT';

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

/** What a field of a form takes. */
export type DraftFieldKind =
  /** A text of one line. */
  | 'TEXT'
  /** A text of several lines. */
  | 'PARAGRAPH'
  /** An integer, as `Int` is: no decimals. */
  | 'WHOLE_NUMBER'
  /** With decimals, as `Float` is. */
  | 'NUMBER'
  /** True or false, or null where it is not required. */
  | 'YES_NO'
  /** A calendar date. */
  | 'DAY'
  /** One of its choices. */
  | 'CHOICE'
  /** The id of a thing that a suggestion names; nobody types it. */
  | 'REFERENCE'
  /** Fields of its own, which follow it: their paths begin with that of the group. */
  | 'GROUP';

/** A document whose draft issue is to be dropped. */
export type DraftRow = {
  /** Of the document. */
  id: string;
  /** The revision that you read; another one is refused as CONFLICT. */
  revision: number;
};

/** Of what a form can suggest while somebody types. */
export type DraftSuggestion =
  /** The names that `organisations` finds. */
  | 'ORGANISATION'
  /** What `standards` finds. */
  | 'STANDARD'
  /** Editions of the standard that stands beside it. */
  | 'EDITION'
  /** Numbers of documents: `suggest(kind: NUMBER)`. */
  | 'DOCUMENT';

/** Whether the publisher of a standard holds an edition in force. */
export type EditionState =
  /** The publisher lists it as valid. */
  | 'IN_FORCE'
  /** A later edition or another standard took its place. */
  | 'REPLACED'
  /** It was taken back, and nothing is named in its place. */
  | 'WITHDRAWN';

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

/** The equipment protection level of a marking (IEC 60079-0): of mines (M), gas (G) or dust (D). */
export type EquipmentProtectionLevel =
  /** Very high protection. */
  | 'Ma'
  /** High protection. */
  | 'Mb'
  /** Very high protection. */
  | 'Ga'
  /** High protection. */
  | 'Gb'
  /** Enhanced protection. */
  | 'Gc'
  /** Very high protection. */
  | 'Da'
  /** High protection. */
  | 'Db'
  /** Enhanced protection. */
  | 'Dc';

/** How well a document carries another one today. */
export type EvidenceState =
  /** It is current, and does not end within 90 days. */
  | 'GREEN'
  /** It ends within 90 days. */
  | 'AMBER'
  /** It has ended, is not current, covers less than it did, or is not in the register. */
  | 'RED';

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
  /** Equipment or Ex component, in one line. At most 500 characters. */
  equipment?: string | null | undefined;
  /** Accessories that are covered, in free text; null where none is. At most 50,000 characters. */
  optionalAccessory?: string | null | undefined;
  /** Free text, as printed, such as `Ex db, Ex ia`. At most 50,000 characters. */
  typeOfProtection?: string | null | undefined;
  /** Several lines, as printed, such as `Ex db IIC T6...T4 Gb`. At most 10,000 characters. */
  marking?: string | null | undefined;
  /** Who makes the equipment. */
  manufacturer?: PartyInput | null | undefined;
  /** Where the equipment is made, at most 200 places. */
  manufacturingLocations?: Array<ManufacturingLocationInput>;
  /** The standards that are met, each in its edition. */
  standards?: Array<StandardEditionInput>;
  /** Numbers of ExTRs, of any body, such as `ZZ/DEMO/ExTR26.0001/00`. Each at most 50,000 characters. */
  testReports?: Array<string>;
  /** Numbers of QARs, of any body, such as `ZZ/DEMO/QAR26.0001/00`; none for unit verification. Each at most 50,000 characters. */
  qualityReports?: Array<string>;
  /** EQUIPMENT: the schedule of equipment and systems covered. At most 50,000 characters. */
  equipmentDescription?: string | null | undefined;
  /** Models and types that are covered. Each at most 50,000 characters. */
  models?: Array<string>;
  /** SPECIFIC CONDITIONS OF USE: YES or NO. YES gives the suffix X. */
  specificConditionsApply?: boolean | null | undefined;
  /** SPECIFIC CONDITIONS OF USE in words; needed where they apply. At most 50,000 characters. */
  specificConditions?: string | null | undefined;
  /** SCHEDULE OF LIMITATIONS of an Ex component, in words. At most 50,000 characters. */
  scheduleOfLimitations?: string | null | undefined;
  /** DETAILS OF CERTIFICATE CHANGES, for issues 1 and above. At most 50,000 characters. */
  changes?: string | null | undefined;
  /** Whatever else is to be printed; null where nothing is. At most 50,000 characters. */
  additionalInformation?: string | null | undefined;
  /** Files that belong to the issue, as public as it is, in the order of print. */
  annexes?: Array<AnnexInput>;
  /** Serial numbers or other unique means, for unit verification. Each at most 50,000 characters. */
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
  /** Equipment or Ex component, in one line. At most 500 characters. */
  equipment?: string | null | undefined;
  /** Accessories that are covered, in free text; null where none is. At most 50,000 characters. */
  optionalAccessory?: string | null | undefined;
  /** Free text, as printed, such as `Ex db, Ex ia`. At most 50,000 characters. */
  typeOfProtection?: string | null | undefined;
  /** Several lines, as printed, such as `Ex db IIC T6...T4 Gb`. At most 10,000 characters. */
  marking?: string | null | undefined;
  /** Who makes the equipment. */
  manufacturer?: PartyInput | null | undefined;
  /** Where the equipment is made, at most 200 places. */
  manufacturingLocations?: Array<ManufacturingLocationInput> | null | undefined;
  /** The standards that are met, each in its edition. */
  standards?: Array<StandardEditionInput> | null | undefined;
  /** Numbers of ExTRs, of any body, such as `ZZ/DEMO/ExTR26.0001/00`. Each at most 50,000 characters. */
  testReports?: Array<string> | null | undefined;
  /** Numbers of QARs, of any body, such as `ZZ/DEMO/QAR26.0001/00`; none for unit verification. Each at most 50,000 characters. */
  qualityReports?: Array<string> | null | undefined;
  /** EQUIPMENT: the schedule of equipment and systems covered. At most 50,000 characters. */
  equipmentDescription?: string | null | undefined;
  /** Models and types that are covered. Each at most 50,000 characters. */
  models?: Array<string> | null | undefined;
  /** SPECIFIC CONDITIONS OF USE: YES or NO. YES gives the suffix X. */
  specificConditionsApply?: boolean | null | undefined;
  /** SPECIFIC CONDITIONS OF USE in words; needed where they apply. At most 50,000 characters. */
  specificConditions?: string | null | undefined;
  /** SCHEDULE OF LIMITATIONS of an Ex component, in words. At most 50,000 characters. */
  scheduleOfLimitations?: string | null | undefined;
  /** DETAILS OF CERTIFICATE CHANGES, for issues 1 and above. At most 50,000 characters. */
  changes?: string | null | undefined;
  /** Whatever else is to be printed; null where nothing is. At most 50,000 characters. */
  additionalInformation?: string | null | undefined;
  /** Files that belong to the issue, as public as it is, in the order of print. */
  annexes?: Array<AnnexInput> | null | undefined;
  /** Serial numbers or other unique means, for unit verification. Each at most 50,000 characters. */
  verifiedUnits?: Array<string> | null | undefined;
  /** Who approves the issue on behalf of the certification body. */
  signatory?: SignatoryInput | null | undefined;
};

/** How an export is written. */
export type ExportFormat =
  /** An Excel workbook, with a sheet that says what was asked. */
  | 'XLSX'
  /** UTF-8 with a byte order mark, lines ending in CRLF (RFC 4180). */
  | 'CSV'
  /** As CSV, with `;` between fields, as Excel expects where a comma parts the decimals. */
  | 'CSV_SEMICOLON'
  /** JSON Lines: an object a line, with the headers of the other files as names, and lists as lists. */
  | 'JSONL'
  /** Apache Parquet: typed columns with the same headers, and lists as lists. */
  | 'PARQUET';

/** What has a row in an export. */
export type ExportRows =
  /** Each document; what it has several of stands in one cell, parted by ` | `. */
  | 'DOCUMENTS'
  /** Each standard, manufacturer, site, component, unit of competence and issue of each document. A workbook has the documents too, on a sheet before. */
  | 'PARTS';

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
  /** Certificates apart from reports, licences and statements. */
  | 'DOCUMENT_CLASSES'
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
  | 'TRADEMARKS'
  /** Of the holder alone: `DE`. */
  | 'HOLDER_COUNTRIES'
  /** Of the manufacturers alone: `DE`. */
  | 'MANUFACTURER_COUNTRIES'
  /** Of the sites alone: `DE`. */
  | 'SITE_COUNTRIES'
  /** What a place is to the document: `FACTORY`. */
  | 'SITE_ROLES'
  /** Why it names another document: `SITE_OF`. */
  | 'RELATIONS'
  /** What a certificate is for: `COMPONENT` of IECEx, the letters of the kind of IECRE. */
  | 'KINDS'
  /** X, U or V, of IECEx certificates. */
  | 'SUFFIXES'
  /** Letters of the parts of IEC 60079: `d`, `i`. */
  | 'TYPES_OF_PROTECTION'
  /** Of the marking: `IIC`. */
  | 'EQUIPMENT_GROUPS'
  /** Of the marking: `Gb`. */
  | 'EPLS'
  /** Of the marking: `T4`. */
  | 'TEMPERATURE_CLASSES'
  /** Of persons: `Ex 001`. */
  | 'UNITS_OF_COMPETENCE';

/** What may fall: one of these. */
export type FallingInput = {
  /** A report, certificate or master, by its id. */
  document?: string | null | undefined;
  /** A certification body, such as `bdy_demo`. */
  body?: string | null | undefined;
  /** A standard, or one in its edition, as the filter `standards` takes it: `IEC 60079-0/7.0`. At most 200 characters. */
  standard?: string | null | undefined;
  /** A site, a holder or a manufacturer. */
  place?: PlaceInput | null | undefined;
};

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

/** An activity and what it is done to. */
export type IecqActivityInput = {
  /** What is done, such as Manufacture. At most 500 characters. */
  activity: string;
  /** What it is done to, such as LED Frames; empty where the activity says it all. At most 500 characters. */
  object?: string;
};

/** A line of the schedule of an Approved Component certificate. */
export type IecqComponentInput = {
  /** What is approved, such as `Fixed film resistors`. At most 500 characters. */
  component: string;
  /** Generic, sectional or detail specification. At most 500 characters. */
  specification?: string | null | undefined;
  /** Types, values and ranges. At most 2,000 characters. */
  ranges?: string | null | undefined;
};

/** Why a site carries the master certificate. */
export type IecqControlPoint =
  /** The organisation is led from there. */
  | 'HEAD_OFFICE'
  /** The management system is controlled from there. */
  | 'SYSTEM_CONTROL_POINT';

/** A site of the set, and what its certificate says of it alone. */
export type IecqLocationInput = {
  /** The number of its certificate; left out for a site that has none yet and gets the next one. At most 100 characters. */
  number?: string | null | undefined;
  /** Of the site, as it is to be printed. At most 300 characters. */
  name?: string | null | undefined;
  /** As it is to be printed, several lines. At most 1,000 characters. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** For the master of several sites. */
  controlPoint?: IecqControlPoint | null | undefined;
  /** The number under which the body itself keeps it. At most 100 characters. */
  cbCertificateNumber?: string | null | undefined;
  /** "At this location": what is done here. */
  scopeAtThisLocation?: IecqScopeInput | null | undefined;
  /** A copy of the Scope of Certification, where your list has one; it is compared with the set and not kept. */
  scopeOfCertification?: IecqScopeInput | null | undefined;
  /** The master that your list links it to; it is compared with the set and not kept. At most 100 characters. */
  master?: string | null | undefined;
  /** The scheme, where your list has one; it is compared with the set and not kept. */
  scheme?: Scheme | null | undefined;
  /** Where they differ from those of the set. */
  standards?: Array<StandardEditionInput> | null | undefined;
  /** Where it ends before the set does. */
  validUntil?: string | null | undefined;
  /** The schedule, for Approved Component; at most 1,000 lines. */
  approvedComponents?: Array<IecqComponentInput>;
  /** The schedule, for an independent testing laboratory; at most 1,000 lines. */
  testTypes?: Array<IecqTestTypeInput>;
  /** Files that belong to the issue, as public as it is, in the order of print. */
  annexes?: Array<AnnexInput>;
};

/** A scope as it is to be printed, and what it means. */
export type IecqScopeInput = {
  /** Clauses such as "Design of LED Frames and Lens", separated by semicolons. At most 20,000 characters. */
  text: string;
  /** What the text means, where it cannot be read or is read wrongly. Rows are compared instead of the text; where the text says something else, that is a finding, and what is listed as done is what the text says. */
  rows?: Array<IecqActivityInput> | null | undefined;
};

/** A certification of one or more sites, all of it. A draft may leave nearly anything out. */
export type IecqSetInput = {
  /** Of IECQ only, such as IECQ_HSPM. */
  scheme: Scheme;
  /** The organisation that holds the certificates. */
  holder?: PartyInput | null | undefined;
  /**
   * The earlier name of holder.
   * @deprecated Use `holder`. Removed on 2027-06-30.
   */
  organisation?: PartyInput | null | undefined;
  /** Which management system, where the organisation has several; each has a master of its own. At most 200 characters. */
  managementSystem?: string | null | undefined;
  /** The standards that are met, each in its edition. */
  standards?: Array<StandardEditionInput>;
  /** Rules of procedure, such as IECQ 03-5. Each at most 50,000 characters. */
  rules?: Array<string>;
  /** Last day of validity, inclusive; three years from the day of issue where it is left out. */
  validUntil?: string | null | undefined;
  /** Surveillance audits; one and two years after the day of issue where they are left out. */
  surveillance?: Array<IecqSurveillanceInput> | null | undefined;
  /** The plan prepared to IEC 62239-1; for IECQ_ADHP. At most 300 characters. */
  planDocument?: string | null | undefined;
  /** Number of the certificate of another body that this replaces. At most 100 characters. */
  transferredFrom?: string | null | undefined;
  /** Whatever else is to be printed; null where nothing is. At most 20,000 characters. */
  additionalInformation?: string | null | undefined;
  /** What this issue changes, for issues 1 and above. At most 2,000 characters. */
  changes?: string | null | undefined;
  /** Who approves the issue on behalf of the certification body. */
  signatory?: SignatoryInput | null | undefined;
  /** The Scope of Certification: everything done at all sites together. */
  scopeOfCertification?: IecqScopeInput | null | undefined;
  /** The master, or the only site. */
  master: IecqLocationInput;
  /** The additional sites, at most 99. */
  sites?: Array<IecqLocationInput>;
};

/** What a certificate is in a multisite certification. */
export type IecqSiteRole =
  /** Covers the whole Scope of Certification, at the head office or system control point. */
  | 'MASTER'
  /** Covers what is done at one further site, in the words of the master. */
  | 'ADDITIONAL'
  /** The only site of the organisation. */
  | 'SINGLE';

/** A surveillance audit. */
export type IecqSurveillanceInput = {
  /** By which day it is due. */
  dueOn: string;
  /** Day on which it was done; null until then. */
  doneOn?: string | null | undefined;
};

/** A line of the schedule of an independent testing laboratory. */
export type IecqTestTypeInput = {
  /** What is tested, such as `Solderability`. At most 500 characters. */
  test: string;
  /** By which standard or procedure. At most 500 characters. */
  method?: string | null | undefined;
  /** Components and values. At most 2,000 characters. */
  ranges?: string | null | undefined;
  /** Where in the laboratory, or with what, it is done. At most 500 characters. */
  facility?: string | null | undefined;
};

/** A document whose draft issue is to be published. */
export type IssueRow = {
  /** Of the document. */
  id: string;
  /** The revision that you read; another one is refused as CONFLICT. */
  revision: number;
  /** Rules to set aside, each with its reason. */
  overrides?: Array<RuleOverride>;
  /** Day of issue; today, as it is at the body, if none is given. */
  issuedOn?: string | null | undefined;
};

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

/** What a machine client may be let do. It never issues: what publishes takes a person. */
export type MachinePower =
  /** Reads the drafts of its body. */
  | 'READ_DRAFTS'
  /** Drafts, edits, amends and checks documents of its body, and reads its drafts. */
  | 'DRAFT'
  /** Records companies that documents name, and mends what is recorded of them. */
  | 'RECORD_ORGANISATIONS';

/** How often notices are sent by e-mail. */
export type MailPace =
  /** Within a minute of each, those of one moment together. */
  | 'AT_ONCE'
  /** Once a day, from 06:00 UTC on, where there is something. */
  | 'DAILY';

/** Where it is made: an address, or a QAR that lists the places, or free text. Exactly one of the three. */
export type ManufacturingLocationInput = {
  /** Of the place, as printed; with an address only. At most 300 characters. */
  name?: string | null | undefined;
  /** As printed, several lines. At most 1,000 characters. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** Number of a QAR whose sites are meant, such as `ZZ/DEMO/QAR26.0001/00`. At most 50,000 characters. */
  qualityReport?: string | null | undefined;
  /** Free text, as printed, where there is neither an address nor a QAR. At most 2,000 characters. */
  text?: string | null | undefined;
};

/** A role that a person is given. */
export type MembershipInput = {
  /** What the person may do there. */
  role: Role;
  /** In which; left out for the IT administrator alone. */
  system?: System | null | undefined;
  /** At which certification body; for the roles of a body alone. */
  body?: string | null | undefined;
  /** True for an authorising officer, who may issue. */
  mayIssue?: boolean;
  /** What an authorising officer may issue; left out: every document type of the system. */
  documentTypes?: Array<DocumentType> | null | undefined;
  /** First day, today at the earliest; left out: today. */
  since?: string | null | undefined;
  /** Last day, inclusive; left out: it is open. */
  until?: string | null | undefined;
};

/** What a notice is about. */
export type NoticeKind =
  /** The body is asked why a suspended certificate should not be cancelled. */
  | 'REVIEW_ASKED'
  /** It has not answered yet. */
  | 'REVIEW_REMINDED'
  /** It has answered. For the Secretariat. */
  | 'REVIEW_ANSWERED'
  /** The Secretariat holds the review. */
  | 'REVIEW_HELD'
  /** The review goes on. */
  | 'REVIEW_RELEASED'
  /** The register has cancelled the certificate. */
  | 'REVIEW_CANCELLED'
  /** The review has ended: the suspension did, or suspensions are reviewed no more. */
  | 'REVIEW_ENDED'
  /** What is public does not meet a rule any more. */
  | 'FOUND'
  /** An auditor found something, or asks again. */
  | 'AUDIT_RECORDED'
  /** The body answered an auditor. For the Secretariat. */
  | 'AUDIT_ANSWERED'
  /** The Secretariat is content with the answer. */
  | 'AUDIT_CLOSED'
  /** Somebody from outside is concerned about a document. For the Secretariat. */
  | 'CONCERN_REPORTED'
  /** An address is left alone, for a notice could not be delivered there for days. */
  | 'WEBHOOK_DISABLED'
  /** A watch finds a document that it did not find before. For its keeper. */
  | 'WATCH_APPEARED'
  /** What a watch finds has changed: its issue, its status or what it says. */
  | 'WATCH_CHANGED'
  /** A watch finds a document no more. */
  | 'WATCH_GONE';

/** In which language a notice is read. */
export type NoticeLanguage =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** What lists show of an IECEx certificate beside its number. */
export type NumberSuffix =
  /** Specific conditions of use apply. */
  | 'X'
  /** An Ex component. */
  | 'U'
  /** A unit verification; its number itself has no V. */
  | 'V';

/** An organisation or person as it is to be printed on a document. */
export type PartyInput = {
  /** As printed, such as `Demo Flow Instruments Ltd`. At most 300 characters. */
  name: string;
  /** As printed, several lines. At most 1,000 characters. */
  address?: string | null | undefined;
  /** ISO 3166-1 alpha-2, such as `DE`. */
  country?: string | null | undefined;
  /** The organisation in the directory, where it is known. */
  organisationId?: string | null | undefined;
};

/** A site or another party, by its name as documents print it. */
export type PlaceInput = {
  /** Case, blanks and punctuation do not count. At most 300 characters. */
  name: string;
  /** ISO 3166-1 alpha-2, as on the documents; left out where they have none. */
  country?: string | null | undefined;
};

/** What a part of a printed document is. */
export type PrintedPart =
  /** Labels with what is stated under each: `rows` of two cells. */
  | 'PARTICULARS'
  /** A table: `columns` and `rows`. */
  | 'TABLE'
  /** Running `text`, whose line breaks count. */
  | 'TEXT'
  /** A `text` in which the body certifies something. */
  | 'STATEMENT'
  /** Who approved the issue: `rows` of name, position and day; where it is said on whose behalf, the words for it as `heading` and the body as `text`. */
  | 'SIGNATURE';

/** Whether the QARs behind a certificate are up to date. It never changes the status of the certificate. */
export type QualityReportState =
  /** Every QAR is current, covers what it covered, and does not end within 90 days. */
  | 'CURRENT'
  /** The first of them ends within 90 days. */
  | 'DUE_SOON'
  /** One of them has ended or is not current, or its latest issue no longer covers a site or the manufacturer. See qualityReportStateReasons. */
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
  /** The rule, by its id or its short code, as a finding tells them: `iecex-equipment/manufacturer-audited`, or `R6`. At most 100 characters. */
  rule: string;
  /** Why it may be set aside, in words: 10 to 2,000 characters. At most 2,000 characters. */
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

/** What a key is used for. */
export type SealKeyUse =
  /** It seals documents. */
  | 'SEAL'
  /** It says by when they were sealed. */
  | 'TIME_STAMP';

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
  /** Of the person, as printed. At most 200 characters. */
  name: string;
  /** As printed, such as `Technical Manager`. At most 200 characters. */
  position: string;
};

/** How a typed number differs from one of the register. */
export type SlipKind =
  /** A letter for a digit that looks like it: O for 0, I or l for 1. */
  | 'LOOKALIKE'
  /** Zeros that were lost or added. */
  | 'ZEROS'
  /** Neighbours the other way round. */
  | 'SWAPPED'
  /** The suffix, such as X or U, is another one, missing or too many. */
  | 'SUFFIX'
  /** Anything else. */
  | 'OTHER';

/** A standard and its edition, such as IEC 60079-0 and 7.0 (or 7). */
export type StandardEditionInput = {
  /** Publisher and number, such as `IEC 60079-0`; capitals and blanks do not count. At most 60 characters. */
  standard: string;
  /** Such as `7.0` (or `7`); the year where the publisher gives no edition number; with an amendment `2005/AMD1:2012`. At most 40 characters. */
  edition: string;
};

/** A change of status that a document has had. What is left out is any. */
export type StatusChangeFilter = {
  /** First day, inclusive. */
  from?: string | null | undefined;
  /** Last day, inclusive. */
  to?: string | null | undefined;
  /** The status until then, such as `[SUSPENDED]`. */
  before?: Array<CertificateStatus> | null | undefined;
  /** The status from then on, such as `[CANCELLED]`. */
  after?: Array<CertificateStatus> | null | undefined;
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

/** Surveillance that was done. */
export type SurveillanceInput = {
  /** The day on which it was done; today at the latest. */
  doneOn: string;
  /** When the next is due. Left out, a year later. */
  nextDueOn?: string | null | undefined;
  /** What was found, in free text. At most 5,000 characters. */
  findings?: string | null | undefined;
};

/** What a body answers to a review. */
export type SuspensionReviewAnswer =
  /** The reasons will be resolved, and it is issued anew by a day. */
  | 'UP_ISSUE'
  /** It stays suspended until a day. */
  | 'KEEP'
  /** It is to be cancelled; the register does so. */
  | 'CANCEL';

/** How far a review is. */
export type SuspensionReviewState =
  /** The body is asked why the certificate should not be cancelled. */
  | 'ASKED'
  /** It has answered. */
  | 'ANSWERED'
  /** The register has cancelled the certificate: nobody answered, or the body asked for it. */
  | 'CANCELLED'
  /** The suspension ended in another way meanwhile, or suspensions are reviewed no more. */
  | 'ENDED';

/** What the register does by the clock. */
export type SuspensionReviewStepKind =
  /** Asks the body. */
  | 'REQUEST'
  /** Tells the body again that it has not answered. */
  | 'REMIND'
  /** Cancels the certificate. */
  | 'CANCEL';

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

/** The temperature class of a marking of group II (IEC 60079-0). */
export type TemperatureClass =
  /** No surface above 450 °C. */
  | 'T1'
  /** No surface above 300 °C. */
  | 'T2'
  /** No surface above 200 °C. */
  | 'T3'
  /** No surface above 135 °C. */
  | 'T4'
  /** No surface above 100 °C. */
  | 'T5'
  /** No surface above 85 °C. */
  | 'T6';

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

/** What a body has to work on. Each list is about a day, by which it is ordered and bounded. */
export type WorkingListKind =
  /** Issues that are being drafted, first ones and those beside a public issue. The day: when it was begun. */
  | 'DRAFTS'
  /** What expires, from today for 90 days if no days are given. The day: the last day of validity. */
  | 'EXPIRING'
  /** What is due for surveillance, until 90 days from today if no days are given, with what is overdue. The day: when it is due. */
  | 'SURVEILLANCE_DUE'
  /** Reports that say until when they are valid, as QARs and FARs do, and are suspended or no longer valid. The day: the last day of validity. */
  | 'OUT_OF_DATE_REPORTS'
  /** Certificates whose QARs or FARs are out of date: ended, not current, or no longer covering a site or the manufacturer. The day: the last on which they carried it; none where they never did, as a QAR that is not in the register. */
  | 'ON_OUT_OF_DATE_REPORTS'
  /** What is suspended itself. The day: since when. */
  | 'SUSPENDED'
  /** Certificates that rest on a report of another body. The day: of their latest issue. */
  | 'ON_REPORTS_OF_OTHERS'
  /** Certificates that cite an edition which the directory knows as replaced or withdrawn; `standards` tells of each edition what replaced it. The day: of their latest issue. */
  | 'ON_FORMER_EDITIONS'
  /** What was issued or changed its status, in the last 30 days if no days are given. The day: of the last such change. */
  | 'CHANGED';

export type DeskBodyQueryVariables = Exact<{
  id: string;
}>;


export type DeskBodyQuery = { certificationBody: BodyAtDeskFragment | null };

export type BodyProfileQueryVariables = Exact<{
  id: string;
}>;


export type BodyProfileQuery = { certificationBody: (
    { address: string | null, country: string, timeZone: string, website: string | null, logo: { hash: string, url: string, width: number, height: number } | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }>, accreditations: Array<{ by: string, standard: string, number: string | null, until: string | null }>, codes: Array<{ system: System, code: string, from: string | null, until: string | null }>, acceptances: Array<{ system: System, scheme: Scheme, since: string | null, until: string | null, standards: Array<string> | null, status: AcceptanceStatus, fourEyes: boolean }> }
    & BodyAtDeskFragment
  ) | null, changeNotices: { totalCount: number, edges: Array<{ node: ChangeNoticeAtDeskFragment }> } | null };

export type BodyAtDeskFragment = { id: string, name: string, systems: Array<System> };

export type ChangeNoticeAtDeskFragment = { id: string, change: unknown, effectiveOn: string, note: string, state: ChangeNoticeState, toldBy: string, toldAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, body: { id: string, name: string } };

export type KeepBodyContactsMutationVariables = Exact<{
  body: string;
  website?: string | null | undefined;
  contacts: Array<BodyContactInput> | BodyContactInput;
}>;


export type KeepBodyContactsMutation = { keepBodyContacts: { id: string } | null };

export type TellBodyChangeMutationVariables = Exact<{
  body: string;
  change: BodyChangeInput;
  effectiveOn: string;
  note: string;
}>;


export type TellBodyChangeMutation = { tellBodyChange: ChangeNoticeAtDeskFragment | null };

export type WithdrawBodyChangeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawBodyChangeMutation = { withdrawBodyChange: { id: string, state: ChangeNoticeState } | null };

export type AskFourEyesMutationVariables = Exact<{
  scheme: Scheme;
  body?: string | null | undefined;
  asked: boolean;
  reason: string;
}>;


export type AskFourEyesMutation = { askFourEyes: { scheme: Scheme, asked: boolean } | null };

export type DemandFreshSignInMutationVariables = Exact<{
  body: string;
  system: System;
  minutes?: number | null | undefined;
  reason: string;
}>;


export type DemandFreshSignInMutation = { demandFreshSignIn: { id: string } | null };

export type BodyPeopleQueryVariables = Exact<{
  id: string;
}>;


export type BodyPeopleQuery = { certificationBody: BodyAtDeskFragment | null, people: Array<{ id: string, email: string | null, name: string, active: boolean, memberships: Array<RoleFragment>, signatures: Array<SignatureAtDeskFragment> }> | null };

export type RoleFragment = { id: string, role: Role, system: System | null, mayIssue: boolean, documentTypes: Array<DocumentType> | null, since: string, until: string | null, endedAt: string | null, isStandIn: boolean };

export type InviteUserMutationVariables = Exact<{
  email: string;
  name: string;
  membership: MembershipInput;
  reason: string;
}>;


export type InviteUserMutation = { inviteUser: { id: string, name: string } | null };

export type GrantMembershipMutationVariables = Exact<{
  person: string;
  membership: MembershipInput;
  reason: string;
}>;


export type GrantMembershipMutation = { grantMembership: { id: string } | null };

export type EndMembershipMutationVariables = Exact<{
  id: string;
  until?: string | null | undefined;
  reason: string;
}>;


export type EndMembershipMutation = { endMembership: { id: string } | null };

export type StandInMutationVariables = Exact<{
  id: string;
  person: string;
  since: string;
  until: string;
  reason: string;
}>;


export type StandInMutation = { standIn: { id: string } | null };

export type BodyProgramsQueryVariables = Exact<{
  id: string;
}>;


export type BodyProgramsQuery = { certificationBody: BodyAtDeskFragment | null, machineClients: Array<{ id: string, clientId: string, name: string, system: System, powers: Array<MachinePower>, createdBy: string, createdAt: string, lastUsed: string | null, revokedAt: string | null }> | null };

export type RegisterMachineClientMutationVariables = Exact<{
  body: string;
  system: System;
  name: string;
  clientId: string;
  powers: Array<MachinePower> | MachinePower;
}>;


export type RegisterMachineClientMutation = { registerMachineClient: { id: string } | null };

export type RotateMachineClientMutationVariables = Exact<{
  id: string;
  clientId: string;
  overlapHours?: number;
}>;


export type RotateMachineClientMutation = { rotateMachineClient: { id: string } | null };

export type RevokeMachineClientMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RevokeMachineClientMutation = { revokeMachineClient: { id: string, revokedAt: string | null } | null };

export type BodyWebhooksQueryVariables = Exact<{
  id: string;
  system: System;
}>;


export type BodyWebhooksQuery = { certificationBody: BodyAtDeskFragment | null, webhooks: Array<{ id: string, system: System | null, url: string, kinds: Array<NoticeKind> | null, createdBy: string, createdAt: string, disabledAt: string | null }> | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhook: string;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { totalCount: number, edges: Array<{ node: { id: string, noticeId: string, state: DeliveryState, attempts: number, nextAt: string | null, lastFault: string | null, deliveredAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RegisterWebhookMutationVariables = Exact<{
  body: string;
  system: System;
  url: string;
  kinds?: Array<NoticeKind> | NoticeKind | null | undefined;
}>;


export type RegisterWebhookMutation = { registerWebhook: { secret: string, webhook: { id: string, url: string } } | null };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { testWebhook: { sentAt: string, fault: string | null } | null };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { removeWebhook: { id: string } | null };

export type ResendWebhookDeliveryMutationVariables = Exact<{
  id: string;
}>;


export type ResendWebhookDeliveryMutation = { resendWebhookDelivery: { id: string, state: DeliveryState } | null };

export type BodyTrailQueryVariables = Exact<{
  id: string;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BodyTrailQuery = { certificationBody: BodyAtDeskFragment | null, bodyChanges: { totalCount: number, edges: Array<{ node: { at: string, act: string, by: string, reason: string | null, person: string | null, before: unknown, after: unknown } }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } | null };

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

export type ReportConcernMutationVariables = Exact<{
  document: string;
  message: string;
  contact?: string | null | undefined;
}>;


export type ReportConcernMutation = { reportConcern: { concern: string } | null };

export type ConcernPageQueryVariables = Exact<{
  id: string;
}>;


export type ConcernPageQuery = { reportedConcern: { concern: string, number: string, state: ConcernState, toldAt: string, answer: string | null, answeredAt: string | null } | null };

export type DeskPageQueryVariables = Exact<{
  kind: WorkingListKind;
  query?: string | null | undefined;
  after?: string | null | undefined;
  former?: boolean | null | undefined;
}>;


export type DeskPageQuery = { dashboard: { id: string, drafts: number, oldDrafts: number, expiring: number, surveillanceDue: number, outOfDateReports: number, onOutOfDateReports: number, suspended: number, openChangeNotices: number } | null, workingList: { totalCount: number, edges: Array<{ day: string | null, daysAgo: number | null, draftNumber: number | null, formerEditions?: Array<{ mayBeUsedUntil: string | null, source: string | null, cited: { id: string, withdrawn: string | null, replacedBy: { id: string } | null } }>, node:
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

export type DraftRevisionsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DraftRevisionsQuery = { nodes: Array<
    | { id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { id: string, set: { id: string, revision: number | null } | null }
    | { id: string }
    | { revision: number, id: string }
    | { revision: number, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> | null };

export type NoticesPageQueryVariables = Exact<{
  unread?: boolean;
  language?: NoticeLanguage;
  after?: string | null | undefined;
}>;


export type NoticesPageQuery = { notices: { totalCount: number, edges: Array<{ node: { id: string, kind: NoticeKind, system: System, number: string, at: string, text: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MarkNoticesReadMutationVariables = Exact<{
  upTo: string;
}>;


export type MarkNoticesReadMutation = { markNoticesRead: { upTo: string, unread: number } | null };

export type SaveViewMutationVariables = Exact<{
  name: string;
  list: string;
  filter: string;
}>;


export type SaveViewMutation = { saveView: { name: string } | null };

export type RemoveViewMutationVariables = Exact<{
  name: string;
}>;


export type RemoveViewMutation = { removeView: { name: string } | null };

export type ItPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ItPageQuery = { deadJobs: Array<{ id: string, job: string, fault: string, attempts: number, endedAt: string | null }> | null, failedWebhookDeliveries: { totalCount: number, edges: Array<{ node: { id: string, attempts: number, lastFault: string | null, webhook: { id: string, url: string, system: System | null, body: { id: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, sealKeys: Array<{ fingerprint: string, use: SealKeyUse, since: string, until: string | null }> | null };

export type RetryJobMutationVariables = Exact<{
  id: string;
}>;


export type RetryJobMutation = { retryJob: { jobId: string, state: JobState } | null };

export type DeskDocumentQueryVariables = Exact<{
  id: string;
  of: FallingInput;
}>;


export type DeskDocumentQuery = { certificate:
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExCertificate_Fragment
      & ExCertificateAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExFacilityReport_Fragment
      & ExFacilityReportAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExMarkLicence_Fragment
      & ExMarkLicenceAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExPersonCertificate_Fragment
      & ExPersonCertificateAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExPersonnelReport_Fragment
      & ExPersonnelReportAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExQualityReport_Fragment
      & ExQualityReportAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExServiceCertificate_Fragment
      & ExServiceCertificateAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_ExTestReport_Fragment
      & ExTestReportAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_IeceeCertificate_Fragment
      & IeceeCertificateAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_IecqCertificate_Fragment
      & IecqCertificateAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_IecqVerificationStatement_Fragment
      & IecqVerificationStatementAtDeskFragment
    )
    | (
      { statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, issueNumber: number | null, findings: Array<{ rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string }>, evidence: Array<{ kind: RelationKind, number: string, documentId: string | null, state: EvidenceState, reasons: Array<string>, until: string | null }> | null, suspensionReviews: Array<ReviewAtDeskFragment> }
      & CertificateInList_IecreCertificate_Fragment
      & IecreCertificateAtDeskFragment
    )
   | null, impact: { totalCount: number, edges: Array<{ node: { documentId: string, number: string, documentType: DocumentType, status: CertificateStatus, depth: number, path: Array<{ documentId: string, number: string, kind: RelationKind | null }> } }> } | null };

export type ActNowFragment = { act: DocumentAct, mutation: string, available: boolean, reason: string | null };

export type ExCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExTestReportAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExQualityReportAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExServiceCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExFacilityReportAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExPersonCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExPersonnelReportAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type ExMarkLicenceAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type IecqCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type IecqVerificationStatementAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type IeceeCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type IecreCertificateAtDeskFragment = { revision: number, availableActs: Array<ActNowFragment>, auditTrail: Array<TrailFragment> };

export type TrailFragment = { sequence: number, act: string, at: string, byName: string, issueNumber: number | null, reason: string | null, details: unknown };

export type LayoutOfExCertificateQueryVariables = Exact<{ [key: string]: never; }>;


export type LayoutOfExCertificateQuery = { layout: { sections: Array<{ title: string, fields: Array<{ path: string, label: string, help: string, kind: DraftFieldKind, isList: boolean, isRequired: boolean, usual: unknown, mostCharacters: number | null, suggests: DraftSuggestion | null, uploads: string | null, choices: Array<{ value: string, help: string }> }> }> } | null };

export type DraftOfExCertificateQueryVariables = Exact<{
  id: string;
  published?: boolean;
}>;


export type DraftOfExCertificateQuery = { document: { id: string, number: string, revision: number, typed: unknown, availableActs: Array<{ act: DocumentAct, mutation: string, available: boolean, reason: string | null, until: string | null }> } | null, certificate:
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
   | null };

export type CheckExCertificateQueryVariables = Exact<{
  id?: string | null | undefined;
  input?: ExCertificateInput | null | undefined;
  body?: string | null | undefined;
  issuedOn?: string | null | undefined;
}>;


export type CheckExCertificateQuery = { findings: Array<{ rule: string, code: string | null, severity: Severity, field: string, message: string, fix: string, source: string }> | null };

export type PreviewExCertificateQueryVariables = Exact<{
  id?: string | null | undefined;
  input?: ExCertificateInput | null | undefined;
  body?: string | null | undefined;
}>;


export type PreviewExCertificateQuery = { preview: { pages: Array<string> } | null };

export type DraftExCertificateMutationVariables = Exact<{
  input: ExCertificateInput;
  body?: string | null | undefined;
}>;


export type DraftExCertificateMutation = { acted: { id: string, revision: number } | null };

export type CopyExCertificateMutationVariables = Exact<{
  id: string;
  body?: string | null | undefined;
}>;


export type CopyExCertificateMutation = { acted: { id: string, revision: number } | null };

export type EditExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  input: ExCertificateInput;
}>;


export type EditExCertificateMutation = { acted: { id: string, revision: number } | null };

export type AmendExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
}>;


export type AmendExCertificateMutation = { acted: { id: string, revision: number } | null };

export type IssueExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  issuedOn?: string | null | undefined;
  overrides?: Array<RuleOverride> | RuleOverride;
}>;


export type IssueExCertificateMutation = { acted: { id: string, revision: number } | null };

export type CorrectExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  input: ExCertificateInput;
  reason: string;
  overrides?: Array<RuleOverride> | RuleOverride;
}>;


export type CorrectExCertificateMutation = { acted: { id: string, revision: number } | null };

export type DeleteExCertificateDraftMutationVariables = Exact<{
  id: string;
  revision: number;
}>;


export type DeleteExCertificateDraftMutation = { acted: { documentId: string, isInRegister: boolean } | null };

export type RestoreExCertificateDraftMutationVariables = Exact<{
  id: string;
}>;


export type RestoreExCertificateDraftMutation = { acted: { id: string, revision: number } | null };

export type DropExCertificateAmendmentMutationVariables = Exact<{
  id: string;
  revision: number;
}>;


export type DropExCertificateAmendmentMutation = { acted: { id: string, revision: number } | null };

export type ReverseExCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReverseExCertificateMutation = { acted: { id: string, revision: number } | null };

export type SuspendExCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type SuspendExCertificateMutation = { acted: { id: string, revision: number } | null };

export type ReinstateExCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReinstateExCertificateMutation = { acted: { id: string, revision: number } | null };

export type CancelExCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
  productsAffected: boolean;
  on?: string | null | undefined;
}>;


export type CancelExCertificateMutation = { acted: { id: string, revision: number } | null };

export type DeleteExCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DeleteExCertificateMutation = { acted: { documentId: string, isInRegister: boolean } | null };

export type OfferIecreCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  to?: string | null | undefined;
}>;


export type OfferIecreCertificateMutation = { acted: { id: string, revision: number } | null };

export type TransferIecreCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  reason: string;
  issuedOn?: string | null | undefined;
  overrides?: Array<RuleOverride> | RuleOverride;
}>;


export type TransferIecreCertificateMutation = { acted: { id: string, revision: number } | null };

export type RecordExQualityReportSurveillanceMutationVariables = Exact<{
  id: string;
  revision: number;
  input: SurveillanceInput;
}>;


export type RecordExQualityReportSurveillanceMutation = { acted: { id: string, revision: number } | null };

export type ChangeExQualityReportContactMutationVariables = Exact<{
  id: string;
  revision: number;
  contact?: ContactInput | null | undefined;
}>;


export type ChangeExQualityReportContactMutation = { acted: { id: string, revision: number } | null };

export type IssueManyExCertificateMutationVariables = Exact<{
  rows: Array<IssueRow> | IssueRow;
}>;


export type IssueManyExCertificateMutation = { rows: Array<{ documentId: string, refused: { message: string, findings: Array<{ message: string, fix: string }> } | null }> | null };

export type DeleteManyExCertificateDraftsMutationVariables = Exact<{
  rows: Array<DraftRow> | DraftRow;
}>;


export type DeleteManyExCertificateDraftsMutation = { rows: Array<{ documentId: string, refused: { message: string, findings: Array<{ message: string, fix: string }> } | null }> | null };

export type SuspendManyExCertificateMutationVariables = Exact<{
  ids: Array<string> | string;
  reason: string;
}>;


export type SuspendManyExCertificateMutation = { rows: Array<{ documentId: string, refused: { message: string, findings: Array<{ message: string, fix: string }> } | null }> | null };

export type IecqSetFindingsQueryVariables = Exact<{
  id?: string | null | undefined;
  input?: IecqSetInput | null | undefined;
  body?: string | null | undefined;
  issuedOn?: string | null | undefined;
}>;


export type IecqSetFindingsQuery = { findings: Array<{ rule: string, code: string | null, severity: Severity, field: string, message: string, fix: string, source: string, proposal: ProposalInFormFragment | null, alternative: ProposalInFormFragment | null }> | null };

export type IecqScopesQueryVariables = Exact<{
  id?: string | null | undefined;
  input?: IecqSetInput | null | undefined;
  body?: string | null | undefined;
}>;


export type IecqScopesQuery = { matrix: { locations: Array<{ field: string, name: string | null, isUnderstood: boolean }>, rows: Array<{ activity: string, object: string, inScope: boolean, doneAt: Array<{ location: number, inOtherWords: { activity: string, object: string } | null }> }> } | null };

export type ProposalInFormFragment = { field: string, text: string, rows: Array<{ activity: string, object: string }> | null };

export type SuggestOrganisationsQueryVariables = Exact<{
  query: string;
}>;


export type SuggestOrganisationsQuery = { organisations: { edges: Array<{ node: { id: string, name: string, country: string, sites: Array<{ name: string, address: string | null, country: string | null }> } }> } | null };

export type SuggestStandardsQueryVariables = Exact<{
  query: string;
}>;


export type SuggestStandardsQuery = { standards: { edges: Array<{ node: { id: string, title: string | null, editions: Array<{ id: string, edition: string }> } }> } | null };

export type ExportCertificatesMutationVariables = Exact<{
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  sort?: CertificateSort;
  format?: ExportFormat;
  rows?: ExportRows;
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

export type ExportInFullFragment = { id: string, state: JobState, percent: number, message: string | null, url: string | null, queryUrl: string | null, eventsUrl: string, rowCount: number | null, expiresAt: string | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, memberships: Array<{ id: string, role: Role, system: System | null, mayIssue: boolean, body: { id: string, name: string } | null }> } | null, savedViews: Array<{ name: string, list: string, filter: string }> | null };

export type PatchExCertificateMutationVariables = Exact<{
  id: string;
  revision: number;
  patch: ExCertificatePatch;
}>;


export type PatchExCertificateMutation = { patchExCertificate: ExDraftFragment | null };

export type ExDraftFragment = { id: string, number: string, status: CertificateStatus, revision: number, availableActs: Array<{ act: DocumentAct, mutation: string, available: boolean, reason: string | null }> };

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

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { statistics: Array<{ system: System | null, effectiveStatus: EffectiveStatus | null, count: number }> | null, issued: { edges: Array<{ node:
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
       }> } | null, suspended: { edges: Array<{ node:
        | (
          { statusSince: string }
          & CertificateInList_ExCertificate_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExFacilityReport_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExMarkLicence_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExPersonCertificate_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExPersonnelReport_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExQualityReport_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExServiceCertificate_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_ExTestReport_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_IeceeCertificate_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_IecqCertificate_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_IecqVerificationStatement_Fragment
        )
        | (
          { statusSince: string }
          & CertificateInList_IecreCertificate_Fragment
        )
       }> } | null };

export type SuggestPageQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestPageQuery = { suggestByKind: Array<{ kind: SuggestKind, suggestions: Array<{ value: string, count: number }> }> | null };

export type SearchPageQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  sort: CertificateSort;
  first?: number;
  after?: string | null | undefined;
  fields?: Array<FacetField> | FacetField | null | undefined;
}>;


export type SearchPageQuery = { certificates: { totalCount: number, didYouMean: string | null, facets: Array<{ field: string, values: Array<{ value: string, count: number, total: number, body: { id: string, name: string } | null }> }>, edges: Array<{ node:
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
      , match: Array<{ field: CertificateText, text: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CountPageQueryVariables = Exact<{
  query?: string | null | undefined;
}>;


export type CountPageQuery = { certificates: { totalCount: number } | null };

export type OrganisationNameQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationNameQuery = { organisation: { id: string, name: string } | null };

export type CertificatePageQueryVariables = Exact<{
  numbers: Array<string> | string;
  earlier?: number | null | undefined;
  later?: number | null | undefined;
  compares: boolean;
}>;


export type CertificatePageQuery = { verify: Array<{ number: string, canonicalNumber: string | null, verdict: Verdict, remark: string | null, issueNumber: number | null, body: { id: string, name: string } | null, certificate:
      | CertificateOnPage_ExCertificate_Fragment
      | CertificateOnPage_ExFacilityReport_Fragment
      | CertificateOnPage_ExMarkLicence_Fragment
      | CertificateOnPage_ExPersonCertificate_Fragment
      | CertificateOnPage_ExPersonnelReport_Fragment
      | CertificateOnPage_ExQualityReport_Fragment
      | CertificateOnPage_ExServiceCertificate_Fragment
      | CertificateOnPage_ExTestReport_Fragment
      | CertificateOnPage_IeceeCertificate_Fragment
      | CertificateOnPage_IecqCertificate_Fragment
      | CertificateOnPage_IecqVerificationStatement_Fragment
      | CertificateOnPage_IecreCertificate_Fragment
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
    >, suggestions: Array<{ certificate:
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
      , differences: Array<{ kind: SlipKind, at: number, typed: string, meant: string }> }> }> | null };

type CertificateOnPage_ExCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExCertificate_Fragment
);

type CertificateOnPage_ExFacilityReport_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExFacilityReport_Fragment
);

type CertificateOnPage_ExMarkLicence_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExMarkLicence_Fragment
);

type CertificateOnPage_ExPersonCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExPersonCertificate_Fragment
);

type CertificateOnPage_ExPersonnelReport_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExPersonnelReport_Fragment
);

type CertificateOnPage_ExQualityReport_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExQualityReport_Fragment
);

type CertificateOnPage_ExServiceCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExServiceCertificate_Fragment
);

type CertificateOnPage_ExTestReport_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_ExTestReport_Fragment
);

type CertificateOnPage_IeceeCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_IeceeCertificate_Fragment
);

type CertificateOnPage_IecqCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_IecqCertificate_Fragment
);

type CertificateOnPage_IecqVerificationStatement_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_IecqVerificationStatement_Fragment
);

type CertificateOnPage_IecreCertificate_Fragment = (
  { scheme: Scheme, statusReason: string | null, statusSince: string, effectiveStatusReason: StatusReason | null, firstIssuedOn: string | null, issueNumber: number | null, history: Array<{ issueNumber: number, issuedOn: string | null }>, statusHistory: Array<{ status: CertificateStatus, since: string }>, standards: Array<{ id: string, standard: string, edition: string, state: EditionState | null, replacedBy: { id: string, edition: string } | null, ofStandard: { id: string, title: string | null } | null }>, sites: Array<{ role: string, name: string | null, address: string | null, country: string | null, scope: string | null }>, relations: Array<RelationOnPageFragment>, namedBy: Array<RelationOnPageFragment>, organisations: Array<{ id: string, name: string, country: string }>, issuer: { id: string, website: string | null, contacts: Array<{ purpose: string, email: string | null, phone: string | null }> }, printed: PrintedOnPageFragment | null, earlier?: PrintedOnPageFragment | null, later?: PrintedOnPageFragment | null }
  & CertificateInList_IecreCertificate_Fragment
);

export type CertificateOnPageFragment =
  | CertificateOnPage_ExCertificate_Fragment
  | CertificateOnPage_ExFacilityReport_Fragment
  | CertificateOnPage_ExMarkLicence_Fragment
  | CertificateOnPage_ExPersonCertificate_Fragment
  | CertificateOnPage_ExPersonnelReport_Fragment
  | CertificateOnPage_ExQualityReport_Fragment
  | CertificateOnPage_ExServiceCertificate_Fragment
  | CertificateOnPage_ExTestReport_Fragment
  | CertificateOnPage_IeceeCertificate_Fragment
  | CertificateOnPage_IecqCertificate_Fragment
  | CertificateOnPage_IecqVerificationStatement_Fragment
  | CertificateOnPage_IecreCertificate_Fragment
;

export type RelationOnPageFragment = { kind: RelationKind, number: string, certificate:
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
    | { id: string, title: string, documentType: DocumentType, effectiveStatus: EffectiveStatus | null }
   | null };

export type PrintedOnPageFragment = { issueNumber: number, title: string, schemeLine: string, notes: Array<string>, sections: Array<{ part: PrintedPart, heading: string | null, text: string | null, columns: Array<string>, rows: Array<{ cells: Array<string>, url: string | null }> }> };

export type VerifyPageQueryVariables = Exact<{
  numbers: Array<string> | string;
}>;


export type VerifyPageQuery = { verify: Array<{ number: string, verdict: Verdict, canonicalNumber: string | null, remark: string | null, certificate:
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
      | { id: string, title: string, documentType: DocumentType, holder: { name: string } | null }
     | null }> | null };

export type BodiesPageQueryVariables = Exact<{
  query?: string | null | undefined;
  system?: System | null | undefined;
  after?: string | null | undefined;
}>;


export type BodiesPageQuery = { certificationBodies: { totalCount: number, edges: Array<{ node: { id: string, name: string, country: string, systems: Array<System>, isDemonstration: boolean, codes: Array<{ system: System, code: string, until: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type BodyPageQueryVariables = Exact<{
  id: string;
  issuers?: Array<string> | string | null | undefined;
}>;


export type BodyPageQuery = { certificationBody: { id: string, name: string, address: string | null, country: string, website: string | null, isDemonstration: boolean, contacts: Array<{ purpose: string, email: string | null, phone: string | null }>, accreditations: Array<{ by: string, standard: string, number: string | null, until: string | null }>, codes: Array<{ system: System, code: string, from: string | null, until: string | null }>, acceptances: Array<{ system: System, scheme: Scheme, since: string | null, until: string | null, standards: Array<string> | null, status: AcceptanceStatus }> } | null, byStatus: Array<{ system: System | null, effectiveStatus: EffectiveStatus | null, count: number }> | null, byYear: Array<{ year: number | null, count: number }> | null, certificates: { edges: Array<{ node:
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
       }> } | null };

export type OrganisationsPageQueryVariables = Exact<{
  query?: string | null | undefined;
  country?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationsPageQuery = { organisations: { totalCount: number, edges: Array<{ node: { id: string, name: string, country: string, isDemonstration: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrganisationPageQueryVariables = Exact<{
  id: string;
  organisations?: Array<string> | string | null | undefined;
}>;


export type OrganisationPageQuery = { organisation: { id: string, name: string, country: string, isDemonstration: boolean, sites: Array<{ name: string, address: string | null, country: string | null }>, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, mergedFrom: Array<{ name: string }> } | null, byStatus: Array<{ system: System | null, effectiveStatus: EffectiveStatus | null, count: number }> | null, byYear: Array<{ year: number | null, count: number }> | null, certificates: { edges: Array<{ node:
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
       }> } | null };

export type StandardsPageQueryVariables = Exact<{
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StandardsPageQuery = { standards: { edges: Array<{ node: { id: string, title: string | null, editions: Array<{ id: string, edition: string, state: EditionState | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type StandardPageQueryVariables = Exact<{
  id: string;
  standards?: Array<string> | string | null | undefined;
}>;


export type StandardPageQuery = { standard: { id: string, title: string | null, editions: Array<{ id: string, edition: string, published: string | null, state: EditionState | null, withdrawn: string | null, replacedBy: { id: string, edition: string } | null }> } | null, byStatus: Array<{ system: System | null, effectiveStatus: EffectiveStatus | null, count: number }> | null, byYear: Array<{ year: number | null, count: number }> | null, byEdition: Array<{ edition: string | null, count: number }> | null, certificates: { edges: Array<{ node:
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
       }> } | null };

export type FiguresPageQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresPageQuery = { byYear: Array<{ year: number | null, system: System | null, count: number }> | null, byStatus: Array<{ system: System | null, effectiveStatus: EffectiveStatus | null, count: number }> | null, byBody: Array<{ count: number, issuer: { id: string, name: string } | null }> | null, byCountry: Array<{ countryOfHolder: string | null, count: number }> | null, byStandard: Array<{ standard: string | null, count: number }> | null, suspendedSince: Array<{ month: string | null, count: number }> | null };

export type SitemapMonthsQueryVariables = Exact<{ [key: string]: never; }>;


export type SitemapMonthsQuery = { statistics: Array<{ month: string | null, count: number }> | null };

export type SitemapPageQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type SitemapPageQuery = { certificates: { edges: Array<{ node:
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
        | { id: string, number: string, issuedOn: string | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RemoveLogoMutationVariables = Exact<{
  body: string;
}>;


export type RemoveLogoMutation = { removeLogo: { id: string } | null };

export type MySignaturesQueryVariables = Exact<{ [key: string]: never; }>;


export type MySignaturesQuery = { me: { id: string, signatures: Array<(
      { body: { id: string, name: string } }
      & SignatureAtDeskFragment
    )> } | null };

export type SignatureAtDeskFragment = { hash: string, url: string, width: number, height: number, body: { id: string } };

export type RemoveSignatureMutationVariables = Exact<{
  body: string;
  person: string;
}>;


export type RemoveSignatureMutation = { removeSignature: { id: string } | null };

export type MarksPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MarksPageQuery = { systemMarks: Array<{ system: System, hash: string, url: string, width: number, height: number }> | null };

export type RemoveMarkMutationVariables = Exact<{
  system: System;
}>;


export type RemoveMarkMutation = { removeMark: Array<{ system: System }> | null };

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

export type AddBodyMutationVariables = Exact<{
  name: string;
  address: string;
  country: string;
  reason: string;
}>;


export type AddBodyMutation = { addCertificationBody: { id: string, name: string } | null };

export type SetBodyCodeMutationVariables = Exact<{
  body: string;
  system: System;
  code: string;
  from: string;
  reason: string;
}>;


export type SetBodyCodeMutation = { setBodyCode: { id: string } | null };

export type SetAcceptanceMutationVariables = Exact<{
  body: string;
  scheme: Scheme;
  status: AcceptanceStatus;
  standards?: Array<string> | string | null | undefined;
  until?: string | null | undefined;
  reason: string;
}>;


export type SetAcceptanceMutation = { setAcceptance: { id: string } | null };

export type SetTimeZoneMutationVariables = Exact<{
  body: string;
  timeZone: string;
  reason: string;
}>;


export type SetTimeZoneMutation = { setTimeZone: { id: string } | null };

export type ChangesPageQueryVariables = Exact<{
  state?: ChangeNoticeState | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesPageQuery = { changeNotices: { totalCount: number, edges: Array<{ node: ChangeNoticeAtDeskFragment }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AcceptBodyChangeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type AcceptBodyChangeMutation = { acceptBodyChange: { id: string, state: ChangeNoticeState } | null };

export type QuestionBodyChangeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type QuestionBodyChangeMutation = { questionBodyChange: { id: string, state: ChangeNoticeState } | null };

export type FindingsPageQueryVariables = Exact<{
  system?: System | null | undefined;
  rule?: string | null | undefined;
  severities?: Array<Severity> | Severity | null | undefined;
  after?: string | null | undefined;
}>;


export type FindingsPageQuery = { findings: { totalCount: number, edges: Array<{ node: { number: string, system: System, finding: { documentId: string, rule: string, code: string | null, severity: Severity, source: string, message: string, field: string, fix: string, setAside: string | null, appearedAt: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReviewsPageQueryVariables = Exact<{
  system?: System | null | undefined;
  states?: Array<SuspensionReviewState> | SuspensionReviewState | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewsPageQuery = { suspensionReviews: { totalCount: number, edges: Array<{ node: ReviewAtDeskFragment }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, suspensionReviewPolicies: Array<{ system: System, from: string, intervalMonths: number, answerMonths: number }> | null };

export type ReviewPlanQueryVariables = Exact<{
  system: System;
  from?: string | null | undefined;
  intervalMonths?: number | null | undefined;
  answerMonths?: number | null | undefined;
}>;


export type ReviewPlanQuery = { suspensionReviewPlan: { suspended: number, cancellations: number, steps: Array<{ on: string, kind: SuspensionReviewStepKind, documentId: string, number: string }> } | null };

export type ReviewAtDeskFragment = { id: string, documentId: string, number: string, system: System, suspendedOn: string, requestedOn: string, dueOn: string, state: SuspensionReviewState, answer: SuspensionReviewAnswer | null, until: string | null, answeredAt: string | null, answerReason: string | null, heldOn: string | null, holdReason: string | null, closedAt: string | null, steps: Array<{ step: string, at: string, on: string }> };

export type BeginReviewsMutationVariables = Exact<{
  system: System;
  from?: string | null | undefined;
  intervalMonths?: number | null | undefined;
  answerMonths?: number | null | undefined;
}>;


export type BeginReviewsMutation = { beginSuspensionReview: { system: System, from: string } | null };

export type StopReviewsMutationVariables = Exact<{
  system: System;
}>;


export type StopReviewsMutation = { stopSuspensionReview: { system: System } | null };

export type AnswerReviewMutationVariables = Exact<{
  id: string;
  answer: SuspensionReviewAnswer;
  reason: string;
  until?: string | null | undefined;
}>;


export type AnswerReviewMutation = { answerSuspensionReview: { id: string, state: SuspensionReviewState } | null };

export type HoldReviewMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type HoldReviewMutation = { holdSuspensionReview: { id: string, heldOn: string | null } | null };

export type ReleaseReviewMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReleaseReviewMutation = { releaseSuspensionReview: { id: string, heldOn: string | null } | null };

export type PointsPageQueryVariables = Exact<{
  system?: System | null | undefined;
  states?: Array<AuditFindingState> | AuditFindingState | null | undefined;
  after?: string | null | undefined;
}>;


export type PointsPageQuery = { auditFindings: { totalCount: number, edges: Array<{ node: { id: string, documentId: string, number: string, system: System, issuerId: string, rule: string, message: string, state: AuditFindingState, recordedBy: string, recordedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, remark: string | null, closedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RecordPointMutationVariables = Exact<{
  document: string;
  rule: string;
  message: string;
}>;


export type RecordPointMutation = { recordAuditFinding: { id: string, state: AuditFindingState } | null };

export type AnswerPointMutationVariables = Exact<{
  id: string;
  answer: string;
}>;


export type AnswerPointMutation = { answerAuditFinding: { id: string, state: AuditFindingState } | null };

export type JudgePointMutationVariables = Exact<{
  id: string;
  closed: boolean;
  remark: string;
}>;


export type JudgePointMutation = { judgeAuditFinding: { id: string, state: AuditFindingState } | null };

export type ReportCardPageQueryVariables = Exact<{
  from: string;
  to: string;
  systems: Array<System> | System;
  samplePercent: number;
  seed: string;
  stratified: boolean;
  withWarnings: boolean;
  body?: string | null | undefined;
}>;


export type ReportCardPageQuery = { reportCard: { sheet: string, population: number, sampled: number, none: number, one: number, multiple: number, withIssues: number, medianShare: number | null, byRule: Array<{ rule: string, certificates: number }>, byBody: Array<{ sampled: number, none: number, one: number, multiple: number, body: { id: string, name: string } | null }>, certificates: Array<{ documentId: string, number: string, rules: Array<string> }> } | null };

export type ReadOnlyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadOnlyPageQuery = { readOnlyPeriods: Array<{ id: string, system: System | null, from: string, until: string, reason: string }> | null };

export type AnnounceReadOnlyMutationVariables = Exact<{
  system?: System | null | undefined;
  from: string;
  until: string;
  reason: string;
}>;


export type AnnounceReadOnlyMutation = { announceReadOnlyPeriod: { id: string } | null };

export type EndReadOnlyMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type EndReadOnlyMutation = { endReadOnlyPeriod: { id: string } | null };

export type ConcernsPageQueryVariables = Exact<{
  system: System;
  states?: Array<ConcernState> | ConcernState | null | undefined;
  after?: string | null | undefined;
}>;


export type ConcernsPageQuery = { concerns: { totalCount: number, edges: Array<{ node: { id: string, documentId: string, number: string, system: System, message: string, contact: string | null, state: ConcernState, toldAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AnswerConcernMutationVariables = Exact<{
  id: string;
  answer: string;
}>;


export type AnswerConcernMutation = { answerConcern: { id: string, state: ConcernState } | null };

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

export type WatchInListFragment = { id: string, name: string | null, query: string | null, filter: string | null, documentId: string | null, found: number, isMailed: boolean, feed: string, calendar: string, webhookId: string | null, webhookUrl: string | null, webhookDisabledAt: string | null, createdAt: string };

export type WatchesPageQueryVariables = Exact<{
  language?: NoticeLanguage | null | undefined;
}>;


export type WatchesPageQuery = { watches: Array<WatchInListFragment> | null, watchNotices: { totalCount: number, edges: Array<{ node: { id: string, kind: NoticeKind, number: string, documentId: string, at: string, forWatch: string | null, text: string } }> } | null, noticeMail: { email: string, confirmedAt: string | null } | null };

export type KeepWatchMutationVariables = Exact<{
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  document?: string | null | undefined;
  name?: string | null | undefined;
  isMailed?: boolean | null | undefined;
}>;


export type KeepWatchMutation = { keepWatch: WatchInListFragment | null };

export type RemoveWatchMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWatchMutation = { removeWatch: { id: string } | null };

export type SetWatchWebhookMutationVariables = Exact<{
  id: string;
  url?: string | null | undefined;
}>;


export type SetWatchWebhookMutation = { setWatchWebhook: { secret: string | null, watch: WatchInListFragment } | null };

export type AskForWatchMutationVariables = Exact<{
  email: string;
  language: NoticeLanguage;
  pace: MailPace;
  query?: string | null | undefined;
  filter?: CertificateFilter | null | undefined;
  document?: string | null | undefined;
  name?: string | null | undefined;
}>;


export type AskForWatchMutation = { askForWatch: { email: string, next: string } | null };

export const BodyAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}}]} as unknown as DocumentNode<BodyAtDeskFragment, unknown>;
export const ChangeNoticeAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeNoticeAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldBy"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangeNoticeAtDeskFragment, unknown>;
export const RoleFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Role"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"mayIssue"}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isStandIn"}}]}}]} as unknown as DocumentNode<RoleFragment, unknown>;
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
export const ActNowFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<ActNowFragment, unknown>;
export const TrailFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<TrailFragment, unknown>;
export const ExCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExCertificateAtDeskFragment, unknown>;
export const ExTestReportAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExTestReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExTestReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExTestReportAtDeskFragment, unknown>;
export const ExQualityReportAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExQualityReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExQualityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExQualityReportAtDeskFragment, unknown>;
export const ExServiceCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExServiceCertificateAtDeskFragment, unknown>;
export const ExFacilityReportAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExFacilityReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExFacilityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExFacilityReportAtDeskFragment, unknown>;
export const ExPersonCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPersonCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExPersonCertificateAtDeskFragment, unknown>;
export const ExPersonnelReportAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPersonnelReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonnelReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExPersonnelReportAtDeskFragment, unknown>;
export const ExMarkLicenceAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMarkLicenceAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ExMarkLicenceAtDeskFragment, unknown>;
export const IecqCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<IecqCertificateAtDeskFragment, unknown>;
export const IecqVerificationStatementAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqVerificationStatementAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqVerificationStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<IecqVerificationStatementAtDeskFragment, unknown>;
export const IeceeCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<IeceeCertificateAtDeskFragment, unknown>;
export const IecreCertificateAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<IecreCertificateAtDeskFragment, unknown>;
export const ProposalInFormFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalInForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"}},{"kind":"Field","name":{"kind":"Name","value":"object"}}]}}]}}]} as unknown as DocumentNode<ProposalInFormFragment, unknown>;
export const ExportInFullFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"queryUrl"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportInFullFragment, unknown>;
export const ExDraftFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ExDraftFragment, unknown>;
export const RelationOnPageFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}}]} as unknown as DocumentNode<RelationOnPageFragment, unknown>;
export const PrintedOnPageFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrintedOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintedIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"schemeLine"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<PrintedOnPageFragment, unknown>;
export const CertificateOnPageFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ofStandard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationOnPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationOnPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}}]}},{"kind":"Field","name":{"kind":"Name","value":"printed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"printed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"earlier"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compares"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"later"},"name":{"kind":"Name","value":"printed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"later"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compares"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrintedOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintedIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"schemeLine"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateOnPageFragment, unknown>;
export const SignatureAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignatureAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signature"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SignatureAtDeskFragment, unknown>;
export const ReviewAtDeskFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SuspensionReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}}]} as unknown as DocumentNode<ReviewAtDeskFragment, unknown>;
export const WatchInListFragmentDoc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Watch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"isMailed"}},{"kind":"Field","name":{"kind":"Name","value":"feed"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"}},{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"webhookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDisabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<WatchInListFragment, unknown>;
export const DeskBodyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskBody"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}}]} as unknown as DocumentNode<DeskBodyQuery, DeskBodyQueryVariables>;
export const BodyProfileDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accreditations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acceptances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"standards"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fourEyes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changeNotices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeNoticeAtDesk"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeNoticeAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldBy"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BodyProfileQuery, BodyProfileQueryVariables>;
export const KeepBodyContactsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepBodyContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"website"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contacts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BodyContactInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepBodyContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"website"},"value":{"kind":"Variable","name":{"kind":"Name","value":"website"}}},{"kind":"Argument","name":{"kind":"Name","value":"contacts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contacts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<KeepBodyContactsMutation, KeepBodyContactsMutationVariables>;
export const TellBodyChangeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TellBodyChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"change"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BodyChangeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"effectiveOn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tellBodyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"change"}}},{"kind":"Argument","name":{"kind":"Name","value":"effectiveOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"effectiveOn"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeNoticeAtDesk"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeNoticeAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldBy"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TellBodyChangeMutation, TellBodyChangeMutationVariables>;
export const WithdrawBodyChangeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawBodyChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawBodyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<WithdrawBodyChangeMutation, WithdrawBodyChangeMutationVariables>;
export const AskFourEyesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskFourEyes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Scheme"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asked"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askFourEyes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scheme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"asked"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asked"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}}]}}]}}]} as unknown as DocumentNode<AskFourEyesMutation, AskFourEyesMutationVariables>;
export const DemandFreshSignInDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemandFreshSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demandFreshSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"minutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DemandFreshSignInMutation, DemandFreshSignInMutationVariables>;
export const BodyPeopleDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignatureAtDesk"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Role"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"mayIssue"}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isStandIn"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignatureAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signature"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<BodyPeopleQuery, BodyPeopleQueryVariables>;
export const InviteUserDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"membership"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"membership"},"value":{"kind":"Variable","name":{"kind":"Name","value":"membership"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<InviteUserMutation, InviteUserMutationVariables>;
export const GrantMembershipDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"membership"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"person"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}},{"kind":"Argument","name":{"kind":"Name","value":"membership"},"value":{"kind":"Variable","name":{"kind":"Name","value":"membership"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<GrantMembershipMutation, GrantMembershipMutationVariables>;
export const EndMembershipDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<EndMembershipMutation, EndMembershipMutationVariables>;
export const StandInDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StandIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"person"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<StandInMutation, StandInMutationVariables>;
export const BodyProgramsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyPrograms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"machineClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"powers"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsed"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}}]} as unknown as DocumentNode<BodyProgramsQuery, BodyProgramsQueryVariables>;
export const RegisterMachineClientDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterMachineClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"powers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MachinePower"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerMachineClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"powers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"powers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RegisterMachineClientMutation, RegisterMachineClientMutationVariables>;
export const RotateMachineClientDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateMachineClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overlapHours"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"24"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateMachineClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"overlapHours"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overlapHours"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RotateMachineClientMutation, RotateMachineClientMutationVariables>;
export const RevokeMachineClientDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeMachineClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeMachineClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<RevokeMachineClientMutation, RevokeMachineClientMutationVariables>;
export const BodyWebhooksDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyWebhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}}]} as unknown as DocumentNode<BodyWebhooksQuery, BodyWebhooksQueryVariables>;
export const WebhookDeliveriesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"webhook"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"webhook"},"value":{"kind":"Variable","name":{"kind":"Name","value":"webhook"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"noticeId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const RegisterWebhookDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}}]} as unknown as DocumentNode<RegisterWebhookMutation, RegisterWebhookMutationVariables>;
export const TestWebhookDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const RemoveWebhookDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const ResendWebhookDeliveryDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendWebhookDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendWebhookDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ResendWebhookDeliveryMutation, ResendWebhookDeliveryMutationVariables>;
export const BodyTrailDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyTrail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BodyAtDesk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bodyChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BodyAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificationBody"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}}]}}]} as unknown as DocumentNode<BodyTrailQuery, BodyTrailQueryVariables>;
export const CertificateByNumberDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateByNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExEquipment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceFacility"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPerson"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMark"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqSite"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeProduct"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreInstallation"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateByNumberQuery, CertificateByNumberQueryVariables>;
export const CertificateByIdDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExEquipment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceFacility"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPerson"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMark"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqSite"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeProduct"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreInstallation"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Relation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExEquipment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityReportState"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"typeOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"marking"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentDescription"}},{"kind":"Field","name":{"kind":"Name","value":"models"}},{"kind":"Field","name":{"kind":"Name","value":"specificConditions"}},{"kind":"Field","name":{"kind":"Name","value":"testReports"}},{"kind":"Field","name":{"kind":"Name","value":"qualityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceFacility"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"typesOfProtection"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentScope"}},{"kind":"Field","name":{"kind":"Name","value":"facilityReports"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMark"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationCode"}},{"kind":"Field","name":{"kind":"Name","value":"markingDrawing"}},{"kind":"Field","name":{"kind":"Name","value":"scheduleToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"mayBearMark"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqSite"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteRole"}},{"kind":"Field","name":{"kind":"Name","value":"cbCertificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scopeAtThisLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"master"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"trademarks"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"testingLaboratory"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreInstallation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certifiedObject"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificateByIdQuery, CertificateByIdQueryVariables>;
export const CertificateFilesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificateFiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issue"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pdf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"File"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"File"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenderedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]} as unknown as DocumentNode<CertificateFilesQuery, CertificateFilesQueryVariables>;
export const ReportConcernDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportConcern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contact"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportConcern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}},{"kind":"Argument","name":{"kind":"Name","value":"contact"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concern"}}]}}]}}]} as unknown as DocumentNode<ReportConcernMutation, ReportConcernMutationVariables>;
export const ConcernPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConcernPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedConcern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concern"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}}]} as unknown as DocumentNode<ConcernPageQuery, ConcernPageQueryVariables>;
export const DeskPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingListKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"former"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"oldDrafts"}},{"kind":"Field","name":{"kind":"Name","value":"expiring"}},{"kind":"Field","name":{"kind":"Name","value":"surveillanceDue"}},{"kind":"Field","name":{"kind":"Name","value":"outOfDateReports"}},{"kind":"Field","name":{"kind":"Name","value":"onOutOfDateReports"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"openChangeNotices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workingList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"daysAgo"}},{"kind":"Field","name":{"kind":"Name","value":"draftNumber"}},{"kind":"Field","name":{"kind":"Name","value":"formerEditions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"former"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayBeUsedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<DeskPageQuery, DeskPageQueryVariables>;
export const DraftRevisionsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftRevisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExTestReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExQualityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExFacilityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonnelReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"set"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqVerificationStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]}}]} as unknown as DocumentNode<DraftRevisionsQuery, DraftRevisionsQueryVariables>;
export const NoticesPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unread"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeLanguage"}}},"defaultValue":{"kind":"EnumValue","value":"EN"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unread"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unread"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NoticesPageQuery, NoticesPageQueryVariables>;
export const MarkNoticesReadDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"upTo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNoticesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"upTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"upTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upTo"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]} as unknown as DocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const SaveViewDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"list"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"Variable","name":{"kind":"Name","value":"list"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const RemoveViewDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RemoveViewMutation, RemoveViewMutationVariables>;
export const ItPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ItPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"job"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failedWebhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sealKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"use"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<ItPageQuery, ItPageQueryVariables>;
export const RetryJobDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<RetryJobMutation, RetryJobMutationVariables>;
export const DeskDocumentDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FallingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"gone"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"setAside"}},{"kind":"Field","name":{"kind":"Name","value":"appearedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suspensionReviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewAtDesk"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExCertificateAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExTestReportAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExQualityReportAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExServiceCertificateAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExFacilityReportAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPersonCertificateAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExPersonnelReportAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExMarkLicenceAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqCertificateAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecqVerificationStatementAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IeceeCertificateAtDesk"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IecreCertificateAtDesk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAct"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExTestReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExTestReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExQualityReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExQualityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExServiceCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExServiceCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExFacilityReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExFacilityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPersonCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExPersonnelReportAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExPersonnelReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExMarkLicenceAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExMarkLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecqVerificationStatementAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqVerificationStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IeceeCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IeceeCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IecreCertificateAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecreCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Trail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Trail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SuspensionReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}}]} as unknown as DocumentNode<DeskDocumentQuery, DeskDocumentQueryVariables>;
export const LayoutOfExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LayoutOfExCertificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"layout"},"name":{"kind":"Name","value":"layoutExCertificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isList"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"usual"}},{"kind":"Field","name":{"kind":"Name","value":"mostCharacters"}},{"kind":"Field","name":{"kind":"Name","value":"suggests"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LayoutOfExCertificateQuery, LayoutOfExCertificateQueryVariables>;
export const DraftOfExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftOfExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"published"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"document"},"name":{"kind":"Name","value":"exCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"typed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"published"},"value":{"kind":"Variable","name":{"kind":"Name","value":"published"}}}]},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<DraftOfExCertificateQuery, DraftOfExCertificateQueryVariables>;
export const CheckExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"findings"},"name":{"kind":"Name","value":"checkExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"issuedOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<CheckExCertificateQuery, CheckExCertificateQueryVariables>;
export const PreviewExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"preview"},"name":{"kind":"Name","value":"previewExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}}]}}]}}]} as unknown as DocumentNode<PreviewExCertificateQuery, PreviewExCertificateQueryVariables>;
export const DraftExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"draftExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<DraftExCertificateMutation, DraftExCertificateMutationVariables>;
export const CopyExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"copyExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<CopyExCertificateMutation, CopyExCertificateMutationVariables>;
export const EditExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"editExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<EditExCertificateMutation, EditExCertificateMutationVariables>;
export const AmendExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AmendExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"amendExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<AmendExCertificateMutation, AmendExCertificateMutationVariables>;
export const IssueExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOverride"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"issueExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"issuedOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}}},{"kind":"Argument","name":{"kind":"Name","value":"overrides"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<IssueExCertificateMutation, IssueExCertificateMutationVariables>;
export const CorrectExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOverride"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"correctExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"overrides"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<CorrectExCertificateMutation, CorrectExCertificateMutationVariables>;
export const DeleteExCertificateDraftDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteExCertificateDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"deleteExCertificateDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"isInRegister"}}]}}]}}]} as unknown as DocumentNode<DeleteExCertificateDraftMutation, DeleteExCertificateDraftMutationVariables>;
export const RestoreExCertificateDraftDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreExCertificateDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"restoreExCertificateDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<RestoreExCertificateDraftMutation, RestoreExCertificateDraftMutationVariables>;
export const DropExCertificateAmendmentDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DropExCertificateAmendment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"dropExCertificateAmendment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<DropExCertificateAmendmentMutation, DropExCertificateAmendmentMutationVariables>;
export const ReverseExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"reverseExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<ReverseExCertificateMutation, ReverseExCertificateMutationVariables>;
export const SuspendExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"suspendExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<SuspendExCertificateMutation, SuspendExCertificateMutationVariables>;
export const ReinstateExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReinstateExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"reinstateExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<ReinstateExCertificateMutation, ReinstateExCertificateMutationVariables>;
export const CancelExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productsAffected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"cancelExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"productsAffected"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productsAffected"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<CancelExCertificateMutation, CancelExCertificateMutationVariables>;
export const DeleteExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"deleteExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"isInRegister"}}]}}]}}]} as unknown as DocumentNode<DeleteExCertificateMutation, DeleteExCertificateMutationVariables>;
export const OfferIecreCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferIecreCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"offerIecreCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<OfferIecreCertificateMutation, OfferIecreCertificateMutationVariables>;
export const TransferIecreCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferIecreCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RuleOverride"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"transferIecreCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"issuedOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}}},{"kind":"Argument","name":{"kind":"Name","value":"overrides"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overrides"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<TransferIecreCertificateMutation, TransferIecreCertificateMutationVariables>;
export const RecordExQualityReportSurveillanceDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordExQualityReportSurveillance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SurveillanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"recordExQualityReportSurveillance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<RecordExQualityReportSurveillanceMutation, RecordExQualityReportSurveillanceMutationVariables>;
export const ChangeExQualityReportContactDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeExQualityReportContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contact"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"acted"},"name":{"kind":"Name","value":"changeExQualityReportContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"contact"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<ChangeExQualityReportContactMutation, ChangeExQualityReportContactMutationVariables>;
export const IssueManyExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueManyExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rows"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueRow"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"rows"},"name":{"kind":"Name","value":"issueManyExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rows"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rows"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]} as unknown as DocumentNode<IssueManyExCertificateMutation, IssueManyExCertificateMutationVariables>;
export const DeleteManyExCertificateDraftsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteManyExCertificateDrafts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rows"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftRow"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"rows"},"name":{"kind":"Name","value":"deleteManyExCertificateDrafts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rows"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rows"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteManyExCertificateDraftsMutation, DeleteManyExCertificateDraftsMutationVariables>;
export const SuspendManyExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendManyExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"rows"},"name":{"kind":"Name","value":"suspendManyExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SuspendManyExCertificateMutation, SuspendManyExCertificateMutationVariables>;
export const IecqSetFindingsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IecqSetFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IecqSetInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"findings"},"name":{"kind":"Name","value":"checkIecqSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"issuedOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuedOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalInForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalInForm"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProposalInForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IecqProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"}},{"kind":"Field","name":{"kind":"Name","value":"object"}}]}}]}}]} as unknown as DocumentNode<IecqSetFindingsQuery, IecqSetFindingsQueryVariables>;
export const IecqScopesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IecqScopes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IecqSetInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"matrix"},"name":{"kind":"Name","value":"matrixIecqSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isUnderstood"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"}},{"kind":"Field","name":{"kind":"Name","value":"object"}},{"kind":"Field","name":{"kind":"Name","value":"inScope"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"inOtherWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"}},{"kind":"Field","name":{"kind":"Name","value":"object"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IecqScopesQuery, IecqScopesQueryVariables>;
export const SuggestOrganisationsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuggestOrganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SuggestOrganisationsQuery, SuggestOrganisationsQueryVariables>;
export const SuggestStandardsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuggestStandards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SuggestStandardsQuery, SuggestStandardsQueryVariables>;
export const ExportCertificatesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportCertificates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateSort"}}},"defaultValue":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFormat"}}},"defaultValue":{"kind":"EnumValue","value":"XLSX"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rows"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportRows"}}},"defaultValue":{"kind":"EnumValue","value":"DOCUMENTS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportCertificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}},{"kind":"Argument","name":{"kind":"Name","value":"rows"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rows"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"queryUrl"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportCertificatesMutation, ExportCertificatesMutationVariables>;
export const ExportJobDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"queryUrl"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportJobQuery, ExportJobQueryVariables>;
export const CancelExportDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportInFull"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportInFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"queryUrl"}},{"kind":"Field","name":{"kind":"Name","value":"eventsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CancelExportMutation, CancelExportMutationVariables>;
export const MeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inForce"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"mayIssue"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"list"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const PatchExCertificateDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PatchExCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patch"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificatePatch"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patchExCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"patch"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExDraft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExCertificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"availableActs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<PatchExCertificateMutation, PatchExCertificateMutationVariables>;
export const OrganisationDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<OrganisationQuery, OrganisationQueryVariables>;
export const HomePageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HomePage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTEM"},{"kind":"EnumValue","value":"EFFECTIVE_STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"issued"},"name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"suspended"},"name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"LAST_STATUS_CHANGE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUSPENDED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<HomePageQuery, HomePageQueryVariables>;
export const SuggestPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuggestPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<SuggestPageQuery, SuggestPageQueryVariables>;
export const SearchPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateSort"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fields"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FacetField"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"didYouMean"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fields"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fields"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<SearchPageQuery, SearchPageQueryVariables>;
export const CountPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountPageQuery, CountPageQueryVariables>;
export const OrganisationNameDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrganisationNameQuery, OrganisationNameQueryVariables>;
export const CertificatePageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CertificatePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"earlier"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"later"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compares"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canonicalNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateOnPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"typed"}},{"kind":"Field","name":{"kind":"Name","value":"meant"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatusReason"}},{"kind":"Field","name":{"kind":"Name","value":"firstIssuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ofStandard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationOnPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationOnPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}}]}},{"kind":"Field","name":{"kind":"Name","value":"printed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"printed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"earlier"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compares"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"later"},"name":{"kind":"Name","value":"printed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"issue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"later"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compares"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrintedOnPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateRelation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrintedOnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrintedIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueNumber"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"schemeLine"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<CertificatePageQuery, CertificatePageQueryVariables>;
export const VerifyPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VerifyPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"canonicalNumber"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VerifyPageQuery, VerifyPageQueryVariables>;
export const BodiesPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodiesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBodies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"systems"}},{"kind":"Field","name":{"kind":"Name","value":"isDemonstration"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BodiesPageQuery, BodiesPageQueryVariables>;
export const BodyPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BodyPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"issuers"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"isDemonstration"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accreditations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acceptances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"standards"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byStatus"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTEM"},{"kind":"EnumValue","value":"EFFECTIVE_STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"issuers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuers"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byYear"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"issuers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuers"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"issuers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"issuers"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<BodyPageQuery, BodyPageQueryVariables>;
export const OrganisationsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"isDemonstration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationsPageQuery, OrganisationsPageQueryVariables>;
export const OrganisationPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"isDemonstration"}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byStatus"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTEM"},{"kind":"EnumValue","value":"EFFECTIVE_STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organisations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byYear"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organisations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"organisations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const StandardsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StandardsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<StandardsPageQuery, StandardsPageQueryVariables>;
export const StandardPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StandardPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standards"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byStatus"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTEM"},{"kind":"EnumValue","value":"EFFECTIVE_STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"standards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standards"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byYear"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"standards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standards"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byEdition"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EDITION"}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"MOST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"standards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standards"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"standards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standards"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<StandardPageQuery, StandardPageQueryVariables>;
export const FiguresPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiguresPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byYear"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"YEAR"},{"kind":"EnumValue","value":"SYSTEM"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byStatus"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTEM"},{"kind":"EnumValue","value":"EFFECTIVE_STATUS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byBody"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ISSUER"}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"MOST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byCountry"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNTRY_OF_HOLDER"}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"MOST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"15"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countryOfHolder"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byStandard"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STANDARD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"MOST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"suspendedSince"},"name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MONTH"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"120"}},{"kind":"Argument","name":{"kind":"Name","value":"dated"},"value":{"kind":"EnumValue","value":"STATUS_CHANGE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUSPENDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<FiguresPageQuery, FiguresPageQueryVariables>;
export const SitemapMonthsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SitemapMonths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MONTH"}]}},{"kind":"Argument","name":{"kind":"Name","value":"dated"},"value":{"kind":"EnumValue","value":"LATEST_ISSUE"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<SitemapMonthsQuery, SitemapMonthsQueryVariables>;
export const SitemapPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SitemapPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"OLDEST"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"issuedFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"issuedTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SitemapPageQuery, SitemapPageQueryVariables>;
export const RemoveLogoDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveLogo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeLogo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RemoveLogoMutation, RemoveLogoMutationVariables>;
export const MySignaturesDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySignatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignatureAtDesk"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignatureAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signature"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<MySignaturesQuery, MySignaturesQueryVariables>;
export const RemoveSignatureDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"person"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RemoveSignatureMutation, RemoveSignatureMutationVariables>;
export const MarksPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MarksPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systemMarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]} as unknown as DocumentNode<MarksPageQuery, MarksPageQueryVariables>;
export const RemoveMarkDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}}]}}]}}]} as unknown as DocumentNode<RemoveMarkMutation, RemoveMarkMutationVariables>;
export const SearchDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateSort"}}},"defaultValue":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Suggest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuggestKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<SuggestQuery, SuggestQueryVariables>;
export const AddBodyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddBody"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCertificationBody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"address"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}},{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AddBodyMutation, AddBodyMutationVariables>;
export const SetBodyCodeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBodyCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBodyCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetBodyCodeMutation, SetBodyCodeMutationVariables>;
export const SetAcceptanceDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAcceptance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Scheme"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptanceStatus"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standards"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAcceptance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"scheme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"standards"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standards"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetAcceptanceMutation, SetAcceptanceMutationVariables>;
export const SetTimeZoneDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTimeZone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTimeZone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetTimeZoneMutation, SetTimeZoneMutationVariables>;
export const ChangesPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeNoticeState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeNotices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeNoticeAtDesk"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeNoticeAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldBy"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChangesPageQuery, ChangesPageQueryVariables>;
export const AcceptBodyChangeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptBodyChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptBodyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<AcceptBodyChangeMutation, AcceptBodyChangeMutationVariables>;
export const QuestionBodyChangeDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"QuestionBodyChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionBodyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<QuestionBodyChangeMutation, QuestionBodyChangeMutationVariables>;
export const FindingsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindingsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"severities"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Severity"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"severities"},"value":{"kind":"Variable","name":{"kind":"Name","value":"severities"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"setAside"}},{"kind":"Field","name":{"kind":"Name","value":"appearedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FindingsPageQuery, FindingsPageQueryVariables>;
export const ReviewsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspensionReviewState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspensionReviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewAtDesk"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"suspensionReviewPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"intervalMonths"}},{"kind":"Field","name":{"kind":"Name","value":"answerMonths"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewAtDesk"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SuspensionReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerReason"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}}]} as unknown as DocumentNode<ReviewsPageQuery, ReviewsPageQueryVariables>;
export const ReviewPlanDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"intervalMonths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"answerMonths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspensionReviewPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"intervalMonths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"intervalMonths"}}},{"kind":"Argument","name":{"kind":"Name","value":"answerMonths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"answerMonths"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"cancellations"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewPlanQuery, ReviewPlanQueryVariables>;
export const BeginReviewsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginReviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"intervalMonths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"answerMonths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginSuspensionReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"intervalMonths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"intervalMonths"}}},{"kind":"Argument","name":{"kind":"Name","value":"answerMonths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"answerMonths"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}}]}}]} as unknown as DocumentNode<BeginReviewsMutation, BeginReviewsMutationVariables>;
export const StopReviewsDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopReviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopSuspensionReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}}]}}]}}]} as unknown as DocumentNode<StopReviewsMutation, StopReviewsMutationVariables>;
export const AnswerReviewDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"answer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspensionReviewAnswer"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerSuspensionReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"answer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"answer"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<AnswerReviewMutation, AnswerReviewMutationVariables>;
export const HoldReviewDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdSuspensionReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}}]}}]}}]} as unknown as DocumentNode<HoldReviewMutation, HoldReviewMutationVariables>;
export const ReleaseReviewDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseSuspensionReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}}]}}]}}]} as unknown as DocumentNode<ReleaseReviewMutation, ReleaseReviewMutationVariables>;
export const PointsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PointsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFindingState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"issuerId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PointsPageQuery, PointsPageQueryVariables>;
export const RecordPointDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAuditFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<RecordPointMutation, RecordPointMutationVariables>;
export const AnswerPointDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"answer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerAuditFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"answer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"answer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<AnswerPointMutation, AnswerPointMutationVariables>;
export const JudgePointDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JudgePoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"closed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"remark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeAuditFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"closed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"closed"}}},{"kind":"Argument","name":{"kind":"Name","value":"remark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"remark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<JudgePointMutation, JudgePointMutationVariables>;
export const ReportCardPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportCardPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"systems"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"samplePercent"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stratified"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withWarnings"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"systems"},"value":{"kind":"Variable","name":{"kind":"Name","value":"systems"}}},{"kind":"Argument","name":{"kind":"Name","value":"samplePercent"},"value":{"kind":"Variable","name":{"kind":"Name","value":"samplePercent"}}},{"kind":"Argument","name":{"kind":"Name","value":"seed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seed"}}},{"kind":"Argument","name":{"kind":"Name","value":"stratified"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stratified"}}},{"kind":"Argument","name":{"kind":"Name","value":"withWarnings"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withWarnings"}}},{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}},{"kind":"Field","name":{"kind":"Name","value":"none"}},{"kind":"Field","name":{"kind":"Name","value":"one"}},{"kind":"Field","name":{"kind":"Name","value":"multiple"}},{"kind":"Field","name":{"kind":"Name","value":"withIssues"}},{"kind":"Field","name":{"kind":"Name","value":"medianShare"}},{"kind":"Field","name":{"kind":"Name","value":"byRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"certificates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}},{"kind":"Field","name":{"kind":"Name","value":"none"}},{"kind":"Field","name":{"kind":"Name","value":"one"}},{"kind":"Field","name":{"kind":"Name","value":"multiple"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"withIssues"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}}]}}]}}]}}]} as unknown as DocumentNode<ReportCardPageQuery, ReportCardPageQueryVariables>;
export const ReadOnlyPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadOnlyPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readOnlyPeriods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ReadOnlyPageQuery, ReadOnlyPageQueryVariables>;
export const AnnounceReadOnlyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnnounceReadOnly"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announceReadOnlyPeriod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AnnounceReadOnlyMutation, AnnounceReadOnlyMutationVariables>;
export const EndReadOnlyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndReadOnly"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endReadOnlyPeriod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<EndReadOnlyMutation, EndReadOnlyMutationVariables>;
export const ConcernsPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConcernsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"system"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"System"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConcernState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concerns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"system"},"value":{"kind":"Variable","name":{"kind":"Name","value":"system"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ConcernsPageQuery, ConcernsPageQueryVariables>;
export const AnswerConcernDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerConcern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"answer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerConcern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"answer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"answer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<AnswerConcernMutation, AnswerConcernMutationVariables>;
export const VerifyDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canonicalNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateInList"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveStatus"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<VerifyQuery, VerifyQueryVariables>;
export const WatchesPageDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WatchesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeLanguage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"watches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"watchNotices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"forWatch"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"noticeMail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Watch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"isMailed"}},{"kind":"Field","name":{"kind":"Name","value":"feed"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"}},{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"webhookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDisabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<WatchesPageQuery, WatchesPageQueryVariables>;
export const KeepWatchDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isMailed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepWatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"isMailed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isMailed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchInList"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Watch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"isMailed"}},{"kind":"Field","name":{"kind":"Name","value":"feed"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"}},{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"webhookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDisabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<KeepWatchMutation, KeepWatchMutationVariables>;
export const RemoveWatchDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RemoveWatchMutation, RemoveWatchMutationVariables>;
export const SetWatchWebhookDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetWatchWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setWatchWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"watch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchInList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchInList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Watch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"query"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"isMailed"}},{"kind":"Field","name":{"kind":"Name","value":"feed"}},{"kind":"Field","name":{"kind":"Name","value":"calendar"}},{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"webhookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDisabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<SetWatchWebhookMutation, SetWatchWebhookMutationVariables>;
export const AskForWatchDocument = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskForWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeLanguage"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pace"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MailPace"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CertificateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askForWatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"pace"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pace"}}},{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"next"}}]}}]}}]} as unknown as DocumentNode<AskForWatchMutation, AskForWatchMutationVariables>;
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
  "AlteredField",
  "AlteredPage",
  "Annex",
  "AssessedUnit",
  "AuditEntry",
  "AuditFindingConnection",
  "AuditFindingEdge",
  "AvailableAct",
  "BodyAcceptance",
  "BodyAccreditation",
  "BodyChange",
  "BodyChangeConnection",
  "BodyChangeEdge",
  "BodyCode",
  "BodyContact",
  "BodyLogo",
  "CardPart",
  "CertificateConnection",
  "CertificateEdge",
  "CertificateMatch",
  "CertificateRelation",
  "CertificateTraits",
  "CertificationBodyConnection",
  "CertificationBodyEdge",
  "CertifiedOrganisation",
  "CertifiedOrganisationConnection",
  "CertifiedOrganisationEdge",
  "CertifiedPerson",
  "ChangeFeed",
  "ChangeNoticeConnection",
  "ChangeNoticeEdge",
  "Chart",
  "ChartSeries",
  "CitedStandard",
  "ConcernConnection",
  "ConcernEdge",
  "ConfirmedName",
  "Consent",
  "Contact",
  "DeletedDocument",
  "DeletedTrail",
  "DraftChoice",
  "DraftField",
  "DraftLayout",
  "DraftSection",
  "EditionTransition",
  "ErasureRequestConnection",
  "ErasureRequestEdge",
  "Evidence",
  "EvidenceCoverage",
  "ExAudit",
  "ExCertificateContent",
  "ExCertificateRowAnswer",
  "ExFacilityReportContent",
  "ExFacilityReportRowAnswer",
  "ExLocationScope",
  "ExMarkLicenceContent",
  "ExMarkLicenceRowAnswer",
  "ExMarkScheduleEntry",
  "ExPersonCertificateContent",
  "ExPersonCertificateRowAnswer",
  "ExPersonnelReportContent",
  "ExPersonnelReportRowAnswer",
  "ExQualityReportContent",
  "ExQualityReportRowAnswer",
  "ExServiceCertificateContent",
  "ExServiceCertificateRowAnswer",
  "ExTestReportContent",
  "ExTestReportRowAnswer",
  "Facet",
  "FacetValue",
  "FileComparison",
  "FileDocument",
  "FileOriginal",
  "FileSeal",
  "Finding",
  "FormerEdition",
  "FoundSealFault",
  "FourEyes",
  "IeceeCategory",
  "IeceeCertificateContent",
  "IeceeCertificateRowAnswer",
  "IeceeNcbScope",
  "IeceeStandardLevels",
  "IecqActivity",
  "IecqCertificateConnection",
  "IecqCertificateContent",
  "IecqCertificateEdge",
  "IecqComponent",
  "IecqDoneAt",
  "IecqDueConnection",
  "IecqDueEdge",
  "IecqDueEvent",
  "IecqLocation",
  "IecqProposal",
  "IecqScheme",
  "IecqScope",
  "IecqScopeLocation",
  "IecqScopeMatrix",
  "IecqScopeRow",
  "IecqSetFinding",
  "IecqSetRowAnswer",
  "IecqSurveillance",
  "IecqTestType",
  "IecqVerificationStatementContent",
  "IecqVerificationStatementRowAnswer",
  "IecreCertificateConnection",
  "IecreCertificateContent",
  "IecreCertificateEdge",
  "IecreCertificateRowAnswer",
  "IecreComponent",
  "IecreDocumentKind",
  "IecreEvaluationReport",
  "IecreOperationalDocument",
  "IecreOutstandingIssue",
  "IecrePlant",
  "IecreReport",
  "IecreTurbine",
  "ImpactStep",
  "ImpactedDocument",
  "ImpactedDocumentConnection",
  "ImpactedDocumentEdge",
  "IssueDifference",
  "IssueSummary",
  "IssuerBlock",
  "ListedFinding",
  "ListedFindingConnection",
  "ListedFindingEdge",
  "ManufacturingLocation",
  "MarkingLineView",
  "MatchReason",
  "MergedOrganisation",
  "NoticeConnection",
  "NoticeEdge",
  "NoticeMail",
  "NoticesRead",
  "NumberConflict",
  "NumberConflictConnection",
  "NumberConflictEdge",
  "NumberSlip",
  "NumberSuggestion",
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
  "PlannedReviewStep",
  "PrintedIssue",
  "PrintedPreview",
  "PrintedRow",
  "PrintedSection",
  "QualifiedUnit",
  "QualityReportStateReason",
  "RegisterChange",
  "RegisteredWebhook",
  "RenderedFile",
  "ReportCard",
  "ReportedConcern",
  "RetriedJob",
  "RowRefusalView",
  "RuleCount",
  "SampledCertificate",
  "SavedView",
  "ScheduleLine",
  "SealKey",
  "Signatory",
  "Signature",
  "Site",
  "StandardConnection",
  "StandardEdge",
  "StandingFinding",
  "StatisticsRow",
  "StatusChange",
  "Suggestion",
  "SuggestionGroup",
  "SurveillanceRecord",
  "SuspensionReviewConnection",
  "SuspensionReviewEdge",
  "SuspensionReviewPlan",
  "SuspensionReviewPolicy",
  "SuspensionReviewStep",
  "SystemMark",
  "TransferOffer",
  "UnitOfCompetence",
  "Verification",
  "VerifiedFile",
  "WatchAsked",
  "WatchNoticeConnection",
  "WatchNoticeEdge",
  "WatchWithAddress",
  "WebhookDeliveryConnection",
  "WebhookDeliveryEdge",
  "WebhookTest",
  "WorkingListConnection",
  "WorkingListEdge"
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
    "auditFindings": [
      "body",
      "states",
      "system"
    ],
    "bodyChanges": [
      "body"
    ],
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
    "changeNotices": [
      "body",
      "state"
    ],
    "concerns": [
      "states",
      "system"
    ],
    "erasureRequests": [],
    "expiringPersonCertificates": [
      "from",
      "to"
    ],
    "failedWebhookDeliveries": [],
    "findings": [
      "body",
      "rule",
      "severities",
      "system"
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
    "impact": [
      "of"
    ],
    "notices": [
      "kinds",
      "unread"
    ],
    "numberConflicts": [],
    "organisationMatches": [
      "id"
    ],
    "organisations": [
      "country",
      "query"
    ],
    "organisationsAcrossSystems": [
      "atLeast",
      "filter",
      "query"
    ],
    "standards": [
      "query"
    ],
    "suspensionReviews": [
      "body",
      "states",
      "system"
    ],
    "watchNotices": [
      "watch"
    ],
    "webhookDeliveries": [
      "webhook"
    ],
    "workingList": [
      "body",
      "filter",
      "from",
      "kind",
      "query",
      "sort",
      "to"
    ]
  }
};
