import { actions } from '@conformity/access';
import { type Act, lifecycle } from '@conformity/certification';

const acts = Object.keys(lifecycle) as Act[];

test.each(acts.filter(act => act !== 'import' && act !== 'follow'))('%s needs a power', act => {
  expect(actions).toContain(`document:${act}`);
});

test('nobody has the power to import: only the graph itself takes documents over', () => {
  expect(actions).not.toContain('document:import');
});

test('every power over documents is for an act, save those to view drafts and what was deleted', () => {
  const over = actions.filter(action => action.startsWith('document:'));
  expect(over.filter(action => !acts.includes(action.replace('document:', '') as Act))).toEqual([
    'document:view-draft',
    'document:view-deleted',
  ]);
});
