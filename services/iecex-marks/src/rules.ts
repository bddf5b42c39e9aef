import {
  breachOf,
  type CalendarDate,
  isFilled,
  isSameText,
  missing,
  type Rule,
  whyNotInForce,
} from '@conformity/certification';

/** What is known of a certificate that a schedule lists; null facts where it is not public. */
export interface ListedCertificate {
  number: string;
  key: string;
  certificate: {
    documentType: string;
    status: string;
    issuerId: string;
    manufacturers: string[];
    /** Of its first issue; null where it is not known. */
    issuedOn: CalendarDate | null;
  } | null;
}

/** What the rules of a licence look at. */
export interface LicenceFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  issuerId: string;
  issuerName: string;
  content: {
    holder?: { name: string } | null;
    identificationCode?: string | null;
    markingDrawing?: string | null;
    changes?: string | null;
    signatory?: { name: string } | null;
  };
  schedule: ListedCertificate[];
}

type LicenceRule = Rule<LicenceFacts>;
const od011 = 'IECEx OD 011-1 Ed 4.0 cl. 1.4.2';
const lineField = (index: number) => `schedule[${index}].certificate`;

/** Everything that the licence states is there. */
export const complete: LicenceRule = {
  id: 'iecex-marks/complete',
  severity: 'ERROR',
  source: `${od011}; steps of a licence as a certification body tells them (identification code, marking drawing)`,
  fix: 'Fill in the field.',
  check: ({ content, schedule, issueNumber }) =>
    missing({
      holder: isFilled(content.holder?.name),
      identificationCode: isFilled(content.identificationCode),
      markingDrawing: isFilled(content.markingDrawing),
      schedule: schedule.length > 0,
      signatory: isFilled(content.signatory?.name),
      changes: issueNumber === 0 || isFilled(content.changes),
    }),
};

/** The schedule lists only Certificates of Conformity of equipment that are valid on the day of issue. */
export const certificatesValid: LicenceRule = {
  id: 'iecex-marks/certificates-valid',
  severity: 'ERROR',
  source: `${od011}: a valid CoC for each product`,
  fix: 'Take the line off, or have the certificate issued or reinstated first.',
  check: ({ schedule, issuedOn }) =>
    schedule.flatMap(({ number, certificate }, index) => {
      const isOther = certificate && certificate.documentType !== 'EX_COC';
      const other = `${number} is not a Certificate of Conformity of equipment.`;
      return breachOf(lineField(index), isOther ? other : whyNotInForce(number, certificate, issuedOn));
    }),
};

/** Every certificate of the schedule was issued by the body that issues the licence. */
export const certificatesOfSameBody: LicenceRule = {
  id: 'iecex-marks/certificates-of-same-body',
  severity: 'ERROR',
  source: `${od011}: "may only list CoCs which have been issued by the same ExCB"`,
  fix: 'Take the line off; the body of that certificate can issue a licence for it.',
  check: ({ schedule, issuerId, issuerName }) =>
    schedule.flatMap(({ number, certificate }, index) =>
      !certificate || certificate.issuerId === issuerId
        ? []
        : [{ field: lineField(index), message: `${number} is not a certificate of ${issuerName}.` }],
    ),
};

/** Every certificate of the schedule is held for products of the licensee. */
export const certificatesOfLicensee: LicenceRule = {
  id: 'iecex-marks/certificates-of-licensee',
  severity: 'OVERRIDABLE',
  source: `${od011}: the manufacturer holds a valid CoC for each product; compared by name, our decision`,
  fix: 'Write the holder as on the certificate, take the line off, or override with a reason.',
  check: ({ schedule, content: { holder } }) =>
    schedule.flatMap(({ number, certificate }, index) => {
      const makers = certificate?.manufacturers ?? [];
      if (!holder || makers.length === 0 || makers.some(name => isSameText(name, holder.name))) return [];
      return [
        {
          field: lineField(index),
          message: `${number} is for products of ${makers.join(', ')}, not of ${holder.name}.`,
        },
      ];
    }),
};

/** A certificate stands on the schedule once. */
export const certificatesListedOnce: LicenceRule = {
  id: 'iecex-marks/certificates-listed-once',
  severity: 'ERROR',
  source: 'Our decision: two lines for one certificate could contradict each other',
  fix: 'Put the products of both lines into one.',
  check: ({ schedule }) =>
    schedule.flatMap(({ number, key }, index) =>
      schedule.findIndex(line => line.key === key) < index
        ? [{ field: lineField(index), message: `${number} is on the schedule already.` }]
        : [],
    ),
};

/** What must hold when a licence or an addendum is issued, beside the rules of every document. */
export const licenceRules: readonly LicenceRule[] = [
  complete,
  certificatesValid,
  certificatesOfSameBody,
  certificatesOfLicensee,
  certificatesListedOnce,
];
