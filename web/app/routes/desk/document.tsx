import {
  CancelExCertificateDocument,
  DeskDocumentDocument,
  ofType,
  possibleTypes,
  RecordPointDocument,
  ReinstateExCertificateDocument,
  SuspendExCertificateDocument,
} from '@conformity/client';
import { data, Link } from 'react-router';
import { acting, type Said } from '../../acts';
import { asking } from '../../asking';
import { deskOf } from '../../drafting/types';
import { overseenBy, signedIn } from '../../signed-in';
import { Act, Done, Text, Tick } from '../../ui/desk/act';
import { Found } from '../../ui/desk/found';
import { Impact } from '../../ui/desk/impact';
import { Story } from '../../ui/desk/story';
import { Badge } from '../../ui/status';
import { useWords } from '../../words';
import type { Route } from './+types/document';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const found = await context.get(asking).ask(DeskDocumentDocument, { id, of: { document: id } });
  if (!found.certificate) throw data(null, { status: 404 });
  const isOfficial = overseenBy(context.get(signedIn)).includes(found.certificate.system);
  return { ...found, certificate: found.certificate, isOfficial };
}

/** The type whose operations act on it. @throws 404 for what is none */
function typeIn(said: Said): string {
  const type = said.text('type');
  if (!possibleTypes.Certificate?.includes(type)) throw data(null, { status: 404 });
  return type;
}

export const action = ({ request, context, params: { id } }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      suspend: (said, { act }) =>
        act(ofType(SuspendExCertificateDocument, typeIn(said)), { id, reason: said.text('reason') }),
      reinstate: (said, { act }) =>
        act(ofType(ReinstateExCertificateDocument, typeIn(said)), { id, reason: said.text('reason') }),
      cancel: (said, { act }) =>
        act(ofType(CancelExCertificateDocument, typeIn(said)), {
          id,
          reason: said.text('reason'),
          on: said.maybe('on'),
          productsAffected: said.is('productsAffected'),
        }),
      recordPoint: (said, { act }) =>
        act(RecordPointDocument, { document: id, rule: said.text('rule'), message: said.text('message') }),
    },
  );

/** What an officer does where documents are drafted. */
const drafting = ['EDIT', 'AMEND', 'ISSUE', 'CORRECT', 'RECORD_SURVEILLANCE', 'CHANGE_CONTACT', 'OFFER', 'TRANSFER'];

/** A document as officers and Secretariats see it: what falls with it stands before what can be done to it. */
export default function Document({ loaderData: { certificate, impact, isOfficial } }: Route.ComponentProps) {
  const { t, base, day, pageOf, number } = useWords();
  const may = (act: string) => certificate.availableActs.some(one => one.act === act && one.available);
  const type = <input type="hidden" name="type" value={certificate.__typename} />;
  const evidence = (certificate.evidence ?? []).filter(({ state }) => state !== 'GREEN');
  const acts = (['SUSPEND', 'REINSTATE', 'CANCEL'] as const).filter(may);
  const falls = impact?.totalCount ?? 0;
  return (
    <div className={`column stack of-${certificate.system}`}>
      <title>{`${certificate.number} · ${t('site.desk')}`}</title>
      <div className="tight">
        <p className="kind">
          {t(`systems.${certificate.system}`)} · {t(`documentType.${certificate.documentType}`)}
        </p>
        <h1>{certificate.number}</h1>
        <p>
          <Badge status={certificate.effectiveStatus} /> {t('certificate.since', { day: day(certificate.statusSince) })}
          {certificate.statusReason && `: ${certificate.statusReason}`}
        </p>
        <p className="what">{certificate.title}</p>
        <p className="muted">
          {[certificate.holder?.name, certificate.issuer.name, certificate.issuedOn && day(certificate.issuedOn)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {certificate.status !== 'DRAFT' && (
          <p>
            <Link to={pageOf(certificate.number)}>{t('office.document.public')}</Link>
          </p>
        )}
        {certificate.availableActs.some(({ act, available }) => available && drafting.includes(act)) && (
          <p>
            <a className="button" href={deskOf(base, certificate)}>
              {t('office.document.work')}
            </a>
          </p>
        )}
      </div>
      <Done />
      <section className="tight">
        <h2>
          {falls
            ? t('office.document.falls', { count: falls, number: number(falls) })
            : t('office.document.nothingFalls')}
        </h2>
        {impact && falls > 0 && <Impact of={impact} />}
      </section>
      {(acts.length > 0 || isOfficial) && certificate.status !== 'DRAFT' && (
        <section className="tight">
          <h2>{t('office.document.acts')}</h2>
          <div className="act-list">
            {acts.includes('SUSPEND') && (
              <Act act="suspend" reason isGrave>
                {type}
                <p>{t('office.document.suspendText')}</p>
              </Act>
            )}
            {acts.includes('REINSTATE') && (
              <Act act="reinstate" reason>
                {type}
                <p>{t('office.document.reinstateText')}</p>
              </Act>
            )}
            {acts.includes('CANCEL') && (
              <Act act="cancel" reason isGrave>
                {type}
                <p>{t('office.document.cancelText')}</p>
                <Text name="on" type="date" label={t('office.document.on')} hint={t('office.document.onHint')} />
                <Tick name="productsAffected" label={t('office.document.productsAffected')} />
              </Act>
            )}
            {isOfficial && (
              <Act act="recordPoint">
                <Text
                  name="rule"
                  label={t('office.points.rule')}
                  hint={t('office.points.ruleHint')}
                  required
                  max={100}
                />
                <Text name="message" label={t('office.points.message')} lines={3} required max={2000} />
              </Act>
            )}
          </div>
        </section>
      )}
      {certificate.findings.length > 0 && (
        <section className="tight">
          <h2>{t('office.pages.findings')}</h2>
          <ul className="plain tight">
            {certificate.findings.map(finding => (
              <li key={finding.rule + finding.message}>
                <Found of={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {evidence.length > 0 && (
        <section className="tight">
          <h2>{t('office.document.evidence')}</h2>
          <ul>
            {evidence.map(one => (
              <li key={one.kind + one.number}>
                <strong>{t(`relation.${one.kind}`)}</strong>{' '}
                {one.documentId ? (
                  <Link to={`../${one.documentId}`} relative="path">
                    {one.number}
                  </Link>
                ) : (
                  one.number
                )}
                : <span lang="en">{one.reasons.join(' ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="tight">
        <h2>{t('office.document.story')}</h2>
        <Story of={certificate.auditTrail} />
      </section>
    </div>
  );
}
