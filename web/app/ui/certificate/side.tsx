import type { CertificateOnPageFragment, RelationOnPageFragment } from '@conformity/client';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words';
import type { en } from '../../words/en';
import { Act, Text } from '../desk/act';
import { Badge } from '../status';
import { Watch } from '../watch';

interface Beside {
  certificate: CertificateOnPageFragment;
  compared: { from: number; to: number } | null;
}

/** Where one goes on from a document: its files, issues, and what it rests on. */
export function Side({ certificate, compared }: Beside) {
  const { t, base, country, day } = useWords();
  const { relations, namedBy, organisations, statusHistory } = certificate;
  return (
    <aside className="side">
      <section className="tight no-print">
        {certificate.printed && (
          <a className="button" href={`/documents/of/${certificate.id}`}>
            {t('certificate.pdf')}
          </a>
        )}
        <button className="button quiet" type="button" data-print hidden>
          {t('certificate.print')}
        </button>
        <p className="small">
          <a href={`/data/${encodeURIComponent(certificate.number)}`}>{t('certificate.json')}</a>
        </p>
        <Watch document={certificate.id} search={`document=${certificate.id}`} />
      </section>
      <Issues certificate={certificate} compared={compared} />
      <Relations heading={t('certificate.related')} of={relations} words="relation" />
      <Relations heading={t('certificate.namedBy')} of={namedBy} words="relationBack" />
      {statusHistory.length > 1 && (
        <Part heading={t('certificate.statusHistory')}>
          {[...statusHistory].reverse().map(({ status, since }) => (
            <li key={since + status}>
              <Badge status={status} /> <small>{t('certificate.since', { day: day(since) })}</small>
            </li>
          ))}
        </Part>
      )}
      {organisations.length > 0 && (
        <Part heading={t('certificate.organisations')}>
          {organisations.map(({ id, name, country: code }) => (
            <li key={id}>
              <Link to={`${base}/organisations/${id}`}>{name}</Link>
              <small>{country(code)}</small>
            </li>
          ))}
        </Part>
      )}
      <Concern certificate={certificate} />
    </aside>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="section-head" id={id}>
        {heading}
      </h2>
      <ul className="links">{children}</ul>
    </section>
  );
}

function Issues({ certificate: { id, history: issues, printed }, compared }: Beside) {
  const { t, day } = useWords();
  const [latest, before] = issues;
  return (
    <section aria-labelledby="issues-of-it">
      <h2 className="section-head" id="issues-of-it">
        {t('certificate.issues')}
      </h2>
      <ul className="links">
        {issues.map(({ issueNumber, issuedOn }) => (
          <li key={issueNumber}>
            {printed ? (
              <a
                href={`/documents/of/${id}?issue=${issueNumber}`}
                aria-label={t('certificate.pdfOf', { number: issueNumber })}
              >
                {t('certificate.issue', { number: issueNumber })}
              </a>
            ) : (
              t('certificate.issue', { number: issueNumber })
            )}
            <small>{day(issuedOn)}</small>
          </li>
        ))}
      </ul>
      {printed && latest && before && (
        <form className="compare" aria-label={t('certificate.compare')} action="#changes">
          {(
            [
              ['from', t('certificate.from'), compared?.from ?? before.issueNumber],
              ['to', t('certificate.to'), compared?.to ?? latest.issueNumber],
            ] as const
          ).map(([name, label, chosen]) => (
            <label key={name} className="small">
              {label}
              <select name={name} defaultValue={chosen}>
                {issues.map(({ issueNumber }) => (
                  <option key={issueNumber}>{issueNumber}</option>
                ))}
              </select>
            </label>
          ))}
          <button className="button quiet" type="submit">
            {t('certificate.compareGo')}
          </button>
        </form>
      )}
    </section>
  );
}

function Relations({
  heading,
  of,
  words,
}: {
  heading: string;
  of: readonly RelationOnPageFragment[];
  words: 'relation' | 'relationBack';
}) {
  const { t, pageOf } = useWords();
  if (of.length === 0) return null;
  return (
    <Part heading={heading}>
      {of.map(({ kind, number, certificate }) => (
        <li key={kind + number}>
          <Link to={pageOf(number)}>{number}</Link> <Badge status={certificate?.effectiveStatus} />
          <small>
            {t(`${words}.${kind as keyof (typeof en)['relation']}`)}
            {certificate ? ` · ${certificate.title}` : ` · ${t('certificate.notInRegister')}`}
          </small>
        </li>
      ))}
    </Part>
  );
}

/** Who is told where something is not right: the body, which has to look into it, or the Secretariat that watches over it. */
function Concern({ certificate: { id, number, system, issuer } }: { certificate: CertificateOnPageFragment }) {
  const { t, base } = useWords();
  const email = issuer.contacts.find(contact => contact.email)?.email;
  return (
    <section className="tight no-print" aria-labelledby="concern">
      <h2 id="concern">{t('certificate.concern')}</h2>
      <p className="small">{t('certificate.concernText', { system: t(`systems.${system}`) })}</p>
      <p>
        {email ? (
          <a href={`mailto:${email}?subject=${encodeURIComponent(number)}`}>{issuer.name}</a>
        ) : (
          <Link to={`${base}/bodies/${issuer.id}`}>{issuer.name}</Link>
        )}
      </p>
      <Act act="reportConcern" of={id}>
        <Text
          name="message"
          label={t('concern.message')}
          hint={t('concern.messageHint')}
          lines={4}
          required
          max={2000}
        />
        <Text name="contact" label={t('concern.contact')} hint={t('concern.contactHint')} max={200} />
      </Act>
    </section>
  );
}
