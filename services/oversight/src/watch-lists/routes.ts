import { dayOf } from '@conformity/certification';
import { type Ending, endingAmong } from '@conformity/register';
import { type Asking, columnsOf, notFound, type Route, read } from '@conformity/subgraph';
import { mailSettings } from '../mail/settings';
import { idOf } from '../notices/ids';
import { Notice } from '../notices/notice';
import { NoticeLanguage, textOf } from '../notices/texts';
import { Watch } from './watch';

export const feedPath = (key: string) => `/watches/${key}/feed`;
export const calendarPath = (key: string) => `/watches/${key}/calendar`;

/** So many of the latest notices a feed has. */
const mostEntries = 100;

/** The watch whose feed has this key. @throws NOT_FOUND */
async function watchBy({ db }: Pick<Asking, 'db'>, key = ''): Promise<Watch> {
  const watch = await db.getRepository(Watch).findOneBy({ feedKey: key.replaceAll('\0', '') });
  if (!watch?.confirmedAt) throw notFound('This watch');
  return watch;
}

// Nobody else is to find the address, and nobody's copy is older than the letters.
const headers = (type: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'private, max-age=60',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
});

/** Without what XML has no characters for. */
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

const certificateUrl = (number: string) => `${mailSettings().publicUrl}/c/${encodeURIComponent(number)}`;

/** `GET /watches/KEY/feed?language=FR`: what a watch told, as Atom (RFC 4287), the latest first. */
const feed: Route = {
  method: 'GET',
  path: feedPath(':key'),
  async handle({ params, query }, context) {
    const watch = await watchBy(context, params.key);
    const language = query.language === 'FR' ? NoticeLanguage.FR : NoticeLanguage.EN;
    const notices = await read<Notice>(
      context.db,
      `select ${columnsOf(Notice, 'n')} from notice n where n.for_watch = $1 order by n.id desc limit ${mostEntries}`,
      [watch.id],
    );
    const updated = (notices[0]?.at ?? watch.createdAt).toISOString();
    const entries = notices.map(
      notice =>
        `<entry><id>urn:conformity:${idOf('notice', notice.id)}</id><title>${xml(textOf(notice, language))}</title><updated>${notice.at.toISOString()}</updated><link href="${xml(certificateUrl(notice.number))}"/></entry>`,
    );
    const { publicUrl } = mailSettings();
    const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.toLowerCase()}"><id>urn:conformity:${watch.id}</id><title>${xml(watch.name ?? (language === 'FR' ? 'Veille du registre des certificats' : 'Watch of the register of certificates'))}</title><updated>${updated}</updated><author><name>Conformity Graph</name></author><link rel="self" href="${xml(publicUrl + feedPath(watch.feedKey))}"/>
${entries.join('\n')}
</feed>
`;
    return { headers: headers('application/atom+xml'), body };
  },
};

const inText = (text: string) => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

/** A line of iCalendar, in parts of at most 75 octets (RFC 5545, 3.1). */
function folded(line: string): string {
  let [parts, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      parts += '\r\n ';
      octets = 1;
    }
    parts += sign;
    octets += size;
  }
  return parts;
}

const inUtc = (at: Date | string) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const dayAfter = (day: string) => dayOf(new Date(Date.parse(day) + 86_400_000));
const compact = (day: string) => day.replaceAll('-', '');

const event = ({ id, number, title, validUntil, changedAt }: Ending, isFrench: boolean): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@${new URL(mailSettings().publicUrl).hostname}`,
  `DTSTAMP:${inUtc(changedAt)}`,
  `DTSTART;VALUE=DATE:${compact(validUntil)}`,
  `DTEND;VALUE=DATE:${compact(dayAfter(validUntil))}`,
  `SUMMARY:${inText(isFrench ? `${number} : dernier jour de validité` : `${number}: last day of validity`)}`,
  `DESCRIPTION:${inText(title)}`,
  `URL:${certificateUrl(number)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** `GET /watches/KEY/calendar`: of what a watch finds the days on which validities end, as iCalendar (RFC 5545). */
const calendar: Route = {
  method: 'GET',
  path: calendarPath(':key'),
  async handle({ params, query }, { db, today }) {
    const { searchId, name } = await watchBy({ db }, params.key);
    const ids = 'select m.document_id from watch_match m where m.search_id = $1';
    const ending = await endingAmong(db, ids, [searchId], today);
    const isFrench = query.language === 'FR';
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Conformity Graph//Register//EN',
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${inText(name ?? (isFrench ? 'Certificats qui expirent' : 'Certificates that expire'))}`,
      ...ending.flatMap(one => event(one, isFrench)),
      'END:VCALENDAR',
    ];
    const type = headers('text/calendar');
    return {
      headers: { ...type, 'content-disposition': 'inline; filename="watch.ics"' },
      body: `${lines.map(folded).join('\r\n')}\r\n`,
    };
  },
};

/** What a watch is outside GraphQL, for whoever has its key. */
export const watchRoutes: Route[] = [feed, calendar];
