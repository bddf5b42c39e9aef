import { defineJob } from '../src';

/** The job of these tests. */
export const drawCertificate = defineJob<{ id: string }>({
  name: 'draw-certificate',
  description: 'Draws a certificate.',
  attempts: 3,
  backoffMs: 50,
  idOf: ({ id }) => id,
});
