import type { CertificateOnPageFragment } from '@conformity/client';
import { useContext } from 'react';
import { Link } from 'react-router';
import { asLinkedData, noteOnIssue, type Verified } from '../../certificate';
import { Nonce } from '../../nonce';
import { useWords } from '../../words';
import { Documents } from '../documents';
import { Printed } from '../printed';
import { Changes } from './changes';
import { Side } from './side';
import { Sites } from './sites';
import { Standards } from './standards';

/** What the page of a document shows. */
export interface CertificateShown {
  certificate: CertificateOnPageFragment;
  verified: Verified;
  /** The issue that the reader holds. */
  held: number | null;
  compared: { from: number; to: number } | null;
  address: string;
  at: string;
}

/** A document: what counts today first, then what it says, and beside it where one goes on from here. */
export function CertificatePage({ certificate, verified, held, compared, address, at }: CertificateShown) {
  const { t, day, time } = useWords();
  const note = noteOnIssue(held, certificate);
  const others = verified.candidates.filter(({ id }) => id !== certificate.id);
  return (
    <div className={`column stack of-${certificate.system}`}>
      <meta name="description" content={`${certificate.number}: ${certificate.title}`} />
      <link rel="canonical" href={address} />
      <LinkedData said={asLinkedData(certificate, address)} />
      <div>
        <Status certificate={certificate} />
        {note && (
          <p className="notice" role="note">
            {t(`certificate.${note}`, { number: held ?? '', latest: certificate.issueNumber ?? '' })}
          </p>
        )}
        {verified.remark && (
          <p className="notice" role="note">
            {verified.remark}
          </p>
        )}
      </div>
      {compared && <Changes certificate={certificate} compared={compared} />}
      <div className="with-side with-aside">
        <article className="paper">
          <Head certificate={certificate} />
          <section className="tight" aria-labelledby="content-of-it">
            <div>
              <h2 id="content-of-it">{t('certificate.content')}</h2>
              <p className="small muted">
                {t(certificate.printed ? 'certificate.contentNote' : 'certificate.notPublic')}
              </p>
            </div>
            {certificate.printed && <Printed issue={certificate.printed} />}
          </section>
          <Standards of={certificate.standards} />
          <Sites of={certificate.sites} />
          {others.length > 0 && (
            <section>
              <h2 className="section-head">{t('certificate.others')}</h2>
              <p>{t('certificate.othersText')}</p>
              <Documents of={others} />
            </section>
          )}
          <p className="small muted">{t('certificate.lookedUp', { day: day(at), time: time(at) })}</p>
        </article>
        <Side certificate={certificate} compared={compared} />
      </div>
    </div>
  );
}

function Status({ certificate }: { certificate: CertificateOnPageFragment }) {
  const { t, day } = useWords();
  const { effectiveStatus, effectiveStatusReason: why, statusReason, statusSince, validUntil } = certificate;
  const status = effectiveStatus ?? 'CURRENT';
  // Of what ended by its last day, the day; of what a master imposes, the reason alone.
  const since = why === 'VALIDITY_ENDED' ? validUntil : why === 'OWN' || !why ? statusSince : null;
  return (
    <div className={`verdict is-${status}`} role="status">
      <p>
        <strong>{t(`status.${status}`)}</strong> {since && t('certificate.since', { day: day(since) })}
      </p>
      <p>
        {t(`meaning.${status}`)} {why && why !== 'OWN' ? t(`reason.${why}`) : statusReason}
      </p>
      <p className="advice">{t(`advice.${status}`, { since: day(since ?? statusSince) })}</p>
    </div>
  );
}

function Head({ certificate }: { certificate: CertificateOnPageFragment }) {
  const { t, base, day, country } = useWords();
  const { issuer, holder } = certificate;
  const facts = [
    [t('certificate.issueNumber'), certificate.issueNumber],
    [t('certificate.issuedOn'), day(certificate.issuedOn)],
    [
      t('certificate.firstIssuedOn'),
      certificate.firstIssuedOn === certificate.issuedOn ? '' : day(certificate.firstIssuedOn),
    ],
    [t('certificate.validUntil'), day(certificate.validUntil)],
    [t('certificate.holder'), [holder?.name, country(holder?.country)].filter(Boolean).join(', ')],
  ] as const;
  return (
    <>
      <header className="paper-head">
        <p className="system">
          {t(`systems.${certificate.system}`)} · {t(`documentType.${certificate.documentType}`)}
        </p>
        <h1>{certificate.number}</h1>
        <p className="what">{certificate.title}</p>
      </header>
      <dl className="facts fact-band">
        {facts.map(
          ([label, value]) =>
            value !== '' &&
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('certificate.issuer')}</dt>
          <dd>
            <Link to={`${base}/bodies/${issuer.id}`}>{issuer.name}</Link>
          </dd>
        </div>
      </dl>
    </>
  );
}

/** For search engines, and never a way out of the page. */
function LinkedData({ said }: { said: object }) {
  const text = JSON.stringify(said).replaceAll('<', '\\u003c');
  return (
    <script
      type="application/ld+json"
      nonce={useContext(Nonce)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
