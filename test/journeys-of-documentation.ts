import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root = path.join(__dirname, '..');

/** The pages whose journeys build on each other, in the order in which they are travelled. */
export const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs/journeys'))
    .sort()
    .map(name => `docs/journeys/${name}`),
];

/** A command of a page, with the output that stands below it. */
export interface Step {
  command: string;
  output: string;
}

/** The text of a page. */
export const textOf = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** Each command of the page that has an output below it. */
export const stepsOf = (page: string): Step[] =>
  [...textOf(page).matchAll(/```sh\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(([, command, output]) => ({
    command: command ?? '',
    output: output ?? '',
  }));
