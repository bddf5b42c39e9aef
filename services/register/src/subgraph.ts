import { keepRegister, registerDatabase, registerEntities } from '@conformity/register';
import { defineSubgraph } from '@conformity/subgraph';
import { ChangeFeeds } from './changes';
import { Dashboards } from './dashboard';
import { FormerEditions } from './former-editions';
import { createLoaders, type Loaders } from './loaders';
import { NodeQueries, nodeStubs, nodeTypes } from './nodes';
import { OrganisationFields } from './organisations';
import { ConnectionFields, RegisterQueries } from './resolvers';
import { stubs, typenames } from './stubs';
import { WorkingLists } from './working-list';

const byId = ({ id }: { id: string }, { loaders }: { loaders: Loaders }) => loaders.certificate.load(id);

/** The register: every document of every system by its harmonised face, and the one place where it is looked up. */
export const subgraph = defineSubgraph({
  name: 'register',
  resolvers: [
    RegisterQueries,
    NodeQueries,
    ConnectionFields,
    OrganisationFields,
    WorkingLists,
    FormerEditions,
    Dashboards,
    ChangeFeeds,
  ],
  orphanedTypes: [...stubs, ...nodeStubs],
  nodes: nodeTypes,
  keyedInterfaces: ['Certificate'],
  references: {
    ...Object.fromEntries(['Certificate', ...typenames].map(typename => [typename, byId])),
    Organisation: (organisation: { id: string }) => organisation,
  },
  entities: registerEntities,
  loaders: createLoaders,
  database: registerDatabase,
  keep: keepRegister,
});
