import { CertificatePageDocument, ReportConcernDocument } from '@conformity/client';
import { data, redirect } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { issueHeld, type Verified, verdictShown, wholeNumber } from '../../certificate';
import { NoCertificate } from '../../ui/certificate/none';
import { CertificatePage } from '../../ui/certificate/page';
import { askForWatch, type WatchTold } from '../../watching';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/certificate';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { searchParams, origin, pathname } = new URL(request.url);
  const number = (params['*'] || searchParams.get('number') || '').replaceAll('\0', '').slice(0, 500);
  const [from, to] = [wholeNumber(searchParams.get('from')), wholeNumber(searchParams.get('to'))];
  const compares = from !== null && to !== null;
  const variables = { numbers: [number], earlier: from, later: to, compares };
  const { verify } = await context.get(asking).ask(CertificatePageDocument, variables);
  const verified = verify?.[0] as Verified;
  const status = verified.certificate ? 200 : 404;
  const told = {
    number,
    verified,
    held: issueHeld(searchParams, verified),
    compared: compares ? { from, to } : null,
    address: origin + pathname,
    at: new Date().toISOString(),
  };
  return data(told, { status });
}

/** A concern is told, and whoever told it is led to where its answer will stand. */
export const action = (args: Route.ActionArgs) =>
  acting<WatchTold>(args, {
    watchDocument: askForWatch(args.request.url),
    reportConcern: async (said, { act }) => {
      const [document, message, contact] = [said.text('of'), said.text('message'), said.maybe('contact')];
      const made = await act(ReportConcernDocument, { document, message, contact });
      const { base } = speakingAt(args.request.url);
      if (made.result?.reportConcern) throw redirect(`${base}/concern/${made.result.reportConcern.concern}`, 303);
      return made;
    },
  });

export default function Certificate({ loaderData }: Route.ComponentProps) {
  const { t } = useWords();
  const { certificate } = loaderData.verified;
  const status = certificate?.effectiveStatus ?? verdictShown(loaderData.verified);
  const named = certificate?.number ?? loaderData.number;
  return (
    <>
      <title>{`${named}: ${t(`verdict.${status}`)} · ${t('site.name')}`}</title>
      {certificate ? (
        <CertificatePage {...loaderData} certificate={certificate} />
      ) : (
        <NoCertificate number={loaderData.number} verified={loaderData.verified} />
      )}
    </>
  );
}
