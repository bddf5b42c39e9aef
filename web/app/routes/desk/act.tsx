import {
  BodiesPageDocument,
  CertificateByNumberDocument,
  DraftOfExCertificateDocument,
  ofType,
} from '@conformity/client';
import { data, redirect } from 'react-router';
import { asking } from '../../asking';
import { type Asked, actNamed, acts, typeActedOn, variablesOf } from '../../drafting/acts';
import { foundOf, look } from '../../drafting/look.server';
import { draftedType } from '../../drafting/types';
import type { Graph } from '../../graph';
import { ownForm } from '../../own-form';
import { ActForm } from '../../ui/form/act-form';
import { Finding } from '../../ui/form/finding';
import type { Found } from '../../ui/form/found';
import { Badge } from '../../ui/status';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/act';

/** The document, and the act that an address names. @throws 404 where it can not be done now */
async function named(graph: Graph, params: { type: string; id: string; act: string }) {
  const [type, act] = [draftedType(params.type), actNamed(params.act)];
  if (!type || !act) throw data(null, { status: 404 });
  const { document, certificate: found } = await graph.ask(ofType(DraftOfExCertificateDocument, type), {
    id: params.id,
  });
  const certificate =
    found ?? (document && (await graph.ask(CertificateByNumberDocument, { number: document.number })).certificate);
  const available = document?.availableActs.find(one => one.act === act);
  if (!document || !certificate || !available) throw data(null, { status: 404 });
  return { type, act, document, certificate, available };
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const graph = context.get(asking);
  const { type, act, document, certificate, available } = await named(graph, params);
  const asks: readonly Asked[] = acts[act].asks;
  const looked = asks.includes('overrides')
    ? await look(graph, type, { id: certificate.id, body: null, given: null })
    : { found: [], pages: [] };
  const bodies = asks.includes('to')
    ? (await graph.ask(BodiesPageDocument, { system: certificate.system })).certificationBodies
    : null;
  return {
    type,
    act,
    number: document.number,
    revision: document.revision ?? 0,
    status: certificate.effectiveStatus,
    title: certificate.title,
    reason: available.reason,
    found: looked.found,
    bodies: (bodies?.edges ?? []).map(({ node: { id, name } }) => ({ id, name })),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await ownForm(request);
  const graph = context.get(asking);
  const { type, act, certificate, available } = await named(graph, params);
  const { pathname } = new URL(request.url);
  const { base } = speakingAt(request.url);
  const variables = { id: certificate.id, revision: Number(form.get('revision')), ...variablesOf(act, form) };
  const { result, refused } = await graph.act(
    ofType(acts[act].document as never, typeActedOn(available.mutation)),
    variables as never,
  );
  if (!refused) {
    const { acted } = result as { acted: { isInRegister?: boolean } | null };
    throw redirect(acted && acted.isInRegister === false ? `${base}/desk` : `${base}/desk/${type}/${params.id}`, 303);
  }
  const [first] = refused;
  const broken = (first?.extensions?.findings ?? []) as (Omit<Found, 'place'> & { field: string })[];
  const { signIn } = first?.extensions ?? {};
  return data(
    {
      found: broken.length
        ? broken.map(({ field, ...one }) => ({ ...one, place: field }))
        : refused.map(refusal => foundOf(refusal, new Map())),
      signIn: signIn ? `${signIn}&to=${encodeURIComponent(pathname.replace(/\.data$/, ''))}` : null,
    },
    { status: 422 },
  );
}

/** One act on a document: what it asks, and why it is refused. */
export default function Act({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, base } = useWords();
  const { type, act, number, status, title, reason } = loaderData;
  // Of what is published the form itself says what is found.
  const asksOverrides = (acts[act].asks as readonly Asked[]).includes('overrides');
  return (
    <div className="column stack prose">
      <title>{`${t(`draft.act.${act}`)} · ${number} · ${t('site.name')}`}</title>
      <div className="tight">
        <p className="small">
          <a href={`${base}/desk/${type}/${params.id}`}>{number}</a>
        </p>
        <h1>{t(`draft.act.${act}`)}</h1>
        <p className="row">
          <Badge status={status} /> <span lang="en">{title}</span>
        </p>
        <p className="lead">{t(`draft.actText.${act}`)}</p>
      </div>
      {actionData && (
        <section className="tight" role="alert" aria-labelledby="refused">
          <h2 id="refused">{t('draft.refused')}</h2>
          {!asksOverrides && actionData.found.map(one => <Finding key={`${one.rule} ${one.message}`} of={one} />)}
          {actionData.signIn && (
            <p>
              <a className="button" href={actionData.signIn}>
                {t('draft.signIn')}
              </a>
            </p>
          )}
        </section>
      )}
      {reason ? <p lang="en">{reason}</p> : <ActForm {...loaderData} found={actionData?.found ?? loaderData.found} />}
    </div>
  );
}
