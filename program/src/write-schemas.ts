import { writeSchemas } from './compose';
import { subgraphs } from './subgraphs';

writeSchemas(subgraphs);
