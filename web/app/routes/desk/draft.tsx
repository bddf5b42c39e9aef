import {
  CertificateByNumberDocument,
  CopyExCertificateDocument,
  CorrectExCertificateDocument,
  DraftExCertificateDocument,
  DraftOfExCertificateDocument,
  EditExCertificateDocument,
  LayoutOfExCertificateDocument,
  ofType,
} from '@conformity/client';
import { data, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { asking } from '../../asking';
import { type Field, fieldsOf, type Section, sectionsOf } from '../../drafting/fields';
import { withFiles } from '../../drafting/files.server';
import { foundOf, type Look, look } from '../../drafting/look.server';
import { overridesIn } from '../../drafting/overrides';
import { sitesInFile } from '../../drafting/sites-file.server';
import { type DraftedType, draftedType } from '../../drafting/types';
import { differing, givenOf, taken, type Value, type Values, valuesOf, withRows } from '../../drafting/values';
import type { Graph, Refused } from '../../graph';
import { ownForm } from '../../own-form';
import { signedIn } from '../../signed-in';
import { Acts } from '../../ui/form/acts';
import { Begin } from '../../ui/form/begin';
import { DraftForm } from '../../ui/form/draft-form';
import type { Found } from '../../ui/form/found';
import { Badge } from '../../ui/status';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/draft';

export const handle = { hydrated: true };

/** What is saved while somebody types is told to the form by the answer itself. */
export const shouldRevalidate = ({
  formData,
  currentParams,
  nextParams,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => defaultShouldRevalidate && (!formData || currentParams.id !== nextParams.id);

const typeOf = (name: string | undefined): DraftedType => {
  const type = draftedType(name);
  if (!type) throw data(null, { status: 404 });
  return type;
};

const layoutOf = async ({ ask }: Graph, type: DraftedType): Promise<Section[]> => {
  const { layout } = await ask(ofType(LayoutOfExCertificateDocument, type), {});
  if (!layout) throw data(null, { status: 404 });
  return sectionsOf(layout);
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const graph = context.get(asking);
  const type = typeOf(params.type);
  const { searchParams } = new URL(request.url);
  const me = context.get(signedIn);
  const bodies = me.memberships.flatMap(({ body }) => (body ? [body] : []));
  if (params.id === 'new') {
    const sections = await layoutOf(graph, type);
    return { type, isNew: true as const, sections, bodies: [...new Map(bodies.map(body => [body.id, body])).values()] };
  }
  const isCorrection = searchParams.has('correct');
  const [{ document, certificate: named }, sections] = await Promise.all([
    graph.ask(ofType(DraftOfExCertificateDocument, type), { id: params.id, published: isCorrection }),
    layoutOf(graph, type),
  ]);
  // A set is no document: what is said of it is that of its master.
  const certificate =
    named ?? (document && (await graph.ask(CertificateByNumberDocument, { number: document.number })).certificate);
  if (!document || !certificate) throw data(null, { status: 404 });
  const can = (act: string) => document.availableActs.some(one => one.act === act && one.available);
  const mode =
    isCorrection && can('CORRECT') ? ('correct' as const) : can('EDIT') ? ('edit' as const) : ('read' as const);
  const looked = mode === 'edit' ? await look(graph, type, { id: certificate.id, body: null, given: null }) : null;
  return { type, isNew: false as const, sections, document, certificate, mode, looked };
}

/** What the form is answered. */
export interface Answered extends Partial<Look> {
  /** What is to stand in it now, where that is not what was sent. */
  values?: Values;
  /** The revision that is saved now. */
  revision?: number | null;
  savedAt?: string;
  /** Somebody else has changed it in between: what they say otherwise, and the revision of that. */
  conflict?: { revision: number; differences: { label: string; place: string; mine: Value; theirs: Value }[] };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await ownForm(request);
  const graph = context.get(asking);
  const type = typeOf(params.type);
  const id = params.id === 'new' ? null : params.id;
  const base = speakingAt(request.url).base;
  const act = String(form.get('do') ?? 'save');
  const body = String(form.get('body') ?? '') || null;
  if (act === 'copy') return copied(graph, type, { number: String(form.get('number') ?? ''), body, base });

  const sections = await layoutOf(graph, type);
  const fields = fieldsOf(sections);
  const sent = act === 'merge' && id ? await merged(graph, type, id, form, fields) : valuesOf(form, fields);
  if (/^(add|remove|up|down) /.test(act)) return data<Answered>({ values: withRows(sent, act) });

  const proposed = taken(sent, act);
  if (proposed) return data<Answered>({ values: proposed.values });
  if (act === 'import') return data<Answered>(await imported(graph, type, { id, body, sent, fields, form }));

  const uploads = (place: string) => uploadsIn(sections, place);
  const { values, isChanged, refused: files } = await withFiles(graph, form, sent, uploads);
  const given = givenOf(values, fields);
  const told = (answer: Answered, refused: readonly Refused[] = []): Answered => ({
    ...answer,
    ...(isChanged || act === 'merge' || !isOfScript(request) ? { values } : {}),
    found: [...[...files, ...refused].map(refusal => foundOf(refusal, given.places)), ...(answer.found ?? [])],
  });
  // What was brought and could not be kept is mended first.
  if (files.length) return data<Answered>(told({ values }), { status: 422 });
  if (act === 'look') return data<Answered>(told(await look(graph, type, { id, body, given })));
  if (!id) {
    const { result, refused } = await graph.act(ofType(DraftExCertificateDocument, type), {
      input: given.input,
      body,
    });
    if (refused) return data<Answered>(told({ values }, refused), { status: 422 });
    throw redirect(`${base}/desk/${type}/${result.acted?.id}`, 303);
  }
  const revision = Number(form.get(act === 'merge' ? 'theirs' : 'revision'));
  if (act === 'correct') {
    const reason = String(form.get('reason') ?? '');
    const correction = { id, revision, input: given.input, reason, overrides: overridesIn(form) };
    const { refused } = await graph.act(ofType(CorrectExCertificateDocument, type), correction);
    if (!refused) throw redirect(`${base}/desk/${type}/${id}`, 303);
    return data<Answered>(told({ values }, refused), { status: 422 });
  }
  const { result, refused } = await graph.act(ofType(EditExCertificateDocument, type), {
    id,
    revision,
    input: given.input,
  });
  if (!refused) {
    const looked = await look(graph, type, { id, body: null, given });
    return data<Answered>(
      told({ ...looked, revision: result.acted?.revision ?? revision, savedAt: new Date().toISOString() }),
    );
  }
  if (refused[0]?.extensions?.code !== 'CONFLICT') return data<Answered>(told({ revision }, refused), { status: 422 });
  const { document } = await graph.ask(ofType(DraftOfExCertificateDocument, type), { id });
  if (!document || document.revision === revision) return data<Answered>(told({ revision }, refused), { status: 409 });
  const differences = differing(values, document.typed as Values, fields).map(({ field, mine, theirs }) => ({
    label: field.label,
    place: field.path,
    mine,
    theirs,
  }));
  return data<Answered>(told({ revision, conflict: { revision: document.revision ?? 0, differences } }), {
    status: 409,
  });
}

/** What was typed, with theirs in the fields where theirs was chosen. */
async function merged(graph: Graph, type: DraftedType, id: string, form: FormData, fields: Field[]): Promise<Values> {
  const { document } = await graph.ask(ofType(DraftOfExCertificateDocument, type), { id });
  const theirs = (document?.typed ?? {}) as Values;
  const chosen = fields.filter(({ path }) => form.get(`pick:${path}`) === 'theirs');
  return { ...valuesOf(form, fields), ...Object.fromEntries(chosen.map(({ name }) => [name, theirs[name]])) };
}

/** Whether the form was sent by its script, which shows what stands in it already. */
const isOfScript = (request: Request) => new URL(request.url).pathname.endsWith('.data');

const uploadsIn = (sections: readonly Section[], place: string): string | null => {
  const path = place.replace(/\[\d+\]/g, '[]');
  const find = (fields: Section['fields']): string | null => {
    for (const field of fields) {
      const found = field.path === path ? field.uploads : find(field.fields);
      if (found) return found;
    }
    return null;
  };
  return find(fieldsOf(sections));
};

/** What stands in the form with the sites of a file after its own, and what is found of them all. */
async function imported(
  graph: Graph,
  type: DraftedType,
  {
    id,
    body,
    sent,
    fields,
    form,
  }: { id: string | null; body: string | null; sent: Values; fields: Field[]; form: FormData },
): Promise<Answered> {
  const file = form.get('sites-file');
  const list = file instanceof Blob ? await sitesInFile(file) : null;
  const told = (message: string, severity: Found['severity']): Found => ({
    ...foundOf({ message }, new Map()),
    severity,
    place: 'sites',
  });
  if (!list)
    return {
      values: sent,
      found: [told('The file is no list of sites: its first row must name a column `Name`.', 'ERROR')],
    };
  const standing = Array.isArray(sent.sites) ? sent.sites : [];
  const values = { ...sent, sites: [...standing, ...list.sites] };
  const looked = await look(graph, type, { id, body, given: givenOf(values, fields) });
  const unread = list.unread.map(column =>
    told(`The column "${column}" is no field of a site and was not read.`, 'WARNING'),
  );
  return { ...looked, values, found: [...unread, ...looked.found] };
}

async function copied(
  graph: Graph,
  type: DraftedType,
  { number, body, base }: { number: string; body: string | null; base: string },
) {
  const { result } = await graph.act(CertificateByNumberDocument, { number });
  const from = result?.certificate;
  if (!from)
    return data<Answered>(
      { found: [foundOf({ message: `${number}: there is no such document.` }, new Map())] },
      { status: 422 },
    );
  const copy = await graph.act(ofType(CopyExCertificateDocument, type), { id: from.id, body });
  if (copy.refused) return data<Answered>({ found: copy.refused.map(one => foundOf(one, new Map())) }, { status: 422 });
  throw redirect(`${base}/desk/${type}/${copy.result.acted?.id}`, 303);
}

export default function Draft({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, base, pageOf } = useWords();
  const { type, sections } = loaderData;
  const name = t(`draft.types.${type}`);
  if (loaderData.isNew)
    return (
      <div className="column stack desk-form">
        <title>{`${t('draft.new', { name })} · ${t('site.name')}`}</title>
        <h1>{t('draft.new', { name })}</h1>
        <Begin bodies={loaderData.bodies} />
        <DraftForm
          key="new"
          type={type}
          id={null}
          mode="edit"
          sections={sections}
          bodies={loaderData.bodies}
          answered={actionData ?? {}}
        />
      </div>
    );
  const { document, certificate, mode, looked } = loaderData;
  return (
    <div className="column stack desk-form">
      <title>{`${document.number} · ${t('site.name')}`}</title>
      <div className="tight">
        <p className="small">
          <a href={`${base}/desk`}>{t('desk.title')}</a>
        </p>
        <h1>{document.number}</h1>
        <p className="row">
          <Badge status={certificate.effectiveStatus} /> <span className="muted">{name}</span>
          {certificate.title && <span lang="en">{certificate.title}</span>}
          {certificate.status !== 'DRAFT' && <a href={pageOf(document.number)}>{t('draft.public')}</a>}
        </p>
      </div>
      <Acts type={type} id={params.id} acts={document.availableActs} mode={mode} />
      {mode !== 'read' && (
        <DraftForm
          key={`${params.id} ${mode}`}
          type={type}
          id={certificate.id}
          mode={mode}
          sections={sections}
          values={(document.typed ?? {}) as Values}
          revision={document.revision ?? 0}
          answered={{ ...looked, ...actionData }}
        />
      )}
    </div>
  );
}
