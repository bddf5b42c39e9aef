import { useWords } from '../words';
import type { en } from '../words/en';

/** What a document or a number is worth today. */
export type Verdict = keyof (typeof en)['verdict'];

/** The status in one word, told by shape as well as by colour. */
export function Badge({ status }: { status: Verdict | null | undefined }) {
  const { t } = useWords();
  return status ? <span className={`badge is-${status}`}>{t(`verdict.${status}`)}</span> : null;
}
