import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { demonstrationData } from './demonstration-data';
import { licenceLayout } from './draft-layout';
import { ExMarkLicence, ExMarkLicenceContent, ExMarkLicenceContentView, ExMarkLicenceIssue } from './licence';
import { publicFaceLoader } from './loaders';
import { licenceScheme } from './scheme';

const documents = documentsOf('iecex_marks', [
  {
    scheme: licenceScheme,
    layout: licenceLayout,
    Document: ExMarkLicence,
    Issue: ExMarkLicenceIssue,
    Content: ExMarkLicenceContentView,
    Input: ExMarkLicenceContent,
  },
]);

/** The IECEx Conformity Mark Licensing System: licences and their schedules. */
export const subgraph = defineSubgraph({
  name: 'iecex-marks',
  ...documents,
  loaders: context => ({ ...documents.loaders(context), ...publicFaceLoader(context) }),
  demonstrationData,
});
