import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withUnreleased } from './changelog';
import { changesBetween } from './changes';
import { publicSdl } from './contract';
import type { AnnouncedBreak } from './promise';

const folder = path.join(__dirname, '..');

/** Where everything is kept. */
export const files = {
  supergraph: path.join(folder, '..', 'gateway', 'supergraph.graphql'),
  public: path.join(folder, 'public.graphql'),
  released: path.join(folder, 'released.graphql'),
  changelog: path.join(folder, 'CHANGELOG.md'),
  breaks: path.join(folder, 'breaking-changes.json'),
};

/** The text of one of them. */
export const textOf = (name: keyof typeof files) => readFileSync(files[name], 'utf8');

/** The breaks since the last release that were decided. */
export const announcedBreaks = (): AnnouncedBreak[] => JSON.parse(textOf('breaks'));

/** What has changed since the last release. */
export const changesSinceRelease = (schema = textOf('public')) => changesBetween(textOf('released'), schema);

/** The files that follow from the supergraph, as they should be. */
export async function madeFiles(): Promise<{ file: string; text: string }[]> {
  const schema = publicSdl(textOf('supergraph'));
  const changelog = withUnreleased(textOf('changelog'), await changesSinceRelease(schema), announcedBreaks());
  return [
    { file: files.public, text: schema },
    { file: files.changelog, text: changelog },
  ];
}
