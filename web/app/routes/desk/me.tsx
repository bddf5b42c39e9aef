import { MySignaturesDocument, RemoveSignatureDocument } from '@conformity/client';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { signedIn } from '../../signed-in';
import { Done } from '../../ui/desk/act';
import { Picture } from '../../ui/desk/picture';
import { useWords } from '../../words';
import type { Route } from './+types/me';

export async function loader({ context }: Route.LoaderArgs) {
  const { me } = await context.get(asking).ask(MySignaturesDocument, {});
  return { me: context.get(signedIn), signatures: me?.signatures ?? [] };
}

export const action = (args: Route.ActionArgs) =>
  acting(args, {
    removeSignature: (said, { act }) =>
      act(RemoveSignatureDocument, { body: said.text('of'), person: args.context.get(signedIn).id }),
  });

/** What whoever is signed in is to the register: their roles, and the pictures of their signature. */
export default function Me({ loaderData: { me, signatures } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="column stack">
      <title>{`${t('office.pages.me')} · ${t('site.name')}`}</title>
      <h1>{me.name}</h1>
      <Done />
      <section className="tight">
        <h2>{t('office.me.roles')}</h2>
        <ul className="roles">
          {me.memberships.map(({ id, role, system, body, mayIssue }) => (
            <li key={id}>
              {[t(`desk.role.${role}`), system && t(`systems.${system}`), body?.name, mayIssue && t('desk.mayIssue')]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>
      </section>
      <section className="tight">
        <h2>{t('office.pictures.signature')}</h2>
        <p className="lead">{t('office.me.signatureLead')}</p>
        {signatures.length === 0 && <p className="muted">{t('office.pictures.noSignature')}</p>}
        {signatures.map(signature => (
          <article key={signature.body.id} className="card">
            <h3>{signature.body.name}</h3>
            <Picture kind="Signature" of={signature.body.id} shown={signature} whose={me.name} mayRemove />
          </article>
        ))}
      </section>
    </div>
  );
}
