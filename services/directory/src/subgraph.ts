import { readsRegister, writesReferences } from '@conformity/register';
import { defineSubgraph } from '@conformity/subgraph';
import { BodyAcceptance, BodyCode, CertificationBody } from './body';
import { BodyResolver } from './body-resolver';
import { Change } from './change';
import { loadDemonstrationData } from './demonstration-data';
import { IdentityResolver } from './identity-resolver';
import { createLoaders, type Loaders } from './loaders';
import { DirectoryTables1763700000010 } from './migrations/directory-tables';
import { FoldedNames1768600000010 } from './migrations/folded-names';
import { KnownPeople1764700000010 } from './migrations/known-people';
import { MembershipKey1764300000010 } from './migrations/membership-key';
import { OrganisationIdentity1764200000011 } from './migrations/organisation-identity';
import { OrganisationsOfCountries1769000000011 } from './migrations/organisations-of-countries';
import { Principals1769000000010 } from './migrations/principals';
import { SystemCodes1764200000010 } from './migrations/system-codes';
import { ConfirmedName, Organisation } from './organisation';
import { OrganisationResolver } from './organisation-resolver';
import { knownPerson } from './people';
import { Membership, Person } from './person';
import { MembershipResolver, PersonResolver } from './person-resolver';
import { loadReferenceData } from './reference-data';
import { Edition, Standard } from './standard';
import { EditionResolver, StandardResolver } from './standard-resolver';

/** Certification bodies, people and memberships, organisations, standards: what every system and scheme refers to. */
export const subgraph = defineSubgraph<Loaders>({
  name: 'directory',
  resolvers: [
    BodyResolver,
    StandardResolver,
    EditionResolver,
    OrganisationResolver,
    IdentityResolver,
    PersonResolver,
    MembershipResolver,
  ],
  references: {
    CertificationBody: ({ id }: { id: string }, { loaders }) => loaders.body.load(id),
    Standard: ({ id }: { id: string }, { loaders }) => loaders.standard.load(id),
    StandardEdition: ({ id }: { id: string }, { loaders }) => loaders.edition.load(id),
    Organisation: ({ id }: { id: string }, { loaders }) => loaders.organisation.load(id),
    Person: ({ id }: { id: string }, context) => knownPerson(context, id),
  },
  entities: [
    CertificationBody,
    BodyCode,
    BodyAcceptance,
    Standard,
    Edition,
    Organisation,
    ConfirmedName,
    Person,
    Membership,
    Change,
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
    ],
    offers: ['known_thing', 'principal'],
    appendOnly: ['change'],
    grants: [...readsRegister, ...writesReferences],
  },
  referenceData: loadReferenceData,
  demonstrationData: loadDemonstrationData,
});
