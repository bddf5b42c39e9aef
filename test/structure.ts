import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { subgraphs } from '@conformity/program';
import type { Subgraph } from '@conformity/subgraph';
import { type DefinitionNode, Kind, parse } from 'graphql';
import { root } from './journeys-of-documentation';

/** A package of the repository. */
interface Workspace {
  folder: string;
  description: string;
  /** The folders of those packages of the repository that it imports. */
  imports: string[];
}

const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

function workspaces(): Workspace[] {
  const folders = (read('package.json').workspaces as string[]).flatMap(pattern =>
    pattern.endsWith('/*')
      ? readdirSync(path.join(root, pattern.slice(0, -2))).map(name => pattern.replace('*', name))
      : [pattern],
  );
  const found = folders.sort().map(folder => ({ folder, ...read(`${folder}/package.json`) }));
  const folderOf = new Map<string, string>(found.map(({ name, folder }) => [name, folder]));
  return found.map(({ folder, description, dependencies = {} }) => ({
    folder,
    description,
    imports: Object.keys(dependencies).flatMap(dependency => folderOf.get(dependency) ?? []),
  }));
}

/** Each package with the number of packages that stand below one another under it: 0 where it imports none. */
function heights(all: readonly Workspace[]): Map<string, number> {
  const importsOf = new Map(all.map(({ folder, imports }) => [folder, imports]));
  const heightOf = (folder: string): number => Math.max(-1, ...(importsOf.get(folder) ?? []).map(heightOf)) + 1;
  return new Map(all.map(({ folder }) => [folder, heightOf(folder)]));
}

const short = (folder: string) => folder.replace('packages/', '');

function layersOf(all: readonly Workspace[]): string[] {
  const heightOf = heights(all);
  const top = Math.max(...heightOf.values());
  return Array.from({ length: top + 1 }, (_, index) => top - index).map(height => {
    const members = all.filter(({ folder }) => heightOf.get(folder) === height).map(({ folder }) => short(folder));
    return `${String(height).padStart(2)}  ${members.join('  ')}`;
  });
}

const typesIn = (definitions: readonly DefinitionNode[], name: string) =>
  definitions.flatMap(node =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) && node.name.value === name
      ? (node.fields ?? []).map(field => field.name.value)
      : [],
  );

function rowOf({ name, sdl, database, routes = [] }: Subgraph): string {
  const { definitions } = parse(sdl);
  const count = (type: string) => typesIn(definitions, type).filter(field => !field.startsWith('_')).length;
  const addresses = routes.map(({ method, path }) => `\`${method} ${path}\``).join(', ');
  return `| \`${name}\` | \`${database.schema}\` | ${count('Query')} | ${count('Mutation')} | ${addresses} |`;
}

/** The page that says which packages there are, who imports whom, and what each subgraph brings: from the code alone. */
export function structurePage(): string {
  const all = workspaces();
  return `# The packages, and who imports whom

Written from the code: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`. A package stands above every package that it imports.

\`\`\`
${layersOf(all).join('\n')}
\`\`\`

| package |  | imports |
|---|---|---|
${all.map(({ folder, description, imports }) => `| \`${folder}\` | ${description} | ${imports.map(short).join(', ')} |`).join('\n')}

## The subgraphs

| subgraph | PostgreSQL schema | queries | mutations | addresses beside GraphQL |
|---|---|---|---|---|
${subgraphs.map(rowOf).join('\n')}
`;
}
