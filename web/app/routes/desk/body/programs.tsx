import {
  BodyProgramsDocument,
  type MachinePower,
  RegisterMachineClientDocument,
  RevokeMachineClientDocument,
  RotateMachineClientDocument,
  type System,
} from '@conformity/client';
import { acting } from '../../../acts';
import { asking } from '../../../asking';
import { signedIn, standingAt } from '../../../signed-in';
import { Act, Choice, Choices, Text } from '../../../ui/desk/act';
import { BodyFrame, tabsFor } from '../../../ui/desk/body-frame';
import { useWords } from '../../../words';
import type { Route } from './+types/programs';

const powers = ['READ_DRAFTS', 'DRAFT', 'RECORD_ORGANISATIONS'] as const satisfies readonly MachinePower[];

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const found = await context.get(asking).ask(BodyProgramsDocument, { id });
  return { ...found, ...standingAt(context.get(signedIn), id) };
}

export const action = ({ request, context, params: { id: body } }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      registerProgram: (said, { act }) =>
        act(RegisterMachineClientDocument, {
          body,
          system: said.text('system') as System,
          name: said.text('name'),
          clientId: said.text('clientId'),
          powers: said.all<MachinePower>('powers'),
        }),
      rotateProgram: (said, { act }) =>
        act(RotateMachineClientDocument, {
          id: said.text('of'),
          clientId: said.text('clientId'),
          overlapHours: said.number('overlapHours') ?? 0,
        }),
      revokeProgram: (said, { act }) =>
        act(RevokeMachineClientDocument, { id: said.text('of'), reason: said.text('reason') }),
    },
  );

export default function Programs({ loaderData }: Route.ComponentProps) {
  const { certificationBody: body, machineClients, administrates } = loaderData;
  const { t, base, day, time } = useWords();
  if (!body) return null;
  const where = administrates.filter(one => body.systems.includes(one));
  return (
    <BodyFrame body={body} tab="programs" shown={tabsFor(administrates)}>
      <p className="lead">{t('office.programs.lead')}</p>
      <div className="act-list">
        <Act act="registerProgram">
          <Text name="name" label={t('office.programs.name')} required max={200} />
          <Text
            name="clientId"
            label={t('office.programs.clientId')}
            hint={t('office.programs.clientIdHint')}
            required
            max={255}
          />
          <Choice
            name="system"
            label={t('facet.systems')}
            options={where.map(one => [one, t(`systems.${one}`)] as const)}
          />
          <Choices
            name="powers"
            label={t('office.programs.powers')}
            options={powers.map(one => [one, t(`office.programs.power.${one}`)] as const)}
          />
        </Act>
      </div>
      <section className="tight">
        {machineClients?.length === 0 && <p className="muted">{t('office.programs.none')}</p>}
        {machineClients?.map(client => (
          <article key={client.id} className="card">
            <h2>{client.name}</h2>
            <dl className="facts">
              <div>
                <dt>{t('office.programs.clientId')}</dt>
                <dd>
                  <code>{client.clientId}</code>
                </dd>
              </div>
              <div>
                <dt>{t('facet.systems')}</dt>
                <dd>{t(`systems.${client.system}`)}</dd>
              </div>
              <div>
                <dt>{t('office.programs.powers')}</dt>
                <dd>{client.powers.map(one => t(`office.programs.power.${one}`)).join(', ')}</dd>
              </div>
              <div>
                <dt>{t('office.programs.lastUsed')}</dt>
                <dd>
                  {client.lastUsed
                    ? `${day(client.lastUsed)}, ${time(client.lastUsed)} UTC`
                    : t('office.programs.never')}
                </dd>
              </div>
            </dl>
            <p className="small muted">
              {t('office.by', { name: client.createdBy, day: day(client.createdAt) })}
              {client.revokedAt && ` · ${t('office.programs.ended', { day: day(client.revokedAt) })}`}
            </p>
            {!client.revokedAt && (
              <div className="act-list">
                <Act act="rotateProgram" of={client.id}>
                  <Text name="clientId" label={t('office.programs.newClientId')} required max={255} />
                  <Text name="overlapHours" type="number" label={t('office.programs.overlap')} value="24" required />
                </Act>
                <Act act="revokeProgram" of={client.id} reason isGrave />
              </div>
            )}
          </article>
        ))}
      </section>
      <p className="small muted">
        {t('office.programs.limits')} <a href={`${base}/developers`}>{t('site.developers')}</a>
      </p>
    </BodyFrame>
  );
}
