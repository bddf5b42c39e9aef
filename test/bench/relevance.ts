import { createDatabase, startCluster } from '@conformity/postgres';
import { readConfiguration, startEmbedded, subgraphs } from '@conformity/program';
import { type Answered, answerQuestions, scoreOf } from '../relevance/score';
import { say, table } from './table';

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** Tells how well sixty questions are answered, by kind, and which ones not at the first place. */
export async function measureRelevance(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  try {
    const configuration = { ...readConfiguration({ PORT: '0', ALLOWANCES: 'off' }), dataDir };
    await (await startEmbedded({ configuration, subgraphs })).stop();
    const answered = await answerQuestions(await createDatabase(cluster.url, 'conformity'));
    say(scores(answered));
    for (const { question, place, first } of answered.filter(one => one.place !== 1))
      say(
        `${question.typed}: ${place === null ? 'not on the first page' : `at place ${place}`}; the first is ${first}`,
      );
  } finally {
    await cluster.stop();
  }
}

function scores(answered: readonly Answered[]): string {
  const kinds = [...new Set(answered.map(({ question }) => question.kind))];
  const rows = [
    ...kinds.map(kind => [kind, answered.filter(({ question }) => question.kind === kind)] as const),
    ['all', answered] as const,
  ];
  return table([
    ['questions', 'asked', 'at 1', 'at 10', 'mean reciprocal rank'],
    ...rows.map(([kind, some]) => {
      const { at1, at10, meanReciprocalRank } = scoreOf(some);
      return [kind, String(some.length), percent(at1), percent(at10), meanReciprocalRank.toFixed(3)];
    }),
  ]);
}
