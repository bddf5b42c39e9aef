import { MarksPageDocument, RemoveMarkDocument, type System } from '@conformity/client';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { overseenBy, signedIn } from '../../signed-in';
import { Listed } from '../../ui/desk/listed';
import { OfBodies } from '../../ui/desk/of-bodies';
import { Picture } from '../../ui/desk/picture';
import { uploaded } from '../../upload.server';
import { useWords } from '../../words';
import type { Route } from './+types/marks';

export async function loader({ context }: Route.LoaderArgs) {
  return { ...(await context.get(asking).ask(MarksPageDocument, {})), oversees: overseenBy(context.get(signedIn)) };
}

export const action = (args: Route.ActionArgs) =>
  acting(args, {
    setMark: (said, graph) =>
      uploaded(graph, `/marks?system=${encodeURIComponent(said.text('of'))}`, said.file('file')),
    removeMark: (said, { act }) => act(RemoveMarkDocument, { system: said.text('of') as System }),
  });

/** The marks under which the documents of systems are printed. */
export default function Marks({ loaderData: { systemMarks, oversees } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <Listed title={t('office.pages.marks')} tabs={<OfBodies />} lead={t('office.pictures.marksLead')} isFirst>
      {oversees.map(system => (
        <article key={system} className="card">
          <h2>{t(`systems.${system}`)}</h2>
          <Picture
            kind="Mark"
            of={system}
            shown={systemMarks?.find(one => one.system === system)}
            whose={t(`systems.${system}`)}
            maySet
          />
        </article>
      ))}
    </Listed>
  );
}
