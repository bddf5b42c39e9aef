import { data, Form } from 'react-router';
import { asking } from '../../asking';
import { handedIn } from '../../handed-in.server';
import { ownForm } from '../../own-form';
import { Changed, Seal } from '../../ui/verify/seal';
import { Verdicts } from '../../ui/verify/verdicts';
import { mostNumbers, type SealTold, type VerifiedRow, verified } from '../../verify';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/verify';

interface Told {
  numbers: string;
  rows?: VerifiedRow[];
  seal?: SealTold;
  refusal?: string;
}

export async function action({ request, context }: Route.ActionArgs) {
  const graph = context.get(asking);
  const { t } = speakingAt(request.url);
  const form = await ownForm(request);
  const given = await handedIn(form);
  const refuse = (refusal: string) =>
    data<Told>({ numbers: String(form.get('numbers') ?? ''), refusal }, { status: 422 });
  if (given === null) return refuse(t('verify.unread'));
  if ('pdf' in given) {
    const answer = await graph.fetch('/documents/verify', {
      method: 'POST',
      body: given.pdf,
      headers: { 'content-type': 'application/pdf' },
    });
    if (!answer.ok) return refuse(t('verify.unread'));
    return data<Told>({ numbers: '', seal: (await answer.json()) as SealTold });
  }
  const { numbers } = given;
  if (numbers.length === 0) return refuse(t('verify.nothing'));
  if (numbers.length > mostNumbers) return refuse(t('verify.tooMany', { count: numbers.length, most: mostNumbers }));
  const rows = await verified(graph, numbers);
  return data<Told>({ numbers: numbers.join('\n'), rows });
}

export default function Verify({ actionData }: Route.ComponentProps) {
  const { t, number } = useWords();
  return (
    <div className="column stack">
      <title>{`${t('verify.title')} · ${t('site.name')}`}</title>
      <meta name="description" content={t('verify.lead')} />
      <div className="tight">
        <h1>{t('verify.title')}</h1>
        <p className="lead">{t('verify.lead')}</p>
      </div>
      {actionData?.seal && <Seal told={actionData.seal} />}
      {actionData?.seal?.original?.comparison && <Changed of={actionData.seal.original.comparison} />}
      {actionData?.rows && <Verdicts rows={actionData.rows} numbers={actionData.numbers} />}
      <Form method="post" encType="multipart/form-data" className="verify-form">
        {actionData?.refusal && (
          <p className="notice" role="alert" id="refusal">
            {actionData.refusal}
          </p>
        )}
        <label htmlFor="numbers">{t('verify.numbers')}</label>
        <textarea
          id="numbers"
          name="numbers"
          rows={8}
          spellCheck={false}
          autoCapitalize="off"
          defaultValue={actionData?.numbers}
          aria-invalid={actionData?.refusal ? true : undefined}
          aria-describedby={actionData?.refusal ? 'refusal' : undefined}
        />
        <label htmlFor="file">{t('verify.file')}</label>
        <input id="file" name="file" type="file" accept=".txt,.csv,.xlsx,.pdf,text/plain,text/csv,application/pdf" />
        <div className="row">
          <button className="button" type="submit">
            {t('verify.go')}
          </button>
          <span className="small muted">{t('verify.most', { most: number(mostNumbers) })}</span>
        </div>
      </Form>
    </div>
  );
}
