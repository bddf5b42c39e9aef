import { Outlet, redirect } from 'react-router';
import { ownLanguage } from '../../own-language';
import { Frame } from '../../ui/frame';
import type { Route } from './+types/frame';

export const middleware: Route.MiddlewareFunction[] = [
  async ({ request }, next) => {
    const own = ownLanguage(request);
    const answer = own ? redirect(own) : await next();
    answer.headers.append('vary', 'accept-language, sec-fetch-site');
    return answer;
  },
];

export default function PublicPages() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}
