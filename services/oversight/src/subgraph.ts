import { documentTypes } from '@conformity/certification';
import { followsChanges, readsRegister } from '@conformity/register';
import { defineSubgraph, readsPrincipals } from '@conformity/subgraph';
import { Charts } from './charts/resolver';
import { chartSheet } from './charts/sheet';
import { Concern } from './concerns/concern';
import { Concerns } from './concerns/resolver';
import { CertificateFields, WatchedCertificate } from './findings/certificate-fields';
import { Examination, Mark, Pending } from './findings/examination';
import { StandingFinding } from './findings/finding';
import { FindingLists } from './findings/list';
import { ImpactQueries } from './impact/resolver';
import { createLoaders, type Loaders } from './loaders';
import { Letter, MailItem, MailReader, MailWaiting } from './mail/reader';
import { NoticeMails } from './mail/resolver';
import { mailRoutes } from './mail/routes';
import { configureMail } from './mail/settings';
import { AuditTables1772000000002 } from './migrations/audit-tables';
import { ConcernTables1772000000010 } from './migrations/concern-tables';
import { FindingTables1772000000000 } from './migrations/finding-tables';
import { MailTables1772000000005 } from './migrations/mail-tables';
import { MailboxIndexes1774500000010 } from './migrations/mailbox-indexes';
import { NoticeTables1772000000003 } from './migrations/notice-tables';
import { PersonalNotices1773100000021 } from './migrations/personal-notices';
import { ReviewTables1772000000001 } from './migrations/review-tables';
import { SendTables1772000000004 } from './migrations/send-tables';
import { WatchTables1772000000006 } from './migrations/watch-tables';
import { Notice, NoticeMark } from './notices/notice';
import { Notices } from './notices/resolver';
import { Delivery, Webhook } from './notices/webhook';
import { Deliveries, Webhooks } from './notices/webhook-resolver';
import { AuditFinding, AuditFindingStep } from './report-cards/audit-finding';
import { cardPdf } from './report-cards/pdf';
import { AuditFindings, ReportCards } from './report-cards/resolver';
import { sheet } from './report-cards/sheet';
import { ReviewFields, ReviewPlans, Reviews, ReviewsOfCertificate } from './reviews/resolver';
import { Due, Review, ReviewPolicy, ReviewStep } from './reviews/review';
import { watch } from './watch';
import { readsErased } from './watch-lists/erased';
import { Watches } from './watch-lists/resolver';
import { watchRoutes } from './watch-lists/routes';
import { Watch, WatchMark, WatchMatch, WatchSearch } from './watch-lists/watch';

/** The Secretariats' monitoring, as the register's own conscience: what is found on what is public, and what follows from it. */
export const subgraph = defineSubgraph<Loaders>({
  name: 'oversight',
  resolvers: [
    CertificateFields,
    FindingLists,
    ReviewsOfCertificate,
    ReviewFields,
    ReviewPlans,
    Reviews,
    ImpactQueries,
    ReportCards,
    AuditFindings,
    Concerns,
    Notices,
    Webhooks,
    Deliveries,
    NoticeMails,
    Watches,
    Charts,
  ],
  orphanedTypes: [WatchedCertificate],
  implementations: { Certificate: Object.values(documentTypes).map(({ typename }) => typename) },
  references: { Certificate: (reference: { id: string }) => reference },
  entities: [
    StandingFinding,
    Examination,
    Pending,
    Mark,
    Review,
    ReviewStep,
    ReviewPolicy,
    Due,
    AuditFinding,
    AuditFindingStep,
    Concern,
    Notice,
    NoticeMark,
    Webhook,
    Delivery,
    MailReader,
    MailWaiting,
    MailItem,
    Letter,
    WatchSearch,
    Watch,
    WatchMatch,
    WatchMark,
  ],
  loaders: createLoaders,
  database: {
    schema: 'oversight',
    migrations: [
      FindingTables1772000000000,
      ReviewTables1772000000001,
      AuditTables1772000000002,
      NoticeTables1772000000003,
      SendTables1772000000004,
      MailTables1772000000005,
      WatchTables1772000000006,
      ConcernTables1772000000010,
      PersonalNotices1773100000021,
      MailboxIndexes1774500000010,
    ],
    appendOnly: ['review_step', 'audit_finding_step'],
    offers: ['personal_notice'],
    grants: [...readsRegister, ...followsChanges, readsPrincipals, readsErased],
    writesOutsideActs: true,
  },
  configure: configureMail,
  routes: [sheet, cardPdf, chartSheet, ...mailRoutes, ...watchRoutes],
  watch,
});
