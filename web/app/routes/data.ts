import { CertificatePageDocument } from '@conformity/client';
import { asking } from '../asking';
import type { Verified } from '../certificate';
import type { Route } from './+types/data';

/** What the page of a number shows, as data. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const numbers = [params['*'].replaceAll('\0', '').slice(0, 500)];
  const { verify } = await context.get(asking).ask(CertificatePageDocument, { numbers, compares: false });
  const verified = verify?.[0] as Verified;
  return new Response(JSON.stringify(verified, null, 2), {
    status: verified.certificate ? 200 : 404,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
