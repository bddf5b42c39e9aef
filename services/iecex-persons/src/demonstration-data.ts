import { calendarDate } from '@conformity/certification';
import { amend, cancel, type DemonstrationActs, demonstrationActs, draft, issue, suspend } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { ExPersonCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import { demonstrationPhoto } from './demonstration-photo';
import type { AssessedUnit, AssessmentKind, ExPersonnelReportContent } from './personnel-report';
import { personnelReportScheme } from './personnel-report-scheme';
import { storePhoto } from './photo-store';

/** Names that nobody can take for those of people. */
const nameOf = (ordinal: string) => `Demo Person ${ordinal} (not a real person)`;

interface Assessment {
  person: string;
  day: string;
  passed: string[];
  failed?: string[];
  kind?: AssessmentKind;
}

function report({ person, day, passed, failed = [], kind = 'INITIAL' }: Assessment): ExPersonnelReportContent {
  const assessed =
    (result: 'PASSED' | 'FAILED') =>
    (unit: string): AssessedUnit => ({
      unit,
      result,
      theory: true,
      practical: true,
      assessedOn: calendarDate(day),
    });
  return {
    candidateName: nameOf(person),
    assessmentKind: kind,
    units: [...passed.map(assessed('PASSED')), ...failed.map(assessed('FAILED'))],
    assessor: 'Demonstration assessor',
    assessmentBodySite: 'Example Street 1, Demonstration City',
    remarks: 'Demonstration text.',
  };
}

/** The acts of the demonstration body on people. */
function actsOnPeople({ officer: by, issued }: DemonstrationActs, photo: string) {
  const assess = async (assessment: Assessment) =>
    (await issued(personnelReportScheme, report(assessment), assessment.day)).number;
  const content = (person: string, units: string[], reports: string[]): ExPersonCertificateContent => ({
    holderName: nameOf(person),
    photo,
    units: units.map(unit => ({ unit, scope: unit === 'Ex 003' ? 'Demonstration text. Up to 1000 V.' : null })),
    assessmentReports: reports,
    renewal: 'NONE',
    signatory: { name: 'Olga Officer', position: 'Certification officer (demonstration)' },
  });
  /** Assesses a person and certifies what was passed. */
  async function certify(assessment: Assessment, day: string) {
    const certified = content(assessment.person, assessment.passed, [await assess(assessment)]);
    return { document: await issued(certificateScheme, certified, day), certified };
  }
  async function renew(id: string, renewed: ExPersonCertificateContent, day: string) {
    await amend(certificateScheme, by(day), id, { content: renewed });
    await issue(certificateScheme, by(day), id, {});
  }
  return { assess, content, certify, renew };
}

/** A made-up body's people: certificates that are current, expired, renewed, suspended, cancelled, and a draft that no rule lets pass. */
export const demonstrationData: DataLoad = async (_db, asking) => {
  const acts = demonstrationActs(asking);
  const { officer: by, secretariat } = acts;
  const photo = await storePhoto(by('2012-02-20'), { data: await demonstrationPhoto(), bodyId: 'bdy_demo' });
  const { assess, content, certify, renew } = actsOnPeople(acts, photo.hash);

  await certify({ person: 'One', day: '2012-02-20', passed: ['Ex 001', 'Ex 003'] }, '2012-03-01');
  await certify({ person: 'Two', day: '2024-05-13', passed: ['Ex 001', 'Ex 007', 'Ex 008'] }, '2024-05-20');

  const units = ['Ex 001', 'Ex 004', 'Ex 005'];
  const { document, certified } = await certify({ person: 'Three', day: '2014-01-27', passed: units }, '2014-02-03');
  const again: Assessment = { person: 'Three', day: '2017-01-09', passed: units, kind: 'FULL_REASSESSMENT' };
  const changes = 'Demonstration text. Renewed.';
  const full = [await assess(again)];
  await renew(document.id, { ...certified, assessmentReports: full, renewal: 'FULL', changes }, '2017-01-16');
  const part: Assessment = { person: 'Three', day: '2022-01-10', passed: ['Ex 005'], kind: 'PARTIAL_REASSESSMENT' };
  const partial = [...full, await assess(part)];
  await renew(document.id, { ...certified, assessmentReports: partial, renewal: 'PARTIAL', changes }, '2022-01-17');

  const suspended = await certify({ person: 'Four', day: '2023-09-04', passed: ['Ex 001', 'Ex 006'] }, '2023-09-11');
  await suspend(certificateScheme, secretariat('2026-05-04'), suspended.document.id, {
    reason: 'Demonstration: no evidence of continued practice',
  });
  const cancelled = await certify({ person: 'Five', day: '2023-10-02', passed: ['Ex 000'] }, '2023-10-09');
  await cancel(certificateScheme, secretariat('2025-10-06'), cancelled.document.id, {
    reason: 'Demonstration: at the request of the holder',
    productsAffected: false,
  });

  const half = { person: 'Six', day: '2026-06-29', passed: ['Ex 001'], failed: ['Ex 005'] };
  await draft(certificateScheme, by('2026-07-01'), {
    content: content('Six', ['Ex 001', 'Ex 005'], [await assess(half)]),
  });
};
