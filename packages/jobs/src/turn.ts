/**
 * Who comes first where many wait: what an act of a person leads to, then who asks for one thing, then who asks for many at a time and for
 * lists; guests each time after who is signed in.
 */
export const Turn = { ACT: 1, ONE: 2, ONE_OF_GUEST: 3, MANY: 4, MANY_OF_GUEST: 5 } as const;
export type Turn = (typeof Turn)[keyof typeof Turn];
