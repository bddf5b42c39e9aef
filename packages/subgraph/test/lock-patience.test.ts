import { untilFree } from '../src/lock-patience';

const taken = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });

test('what did not get its lock is done again, what failed otherwise is not', async () => {
  const act = jest.fn().mockRejectedValueOnce(taken).mockResolvedValue('done');
  expect(await untilFree('The migration', act)).toBe('done');
  const broken = jest.fn().mockRejectedValue(new Error('syntax error'));
  await expect(untilFree('The migration', broken)).rejects.toThrow('syntax error');
  expect(broken).toHaveBeenCalledTimes(1);
});

test('who never gets it is told what waits, whom to look for, and that nothing is lost', async () => {
  const act = jest.fn().mockRejectedValue(taken);
  await expect(untilFree('The migration of iecre', act, 2)).rejects.toThrow(
    /^The migration of iecre waits .* pg_stat_activity .* what was done stays\.$/,
  );
});
