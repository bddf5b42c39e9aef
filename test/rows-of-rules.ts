import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './journeys-of-documentation';

const textsIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(path.join(root, folder, file), 'utf8'));

const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id as string);

/** The rules that no table of `testRulesOnPublic` names: those of schemes in their own tests, those of every document anywhere. */
export function rulesWithoutRow(): string[] {
  const services = readdirSync(path.join(root, 'services')).map(name => `services/${name}`);
  const rowsOf = (service: string) =>
    textsIn(`${service}/test`)
      .filter(text => text.includes('testRulesOnPublic('))
      .flatMap(text => idsIn(text, /[\s'{]([a-z0-9-]+)'?: /g));
  const without = (folder: string, rows: readonly string[]) =>
    textsIn(`${folder}/src`)
      .flatMap(text => idsIn(text, /\bid: '([a-z-]+\/[a-z0-9-]+)'/g))
      .filter(id => !rows.includes(id.slice(id.indexOf('/') + 1)));
  return [
    ...services.flatMap(service => without(service, rowsOf(service))),
    ...without('packages/scheme', services.flatMap(rowsOf)),
  ];
}
