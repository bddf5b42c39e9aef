import type { CertificateRule } from './facts';
import { numberRules } from './numbered';
import { statedRules } from './stated';
import { testRules } from './tested';

/** What must hold when a certificate is issued, beside the rules of every document. */
export const certificateRules: readonly CertificateRule[] = [...statedRules, ...numberRules, ...testRules];
