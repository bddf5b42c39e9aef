import { readsPrintedIssues, readsRegister, writesReferences } from '@conformity/register';
import { defineSubgraph } from '@conformity/subgraph';
import { BodyAcceptance, BodyCode, CertificationBody } from './bodies/body';
import { BodyActsResolver } from './bodies/body-acts-resolver';
import { AcceptanceResolver, BodyResolver } from './bodies/body-resolver';
import { ChangeNotice } from './bodies/change-notice';
import { Dashboard, DashboardFields } from './bodies/dashboard';
import { FourEyesScheme } from './bodies/four-eyes';
import { BodyLogo, logoRoutes } from './bodies/logo';
import { NoticeResolver } from './bodies/notice-resolver';
import { PrintedPicture } from './bodies/picture';
import { PictureResolver } from './bodies/picture-resolver';
import { markRoutes, SystemMark } from './bodies/system-mark';
import { Change, changeBreaks } from './change';
import { loadDemonstrationData } from './demonstration-data';
import { createLoaders, type Loaders } from './loaders';
import { BodiesOverTime1770000000020 } from './migrations/bodies-over-time';
import { DirectoryTables1763700000010 } from './migrations/directory-tables';
import { EndsOfAcceptances1770000000140 } from './migrations/ends-of-acceptances';
import { ErasedPeople1773100000011 } from './migrations/erased-people';
import { FoldedNames1768600000010 } from './migrations/folded-names';
import { KnownPeople1764700000010 } from './migrations/known-people';
import { LivesOfEditions1770000000030 } from './migrations/lives-of-editions';
import { Logins1770000000130 } from './migrations/logins';
import { Logos1770600000151 } from './migrations/logos';
import { MachineClients1770000000131 } from './migrations/machine-clients';
import { MembershipKey1764300000010 } from './migrations/membership-key';
import { OrganisationIdentity1764200000011 } from './migrations/organisation-identity';
import { OrganisationsOfCountries1769000000011 } from './migrations/organisations-of-countries';
import { PersonalData1770000000141 } from './migrations/personal-data';
import { Principals1769000000010 } from './migrations/principals';
import { PrintedBodies1774100000010 } from './migrations/printed-bodies';
import { SavedViews1774000000010 } from './migrations/saved-views';
import { SecondPerson1770000000030 } from './migrations/second-person';
import { Signatures1774200000010 } from './migrations/signatures';
import { SystemCodes1764200000010 } from './migrations/system-codes';
import { TimeZones1769100000010 } from './migrations/time-zones';
import { Transitions1774400000010 } from './migrations/transitions';
import { UsersOfBodies1770000000010 } from './migrations/users-of-bodies';
import { WithdrawnConsents1770600000150 } from './migrations/withdrawn-consents';
import { IdentityResolver } from './organisations/identity-resolver';
import { ConfirmedName, Organisation } from './organisations/organisation';
import { OrganisationResolver } from './organisations/organisation-resolver';
import { ReadOnlyPeriod } from './read-only-periods';
import { ReadOnlyResolver } from './read-only-resolver';
import { loadReferenceData } from './reference-data';
import { FreshSignIn } from './sign-in/demand-fresh-sign-in';
import { takeEmbeddedIssuer } from './sign-in/issuer';
import { Login } from './sign-in/login';
import { MachineClient } from './sign-in/machine-client';
import {
  FreshSignInResolver,
  MachineClientResolver,
  SignInOfMembershipResolver,
  SignInOfPrincipalResolver,
} from './sign-in/machine-client-resolver';
import { Session, SessionResolver } from './sign-in/session';
import { Edition, Standard } from './standards/standard';
import { EditionResolver, StandardResolver } from './standards/standard-resolver';
import { Transition } from './standards/transition';
import { readsActs } from './users/acts-on-documents';
import { readsPersonal } from './users/held-elsewhere';
import { knownPerson } from './users/people';
import { Membership, Person } from './users/person';
import { MembershipResolver, PersonResolver } from './users/person-resolver';
import { Consent, ErasureRequest, PersonalAccess } from './users/personal-data';
import { ErasureRequestResolver, PersonalDataResolver } from './users/personal-data-resolver';
import { SavedView, SavedViews } from './users/saved-view';
import { Signature, signatureRoutes } from './users/signature';
import { SignatureResolver, SignaturesOfPerson } from './users/signature-resolver';
import { UserResolver } from './users/user-resolver';

