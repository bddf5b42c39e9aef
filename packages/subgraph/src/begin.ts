import { readFileSync } from 'node:fs';
import { nearest } from '@conformity/certification';
import type { Form } from './forms';
import { productionFaults, type StartedPart } from './production';
import { type Variable, variables } from './variables';

/** How names begin that are ours; `AWS_` and `OTEL_` are others' too. */
const ownBeginnings = new Set(Object.keys(variables).flatMap(name => /^(?!AWS_|OTEL_)[A-Z]+_/.exec(name)?.[0] ?? []));

const looksOurs = (name: string) => ownBeginnings.has(name.replace(/_.*/s, '_'));

/** The variables that look as if they were meant for the graph and are none of its own, each with what may be meant. */
export function unknownVariables(environment: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(variables);
  return Object.keys(environment)
    .filter(name => looksOurs(name) && !(name.replace(/_FILE$/, '') in variables) && !(name in variables))
    .map(name => {
      const [near] = nearest(
        name,
        known.map(value => ({ value })),
      );
      return `${name} is no variable of the graph.${near ? ` Is ${near.value} meant?` : ''}`;
    });
}

/** Puts what stands in the files that `NAME_FILE` names in place of each secret. @throws where one cannot be read */
export function readSecretFiles(environment: NodeJS.ProcessEnv): void {
  const faults = secretFileFaults(environment);
  if (faults.length) throw new Error(faults.join('\n'));
}

const secretFileFaults = (environment: NodeJS.ProcessEnv) =>
  Object.entries(variables).flatMap(([name, { isSecret }]) => {
    const file = environment[`${name}_FILE`];
    if (!isSecret || !file) return [];
    try {
      const text = readFileSync(file, 'utf8').trim();
      // One that is empty is not set.
      if (text) environment[name] = text;
      return [];
    } catch (fault) {
      return [`${name}_FILE is "${file}", which cannot be read (${(fault as NodeJS.ErrnoException).code}).`];
    }
  });

/** How a process reads what only it knows the form of, by the name of the variable. */
export type Forms = Readonly<Record<string, Form>>;

/** What a part is told that cannot be, and what it needs and is not told. */
export const wrongVariables = (part: StartedPart, environment: NodeJS.ProcessEnv, forms: Forms = {}): string[] =>
  Object.entries(variables)
    .filter(([, { of }]) => of.includes(part))
    .flatMap(([name, { reads, needed, says }]) => {
      const text = environment[name];
      if (!text) return needed?.includes(part) ? [`${name} must be set: ${says}.`] : [];
      return [reads, forms[name]].flatMap(read => faultOf(() => read?.(text, name)));
    });

function faultOf(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}

/** What a part is told, a line a variable: of a secret only whether it is set. */
export function printedConfiguration(part: Variable['of'][number], environment: NodeJS.ProcessEnv): string {
  const own = Object.entries(variables).filter(([, { of }]) => of.includes(part));
  const lines = own.map(([name, { usual, isSecret }]) => {
    const said = environment[name];
    if (!said) return `${name}: ${usual ? `(${usual})` : '-'}`;
    return `${name}: ${isSecret ? 'is set' : said}`;
  });
  return `${lines.join('\n')}\n`;
}

/**
 * How every process begins: reads secrets from their files, names variables that it does not know, and refuses what it is told that
 * cannot be, or must not be in production, all of it at once. With `--print-config` it prints what it is told, and ends.
 */
export async function begin(
  part: StartedPart,
  forms: Forms = {},
  environment: NodeJS.ProcessEnv = process.env,
  flags: readonly string[] = process.argv,
): Promise<void> {
  const unread = secretFileFaults(environment);
  for (const line of unknownVariables(environment)) process.stderr.write(`${line}\n`);
  if (flags.includes('--print-config')) {
    process.stdout.write(printedConfiguration(part, environment));
    process.exit(0);
  }
  const faults = [
    ...unread,
    ...wrongVariables(part, environment, forms),
    ...(await productionFaults(part, environment)),
  ];
  if (faults.length) throw new Error(['This is not as it must be:', ...faults].join('\n- '));
}
