import { redirect } from 'react-router';
import { asking } from '../../asking';
import { ownForm } from '../../own-form';
import { speakingAt } from '../../words';
import type { Route } from './+types/sign-out';

/** Ends the session here, and at the provider where it is at the same address: to another one no form of a page may lead. */
export async function action({ request, context }: Route.ActionArgs) {
  await ownForm(request);
  const { origin } = new URL(request.url);
  const home = speakingAt(request.url).base || '/';
  const ended = await context.get(asking).fetch(`/auth/logout?to=${encodeURIComponent(home)}`, { method: 'POST' });
  const { to = home } = (await ended.json()) as { to?: string };
  const isOwn = new URL(to, origin).origin === origin;
  const headers = new Headers();
  for (const cookie of ended.headers.getSetCookie()) headers.append('set-cookie', cookie);
  throw redirect(isOwn ? to : home, { status: 303, headers });
}
