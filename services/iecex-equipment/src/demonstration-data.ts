import type { Principal } from '@conformity/access';
import { demonstrationActs } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import { makeUpDocuments } from './made-up-documents';
import { importRealDocuments } from './real-documents';

const importer: Principal = { id: 'import', name: 'Import of public numbers', memberships: [] };

/** Real numbers with demonstration text, and a made-up body's documents. */
export const demonstrationData: DataLoad = async (db, asking) => {
  await importRealDocuments(db, asking({ principal: importer, requestId: 'import', now: new Date() }));
  await makeUpDocuments(demonstrationActs(asking));
};