/** Certification bodies, people and memberships, organisations, standards: what every system and scheme refers to. */
export const subgraph = defineSubgraph<Loaders>({
  name: 'directory',
  resolvers: [
    BodyResolver,
    AcceptanceResolver,
    StandardResolver,
    EditionResolver,
    OrganisationResolver,
    IdentityResolver,
    PersonResolver,
    MembershipResolver,
    SessionResolver,
    MachineClientResolver,
    FreshSignInResolver,
    SignInOfMembershipResolver,
    SignInOfPrincipalResolver,
    UserResolver,
    BodyActsResolver,
    PictureResolver,
    NoticeResolver,
    ReadOnlyResolver,
    DashboardFields,
    PersonalDataResolver,
    ErasureRequestResolver,
    SavedViews,
    SignaturesOfPerson,
    SignatureResolver,
  ],
  orphanedTypes: [Dashboard],
  references: {
    CertificationBody: ({ id }: { id: string }, { loaders }) => loaders.body.load(id),
    Standard: ({ id }: { id: string }, { loaders }) => loaders.standard.load(id),
    StandardEdition: ({ id }: { id: string }, { loaders }) => loaders.edition.load(id),
    Organisation: ({ id }: { id: string }, { loaders }) => loaders.organisation.load(id),
    Dashboard: ({ id }: Dashboard) => ({ id }),
    Person: ({ id }: { id: string }, context) => knownPerson(context, id),
  },
  entities: [
    CertificationBody,
    BodyCode,
    BodyAcceptance,
    BodyLogo,
    PrintedPicture,
    SystemMark,
    Signature,
    Standard,
    Edition,
    Transition,
    Organisation,
    ConfirmedName,
    Person,
    Membership,
    Login,
    Session,
    MachineClient,
    FreshSignIn,
    Change,
    ChangeNotice,
    FourEyesScheme,
    ReadOnlyPeriod,
    Consent,
    ErasureRequest,
    PersonalAccess,
    SavedView,
  ],
  loaders: createLoaders,
  database: {
    schema: 'directory',
    migrations: [
      DirectoryTables1763700000010,
      SystemCodes1764200000010,
      OrganisationIdentity1764200000011,
      MembershipKey1764300000010,
      KnownPeople1764700000010,
      FoldedNames1768600000010,
      Principals1769000000010,
      OrganisationsOfCountries1769000000011,
      TimeZones1769100000010,
      UsersOfBodies1770000000010,
      BodiesOverTime1770000000020,
      SecondPerson1770000000030,
      LivesOfEditions1770000000030,
      Logins1770000000130,
      MachineClients1770000000131,
      EndsOfAcceptances1770000000140,
      PersonalData1770000000141,
      WithdrawnConsents1770600000150,
      Logos1770600000151,
      SavedViews1774000000010,
      ErasedPeople1773100000011,
      PrintedBodies1774100000010,
      Signatures1774200000010,
      Transitions1774400000010,
    ],
    offers: ['known_thing', 'principal', 'erased_person', 'public_picture', 'unused_picture'],
    appendOnly: ['change', 'personal_access'],
    grants: [...readsRegister, ...readsPrintedIssues, ...writesReferences, readsActs, ...readsPersonal],
  },
  // Where the graph signs people in itself, for a demonstration.
  configure: ({ publicUrl }) => takeEmbeddedIssuer(`${publicUrl}/oidc`),
  routes: [...logoRoutes, ...markRoutes, ...signatureRoutes],
  auditBreaks: changeBreaks,
  referenceData: loadReferenceData,
  demonstrationData: loadDemonstrationData,
});
