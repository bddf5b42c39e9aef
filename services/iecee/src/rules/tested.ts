import { isFilled, missing } from '@conformity/certification';
import { type CertificateRule, paper } from './facts';

/** The certificate is in product categories, and the register knows them. */
export const categoriesKnown: CertificateRule = {
  id: 'iecee/categories-known',
  severity: 'WARNING',
  source: 'Category codes of the public IECEE register; an index record has none to several of them',
  fix: 'Give the codes of the product categories; ieceeCategories lists them.',
  check: ({ content: { categories }, unknownCategories }) =>
    categories.length === 0
      ? [{ field: 'categories', message: 'No product category is given.' }]
      : unknownCategories.map(code => ({
          field: `categories[${categories.indexOf(code)}]`,
          message: `${code} is no product category that is known.`,
        })),
};

/** The body issues in each category, as far as its roles are recorded. */
export const bodyIssuesInCategory: CertificateRule = {
  id: 'iecee/body-issues-in-category',
  severity: 'WARNING',
  source: 'STQC – IECEE-CB certification: per category an NCB is issuing and recognising, or only recognising',
  fix: 'Check the category, or have the recorded role of the body corrected.',
  check: ({ content: { categories }, unknownCategories, roles, body }) =>
    categories.flatMap((category, index) => {
      const recorded = roles.filter(scope => scope.category === category);
      if (roles.length === 0 || unknownCategories.includes(category)) return [];
      if (recorded.some(({ role }) => role === 'ISSUING')) return [];
      const message = recorded.length
        ? `${body.name} is recorded as only recognising in ${category}.`
        : `No role of ${body.name} is recorded in ${category}.`;
      return [{ field: `categories[${index}]`, message }];
    }),
};

const printedForm = /^IEC(?:EN)?\d{4,5}(?:_\d+)*[A-Z]{1,2}(?:_[A-Z0-9]+)?$/;
const catalogueForm = /^IECEE TRF (?:CISPR ?)?\d+(?:-\d+)*(?:[&,]\d+)*[A-Z]{1,2}(?:_[A-Z]+)?:\d{4}$/;

/** The test report forms are written as reports print them or as the catalogue lists them. */
export const reportFormsKnown: CertificateRule = {
  id: 'iecee/report-forms-known',
  severity: 'WARNING',
  source:
    'Forms printed on public test reports; public catalogue of 2,108 forms (metanorma/pubid-iec), which has irregular ids too',
  fix: 'Write it like IEC62133_2A or IECEE TRF 60335-1Z:2020, or leave it.',
  check: ({ content: { testReportForms } }) =>
    testReportForms.flatMap((form, index) => {
      const isKnown = printedForm.test(form) || catalogueForm.test(form);
      return isKnown ? [] : [{ field: `testReportForms[${index}]`, message: `${form} is of no usual form.` }];
    }),
};

/** It says where it was tested, where that was not at the laboratory, and which laboratory answers for it. */
export const testPlaceStated: CertificateRule = {
  id: 'iecee/test-place-stated',
  severity: 'WARNING',
  source: `${paper}: type of manufacturer's testing laboratory used; procedures on public test reports`,
  fix: 'Fill in the field.',
  check: ({ content: { testingProcedure, testingLaboratory, testLocation } }) => {
    const atLaboratory = ['CBTL', 'SPTL'].includes(testingProcedure ?? 'CBTL');
    return missing({
      testingLaboratory: isFilled(testingLaboratory) || isFilled(testLocation),
      testLocation: atLaboratory || isFilled(testLocation),
    });
  },
};

/** A certificate of the full scheme names its factory audit. */
export const factoryAudited: CertificateRule = {
  id: 'iecee/factory-audited',
  severity: 'WARNING',
  source: 'iecee.org – CB-FCS Scheme: factory visits and surveillance beside the type test',
  fix: 'Give the reference of the factory audit report.',
  check: ({ content: { scheme, factoryAuditReport } }) =>
    scheme === 'IECEE_CB_FCS' ? missing({ factoryAuditReport: isFilled(factoryAuditReport) }) : [],
};

/** To which standards, in which categories, and by whom the product was tested. */
export const testRules = [categoriesKnown, bodyIssuesInCategory, reportFormsKnown, testPlaceStated, factoryAudited];
