import { serveFromEnvironment } from '@conformity/subgraph';
import { subgraph } from './subgraph';

void serveFromEnvironment(subgraph);
