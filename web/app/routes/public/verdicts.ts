import { asking } from '../../asking';
import { ownForm } from '../../own-form';
import { asCsv, mostNumbers, numbersOfText, verified } from '../../verify';
import { speakingAt } from '../../words';
import type { Route } from './+types/verdicts';

/** The verdicts as a file to take home. */
export async function action({ request, context }: Route.ActionArgs) {
  const { t } = speakingAt(request.url);
  const form = await ownForm(request);
  const numbers = numbersOfText(String(form.get('numbers') ?? '')).slice(0, mostNumbers);
  const rows = await verified(context.get(asking), numbers);
  const heads = [
    t('verify.asTyped'),
    t('verify.verdict'),
    t('verify.document'),
    t('verify.holder'),
    t('verify.remark'),
  ];
  const lines = rows.map(({ number, verdict, canonicalNumber, certificate, remark }) => [
    number,
    t(`verdict.${verdict}`),
    certificate ? (canonicalNumber ?? '') : '',
    certificate?.holder?.name ?? '',
    remark ?? '',
  ]);
  return new Response(asCsv(heads, lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="verdicts.csv"',
      'cache-control': 'no-store',
    },
  });
}
