import { act, type Context } from '@conformity/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';

/** What a provider of identities calls a person. The same subject of another provider is somebody else. */
@Entity('login')
export class Login {
  @PrimaryColumn('text') issuer!: string;
  @PrimaryColumn('text') subject!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('timestamptz') since!: Date;
}

/** Whom a provider signed in. */
export interface SignedIn {
  issuer: string;
  subject: string;
}

/**
 * Keeps what a provider calls the active person with an e-mail address that it has verified, the first time that it signs them in. Who
 * has that address, but is known to this provider by another name, is not taken for the person: addresses can be given to others.
 */
export const keepFirstLogin = (ctx: Context, { issuer, subject }: SignedIn, email: string): Promise<void> =>
  act(ctx, async em => {
    const [person] = await em.query<{ id: string }[]>(
      'select id from person where lower(email) = lower($1) and active for update',
      [email],
    );
    if (!person) return;
    const login = { issuer, subject, personId: person.id, since: ctx.now };
    const { raw } = await em
      .createQueryBuilder()
      .insert()
      .into(Login)
      .values(login)
      .orIgnore()
      .returning('*')
      .execute();
    if (raw.length)
      await recordChange(em, ctx, { thingId: person.id, act: 'first-login', before: null, after: { issuer, subject } });
  });

/** The where clause of the person `p` whom a provider signed in. */
export const isSignedIn = `exists (select from login l where l.person_id = p.id and l.issuer = :issuer and l.subject = :subject)`;
