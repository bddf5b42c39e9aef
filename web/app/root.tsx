import { useContext } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root';
import { Nonce } from './nonce';
import { type Speaking, useWords } from './words';
import { type Locale, locales, pathIn } from './words/locales';
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import strong from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/parts.css';
import './style/pages.css';
import './style/search.css';
import './style/certificate.css';
import './style/acts.css';
import './style/desk.css';
import './style/print.css';
import islands from './islands/build/islands.js?url';
import { Frame } from './ui/frame';

export const loader = ({ request }: Route.LoaderArgs) => ({ origin: new URL(request.url).origin });

export function Layout({ children }: { children: React.ReactNode }) {
  const { locale } = useWords();
  const nonce = useContext(Nonce);
  // The public pages are sent without the scripts of React.
  const isHydrated = useMatches().some(({ handle }) => (handle as { hydrated?: true } | undefined)?.hydrated);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* Asked for with the page, so that letters do not change their width under the reader. */}
        {[regular, strong].map(font => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <OtherLanguages />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <script type="module" src={islands} />
        {isHydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** For search engines: where the same page stands in each language. */
function OtherLanguages() {
  const { pathname, search } = useLocation();
  const { origin } = useRouteLoaderData<typeof loader>('root') ?? {};
  const addressIn = (locale: Locale) => `${origin}${pathIn(locale, pathname)}${search}`;
  if (!origin) return null;
  return (
    <>
      <link rel="alternate" hrefLang="x-default" href={addressIn('en')} />
      {locales.map(locale => (
        <link key={locale} rel="alternate" hrefLang={locale} href={addressIn(locale)} />
      ))}
    </>
  );
}

export default function App() {
  return <Outlet />;
}

/** What is shown where a page cannot be: not there, too much at once, or not now. */
export function ErrorBoundary() {
  const { t } = useWords();
  const error = useRouteError();
  const { title, text } = said(isRouteErrorResponse(error) ? error.status : 500, t);
  return (
    <Frame>
      <title>{`${title} · ${t('site.name')}`}</title>
      <div className="column prose">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
      </div>
    </Frame>
  );
}

function said(status: number, t: Speaking['t']) {
  if (status === 404) return { title: t('failed.missing'), text: t('failed.missingText') };
  if (status === 403) return { title: t('failed.forbidden'), text: t('failed.forbiddenText') };
  return { title: t('failed.title'), text: t(status === 429 ? 'failed.tooMuch' : 'failed.text') };
}
