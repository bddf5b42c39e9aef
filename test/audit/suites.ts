import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { transformSync } from '@swc/core';
import { type GraphQLSchema, parse } from 'graphql';

/** A suite of the audit: small subgraphs, and what a gateway over them has to answer. */
export interface Suite {
  id: string;
  subgraphs: { name: string; typeDefs: string; schema: GraphQLSchema }[];
  /** Made anew each time: an act has ids of its own, and cannot be done twice. */
  tests(): Test[];
}

interface Test {
  query: string;
  expected: { data?: unknown; errors?: boolean };
}

interface Given {
  typeDefs: string;
  resolvers: object;
}

/** What the suites import of the audit, without its servers. */
const doubles: Record<string, object> = {
  'subgraph.js': {
    createSubgraph: (name: string, { typeDefs, resolvers }: Given) => ({
      name,
      typeDefs,
      schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never }),
    }),
  },
  'supergraph.js': {
    serve: (id: string, subgraphs: Suite['subgraphs'], tests: Test[] | Suite['tests']): Suite => ({
      id,
      subgraphs,
      tests: () => (typeof tests === 'function' ? tests() : tests),
    }),
  },
};

/** Every suite in a checkout of federation-gateway-audit. @throws where the folder is none. */
export function readSuites(folder: string): Suite[] {
  const suites = path.resolve(folder, 'src', 'test-suites');
  if (!existsSync(suites)) throw new Error(`${folder} is no checkout of federation-gateway-audit.`);
  return readdirSync(suites).map(name => load(path.join(suites, name, 'index.ts')).default as Suite);
}

const loaded = new Map<string, Record<string, unknown>>();

/** An ES module in TypeScript, whose imports end with `.js`. */
function load(file: string): Record<string, unknown> {
  const known = loaded.get(file);
  if (known) return known;
  const exported: Record<string, unknown> = {};
  loaded.set(file, exported);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const own = Module.createRequire(__filename);
  const demand = (name: string) => {
    if (!name.startsWith('.')) return own(name);
    return doubles[path.basename(name)] ?? load(path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));
  };
  new Function('exports', 'require', code)(exported, demand);
  return exported;
}
