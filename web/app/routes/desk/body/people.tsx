import {
  BodyPeopleDocument,
  type BodyPeopleQuery,
  type DocumentType,
  EndMembershipDocument,
  GrantMembershipDocument,
  InviteUserDocument,
  type MembershipInput,
  RemoveSignatureDocument,
  StandInDocument,
} from '@conformity/client';
import { acting, type Said } from '../../../acts';
import { asking } from '../../../asking';
import { signedIn, standingAt, systems } from '../../../signed-in';
import { Act, Choice, Choices, Text, Tick } from '../../../ui/desk/act';
import { BodyFrame, tabsFor } from '../../../ui/desk/body-frame';
import { Picture } from '../../../ui/desk/picture';
import { Table } from '../../../ui/finder';
import { Scroll } from '../../../ui/scroll';
import { uploaded } from '../../../upload.server';
import { useWords } from '../../../words';
import { en } from '../../../words/en';
import type { Route } from './+types/people';

type Person = NonNullable<BodyPeopleQuery['people']>[number];
type Held = Person['memberships'][number];

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await context.get(asking).ask(BodyPeopleDocument, { id: params.id });
  const today = new Date().toISOString().slice(0, 10);
  return { ...found, today, ...standingAt(context.get(signedIn), params.id) };
}

const roleOf = (said: Said, body: string): MembershipInput => ({
  role: said.text('role') as MembershipInput['role'],
  system: said.text('system') as MembershipInput['system'],
  body,
  mayIssue: said.is('mayIssue'),
  documentTypes: said.some<DocumentType>('documentTypes'),
  since: said.maybe('since'),
  until: said.maybe('until'),
});

export const action = ({ request, context, params: { id: body } }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      invite: (said, { act }) =>
        act(InviteUserDocument, {
          email: said.text('email'),
          name: said.text('name'),
          membership: roleOf(said, body),
          reason: said.text('reason'),
        }),
      grant: (said, { act }) =>
        act(GrantMembershipDocument, {
          person: said.text('of'),
          membership: roleOf(said, body),
          reason: said.text('reason'),
        }),
      setSignature: (said, graph) => {
        const whose = new URLSearchParams({ body, person: said.text('of') });
        return uploaded(graph, `/signatures?${whose}`, said.file('file'));
      },
      removeSignature: (said, { act }) => act(RemoveSignatureDocument, { body, person: said.text('of') }),
      endRole: (said, { act }) =>
        act(EndMembershipDocument, {
          id: said.text('of'),
          until: said.maybe('until'),
          reason: said.text('reason'),
        }),
      standIn: (said, { act }) =>
        act(StandInDocument, {
          id: said.text('of'),
          person: said.text('person'),
          since: said.text('since'),
          until: said.text('until'),
          reason: said.text('reason'),
        }),
    },
  );

export default function People({ loaderData }: Route.ComponentProps) {
  const { certificationBody: body, people, administrates, oversees, today } = loaderData;
  const { t } = useWords();
  if (!body) return null;
  const where = systems.filter(one => administrates.includes(one) || oversees.includes(one));
  const manages = where.filter(one => body.systems.includes(one));
  const isOwn = administrates.length > 0;
  const held = (person: Person) => person.memberships.filter(one => isHeld(one, today));
  const here = (people ?? []).filter(person => held(person).length);
  const gone = (people ?? []).filter(person => !held(person).length);
  return (
    <BodyFrame body={body} tab="people" shown={tabsFor(administrates)}>
      <div className="act-list">
        <Act act="invite" reason>
          <Text name="email" type="email" label={t('office.people.email')} required max={254} />
          <Text name="name" label={t('office.people.name')} required max={200} />
          <RoleAsked among={manages} mayAdministrate={oversees.length > 0} />
        </Act>
      </div>
      <section className="tight">
        {here.map(person => (
          <article key={person.id} className="card">
            <h2>{person.name}</h2>
            <p className="small muted">
              {[person.email, !person.active && t('office.people.inactive')].filter(Boolean).join(' · ')}
            </p>
            <Roles of={held(person)} people={here.filter(one => one.id !== person.id)} />
            <Signature of={person} bodyId={body.id} issues={held(person).some(one => one.mayIssue)} isKept={isOwn} />
            <div className="act-list">
              <Act act="grant" of={person.id} reason>
                <RoleAsked among={manages} mayAdministrate={oversees.length > 0} />
              </Act>
            </div>
          </article>
        ))}
      </section>
      {gone.length > 0 && (
        <section className="tight">
          <h2>{t('office.people.gone')}</h2>
          <Scroll label={t('office.people.gone')}>
            <Table heads={[t('office.people.name'), t('office.people.email'), t('office.people.was')]}>
              {gone.map(person => (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  <td>{person.email}</td>
                  <td>
                    {person.memberships.map(one => (
                      <RoleName key={one.id} of={one} />
                    ))}
                  </td>
                </tr>
              ))}
            </Table>
          </Scroll>
        </section>
      )}
    </BodyFrame>
  );
}

