import { registerEnumType } from 'type-graphql';

/** How an issue renews the certificate. */
export const PersonRenewal = { NONE: 'NONE', FULL: 'FULL', PARTIAL: 'PARTIAL' } as const;
export type PersonRenewal = keyof typeof PersonRenewal;
registerEnumType(PersonRenewal, {
  name: 'PersonRenewal',
  description: 'How an issue renews the certificate: what was assessed anew.',
  valuesConfig: {
    NONE: { description: 'It does not: the first issue, or one that changes something and keeps the old end.' },
    FULL: { description: 'Every unit was assessed anew after the issue before.' },
    PARTIAL: { description: 'At least one unit was assessed anew after the issue before.' },
  },
});
