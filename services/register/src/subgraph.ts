import { registerDatabase, registerEntities, standardEdition } from '@conformity/register';
import { defineSubgraph } from '@conformity/subgraph';
import { createLoaders, type Loaders } from './loaders';
import { nodeFields } from './nodes';
import { OrganisationQueries } from './organisations';
import { ConnectionFields, RegisterQueries } from './resolvers';
import { stubs, typenames } from './stubs';

const byId = ({ id }: { id: string }, { loaders }: { loaders: Loaders }) => loaders.certificate.load(id);

/** An edition by its id, whose last part it is. */
const citedBy = (id: string) =>
  standardEdition({ standard: id.slice(0, id.lastIndexOf('/')), edition: id.slice(id.lastIndexOf('/') + 1) });

/** The register: every document of every system by its harmonised face, and the one place where it is looked up. */
export const subgraph = defineSubgraph({
  name: 'register',
  resolvers: [RegisterQueries, ConnectionFields, OrganisationQueries, ...nodeFields],
  orphanedTypes: stubs,
  keyedInterfaces: ['Certificate'],
  references: {
    ...Object.fromEntries(['Certificate', ...typenames].map(typename => [typename, byId])),
    Organisation: (organisation: { id: string }) => organisation,
    CertificationBody: (body: { id: string }) => body,
    StandardEdition: ({ id }: { id: string }) => citedBy(id),
  },
  entities: registerEntities,
  loaders: createLoaders,
  database: registerDatabase,
});
