import { isTimeZone } from '@conformity/certification';
import { act, badInput, type Context, forbidden, Length } from '@conformity/subgraph';
import { ArgsType, Field, ID } from 'type-graphql';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { ReasonArgs } from '../reason';
import { canSomewhere } from '../somewhere';
import { CertificationBody, heldBody } from './body';

/**
 * The time zone of most bodies of a country; of a country with several that of its largest city. Our decision, until the Secretariat
 * records where a body has its office.
 */
const ofCountries: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  MY: 'Asia/Kuala_Lumpur',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  RU: 'Europe/Moscow',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  TW: 'Asia/Taipei',
  US: 'America/New_York',
  ZA: 'Africa/Johannesburg',
};

/** The time zone that a body of the country is loaded with; UTC of a country of which none is known. */
export const usualTimeZone = (country: string): string => ofCountries[country] ?? 'UTC';

@ArgsType()
export class SetTimeZoneArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => String, { description: 'A zone of the IANA, such as `Australia/Sydney`; or `UTC`.' })
  @Length(3, 60)
  timeZone!: string;
}

/**
 * Records by which time zone a body dates its acts, and tells every scheme, in one transaction. No day that stands anywhere changes.
 * @throws FORBIDDEN, NOT_FOUND for the body, BAD_INPUT for what is no time zone
 */
export async function setTimeZone(ctx: Context, { body: id, timeZone, reason }: SetTimeZoneArgs): Promise<void> {
  if (!canSomewhere(ctx.principal, 'body:edit', id))
    throw forbidden('Only a Secretariat or the IT administrator may say where a body has its office.');
  await act(ctx, async em => {
    // As all know it who count days: this process, and the database.
    const [known] = await em.query('select from pg_timezone_names where name = $1', [timeZone]);
    if (!known || !isTimeZone(timeZone))
      throw badInput('timeZone', `"${timeZone}" is no time zone of the IANA. Write it like Australia/Sydney, or UTC.`);
    const before = await heldBody(em, id);
    await em.getRepository(CertificationBody).update({ id }, { timeZone });
    const trace = { before: { timeZone: before.timeZone }, after: { timeZone } };
    await recordChange(em, ctx, { thingId: id, act: 'set-time-zone', reason, ...trace });
    await publishBodies(em, [id]);
  });
}
