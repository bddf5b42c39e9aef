import { openQueue } from '../src';
import { startRedis } from './redis';

async function main() {
  for (let i = 0; i < 8; i++) {
    const redis = await startRedis();
    const queue = await openQueue({ databaseUrl: '', redisUrl: redis.url });
    const taker = queue.take('draw-certificate', async () => ({}), { concurrency: 1, lockMs: 2000, onFault: () => {} });
    await queue.tick('draw-certificate', null);
    await new Promise(r => setTimeout(r, 300));
    await redis.stop();
    await new Promise(r => setTimeout(r, i * 40));
    let t = Date.now();
    await taker.close();
    const a = Date.now() - t;
    t = Date.now();
    await queue.close();
    const again = await startRedis(redis.port);
    await new Promise(r => setTimeout(r, 3000));
    console.log(i * 40, 'taker', a, 'queue', Date.now() - t - 3000, process.getActiveResourcesInfo().join());
    await again.stop();
  }
}
main().then(() => setInterval(() => console.log('still', process.getActiveResourcesInfo().join()), 1000).unref());
