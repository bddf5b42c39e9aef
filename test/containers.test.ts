import { canRunTopology, startTopology, type Topology } from './topology';
import { askingAt } from './support';

// `npm test` says here what it leaves out: Debian's postgresql and redis-server. `.ci/run` requires them.
const described = canRunTopology() ? describe : describe.skip;

described('what docker-compose.yml defines, run as processes with the PostgreSQL and Redis of the machine,', () => {
  let topology: Topology;
  beforeAll(async () => {
    topology = await startTopology();
  });
  afterAll(() => topology?.stop());
});
