import { defineJob, Refusal } from '../src';
import { pauseMs, runIdOf } from '../src/job';
import { timed } from '../src/schedule';

const job = {
  name: 'render-certificate',
  description: 'Draws an issue of a certificate.',
  attempts: 5,
  backoffMs: 2_000,
  idOf: ({ id }: { id: string }) => id,
};

test('gives the same payload the same run', () => {
  expect(runIdOf(job, { id: 'exc_01@3' })).toBe('render-certificate/exc_01@3');
});

test.each(['', '12', 'a:b', 'a\nb', 'x'.repeat(201)])('has no run for the id %j', id => {
  expect(() => runIdOf(job, { id })).toThrow('The job render-certificate has no run');
});

test.each(['render', 'renderCertificate', 'render_certificate', 'render:certificate'])('refuses the name %s', name => {
  expect(() => defineJob({ ...job, name })).toThrow('is no name of a job');
});

test.each([{ attempts: 0 }, { attempts: 1.5 }, { backoffMs: -1 }, { timeoutMs: 0 }, { keepDays: 0 }])(
  'refuses %j',
  part => {
    expect(() => defineJob({ ...job, ...part })).toThrow('make no sense');
  },
);

test('doubles the pause with every fault', () => {
  expect([1, 2, 3, 4].map(attempts => pauseMs(job, attempts))).toEqual([2_000, 4_000, 8_000, 16_000]);
});

test('refuses times at which every run would be the same', () => {
  expect(() => timed(job, { cron: '0 3 * * *', payloadAt: () => ({ id: 'nightly' }) })).toThrow('the same run');
});

test('tells a refusal from other errors', () => {
  expect(String(new Refusal('No such issue'))).toBe('Refusal: No such issue');
});
