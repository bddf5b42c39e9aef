import { data } from 'react-router';

/** A form that one of our own pages has sent: a browser says where it comes from. @throws 403 for that of another site */
export async function ownForm(request: Request): Promise<FormData> {
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
  const origin = request.headers.get('origin');
  if (site !== 'same-origin' || (origin && new URL(request.url).origin !== origin)) throw data(null, { status: 403 });
  return request.formData();
}