const isHeld = ({ until, endedAt }: Held, today: string) => !endedAt && (!until || until >= today);

interface OfSignature {
  of: Person;
  bodyId: string;
  issues: boolean;
  /** Whether the reader keeps it. */
  isKept: boolean;
}

/** With what is printed that somebody issues for the body, and what there is of somebody who issues no more. */
function Signature({ of: { id, name, signatures }, bodyId, issues, isKept }: OfSignature) {
  const { t } = useWords();
  const shown = signatures.find(({ body }) => body.id === bodyId);
  if (!issues && !shown) return null;
  return (
    <>
      <h3>{t('office.pictures.signature')}</h3>
      <Picture kind="Signature" of={id} shown={shown} whose={name} maySet={isKept && issues} mayRemove={isKept} />
    </>
  );
}

function Roles({ of, people }: { of: readonly Held[]; people: readonly Person[] }) {
  const { t } = useWords();
  return (
    <ul className="roles">
      {of.map(role => (
        <li key={role.id}>
          <RoleName of={role} />
          <div className="act-list">
            <Act act="standIn" of={role.id} reason>
              <Choice
                name="person"
                label={t('office.people.who')}
                options={people.map(({ id, name }) => [id, name] as const)}
              />
              <Text name="since" type="date" label={t('office.since')} required />
              <Text name="until" type="date" label={t('office.until')} required />
            </Act>
            <Act act="endRole" of={role.id} reason isGrave>
              <Text name="until" type="date" label={t('office.people.lastDay')} hint={t('office.people.atOnce')} />
            </Act>
          </div>
        </li>
      ))}
    </ul>
  );
}

function RoleName({ of: { role, system, mayIssue, documentTypes, since, until, isStandIn } }: { of: Held }) {
  const { t, day } = useWords();
  return (
    <div>
      <strong>
        {[t(`desk.role.${role}`), system && t(`systems.${system}`), mayIssue && t('desk.mayIssue')]
          .filter(Boolean)
          .join(', ')}
      </strong>
      {isStandIn && ` (${t('office.people.standsIn')})`}
      <div className="small muted">
        {until ? t('office.fromTo', { from: day(since), to: day(until) }) : t('office.sinceDay', { day: day(since) })}
        {documentTypes && ` · ${documentTypes.map(type => t(`documentType.${type}`)).join(', ')}`}
      </div>
    </div>
  );
}

function RoleAsked({
  among,
  mayAdministrate,
}: {
  among: readonly (typeof systems)[number][];
  mayAdministrate: boolean;
}) {
  const { t } = useWords();
  const roles = ['CB_BASIC', ...(mayAdministrate ? (['CB_ADMIN'] as const) : [])] as const;
  const types = (Object.keys(en.documentType) as (keyof typeof en.documentType)[]).filter(type =>
    among.some(system => type.startsWith(typePrefix[system])),
  );
  return (
    <>
      <Choice
        name="system"
        label={t('facet.systems')}
        options={among.map(one => [one, t(`systems.${one}`)] as const)}
      />
      <Choice
        name="role"
        label={t('office.people.role')}
        options={roles.map(one => [one, t(`desk.role.${one}`)] as const)}
      />
      <Tick name="mayIssue" label={t('office.people.mayIssue')} />
      <details>
        <summary>{t('office.people.only')}</summary>
        <Choices
          name="documentTypes"
          label={t('facet.documentTypes')}
          hint={t('office.people.onlyHint')}
          options={types.map(type => [type, t(`documentType.${type}`)] as const)}
        />
      </details>
      <Text name="since" type="date" label={t('office.since')} hint={t('office.people.today')} />
      <Text name="until" type="date" label={t('office.until')} hint={t('office.people.open')} />
    </>
  );
}

const typePrefix: Record<(typeof systems)[number], string> = {
  IECEX: 'EX_',
  IECQ: 'IECQ_',
  IECEE: 'IECEE_',
  IECRE: 'IECRE_',
};
