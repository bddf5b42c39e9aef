import { bodyNames, type Holder, holdersOf, type Operation, operationNamed, operations } from '@conformity/access';
import { documentTypes } from '@conformity/certification';
import type { GraphQLField } from 'graphql';
import { certificateTypes, publicSchema, rootFields } from './public-schema';

const schema = publicSchema();

/** What `*` of the table of operations stands for. */
export const operationTypes = [...certificateTypes(schema), 'IecqSet'].filter(name => name !== 'Certificate').sort();

/** Every operation that the graph has, mutations before queries. */
export const everyOperation: { kind: 'mutation' | 'query'; field: GraphQLField<unknown, unknown> }[] = [
  ...rootFields(schema.getMutationType()).map(field => ({ kind: 'mutation' as const, field })),
  ...rootFields(schema.getQueryType()).map(field => ({ kind: 'query' as const, field })),
];

/** The document type by whose powers an operation on the type is judged, and its system. */
export function judgedBy(typename: string): { documentType: string; system: string } {
  const [found] = Object.entries(documentTypes).filter(
    ([, type]) => type.typename === (typename === 'IecqSet' ? 'IecqCertificate' : typename),
  );
  if (!found) throw new Error(`There is no document type of ${typename}`);
  return { documentType: found[0], system: found[1].system };
}

const columns: Record<Holder, string> = {
  CB_BASIC: 'officer',
  CB_ADMIN: 'administrator',
  AUTHORISING_OFFICER: 'authorising officer',
  SECRETARIAT: 'Secretariat',
  IT_ADMIN: 'IT administrator',
};
const holders = Object.keys(columns) as Holder[];
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

const systemsOf = ({ name, system }: Operation): string[] =>
  system
    ? [system]
    : Object.keys(bodyNames).filter(
        one =>
          !name.includes('*') ||
          everyOperation.some(({ field }) => {
            const found = operationNamed(field.name, operationTypes);
            return found?.name === name && judgedBy(found.type ?? '').system === one;
          }),
      );

/** The lines of an operation: one, and one more where systems say otherwise. */
function lines(operation: Operation): string {
  const { name, powers, reach, lists } = operation;
  const besides = [lists && 'lists what one may see', operation.besides].filter(Boolean).join('; ');
  if (powers === 'everybody') return '';
  const systems = systemsOf(operation);
  const ofStaff = reach === 'system' || reach === 'any system';
  const mayHold = holders.filter(one => !ofStaff || one === 'SECRETARIAT' || one === 'IT_ADMIN');
  const heldIn = (system: string): string =>
    powers === 'operator'
      ? 'IT_ADMIN'
      : mayHold.filter(one => powers.some(power => holdersOf(power, { system }).includes(one))).join();
  const different = [...new Set(systems.map(heldIn))];
  return different
    .map(held => {
      const where =
        different.length === 1 ? reach : `${reach}: ${systems.filter(one => heldIn(one) === held).join(', ')}`;
      const cells = holders.map(holder => (held.split(',').includes(holder) ? 'yes' : ''));
      return row([`\`${name}\``, powers === 'operator' ? 'graph' : where, ...cells, besides]);
    })
    .join('');
}

/** The page that tells who may do what, by the operations of the graph. */
export const powersPage = (): string => `# Who may do what

Written from the code: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`; \`npm run powers\` prints it. A test asks every operation as
everybody, of their own and another body, of every status and system. \`*\` is a type of documents, such as \`ExCertificate\`, and \`IecqSet\`.
What everybody may ask is left out.

A power of a body reaches what its own body issued, or is, in its own system; that of a Secretariat its system; that of the IT administrator
every body and system, for what has a yes under it and nothing else. An authorising officer is an officer or administrator whom the body
names as allowed to issue. A machine client has those powers of an officer that it was given: it reads, drafts, edits and amends, and never issues.
What may not be seen is answered as not found.

| operation | over | ${Object.values(columns).join(' | ')} | besides |
|${'---|'.repeat(holders.length + 3)}
${operations.map(lines).join('')}`;
