import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import * as contents from './contents';
import { publicSchema, rootFields } from './public-schema';
import { type Person, sql, startGraph, type TestGraph } from './support';

const schema = publicSchema();
const inputTypeOf = (name: string) => schema.getType(name) as GraphQLInputObjectType;
const documentTypes = rootFields(schema.getMutationType()).flatMap(
  ({ name }) => /^edit((?!Body).+)$/.exec(name)?.[1] ?? [],
);

test.each(documentTypes)('of %s every field can be patched, and none must be', type => {
  const [whole, patch] = [inputTypeOf(`${type}Input`).getFields(), inputTypeOf(`${type}Patch`).getFields()];
  const types = (fields: typeof whole) =>
    Object.values(fields).map(({ name, type: of }) => [name, String(getNullableType(of))]);
  expect(types(patch)).toEqual(types(whole));
  expect(Object.values(patch).filter(isRequiredInputField)).toEqual([]);
  expect(Object.values(patch).filter(({ defaultValue }) => defaultValue !== undefined)).toEqual([]);
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

type Content = Record<string, unknown>;

/** Every field of an input type and below it, as a form names them. */
const pathsOf = (type: GraphQLInputObjectType, place = ''): string[] =>
  Object.values(type.getFields()).flatMap(({ name, type: of, deprecationReason }) => {
    if (deprecationReason) return [];
    const [path, below] = [place + name, getNamedType(of)];
    const inList = isListType(getNullableType(of)) ? `${path}[].` : `${path}.`;
    return [path, ...(isInputObjectType(below) ? pathsOf(below, inList) : [])];
  });

test.each(documentTypes)(
  'the form of %s has each field of its input once, with what the schema says of it',
  async type => {
    const asking = `{ layout: layout${type} { sections { title fields { path label help kind isList choices { value } } } } }`;
    const { sections } = (await graph.tell('olga', asking)).layout;
    const fields: Content[] = sections.flatMap(({ fields: own }: { fields: Content[] }) => own);
    expect(fields.map(({ path }) => path).sort()).toEqual(pathsOf(inputTypeOf(`${type}Input`)).sort());
    expect(fields.filter(({ label, help }) => !label || !help)).toEqual([]);
    expect(fields.filter(({ kind, choices }) => (kind === 'CHOICE') !== Boolean((choices as []).length))).toEqual([]);
  },
);

interface Kind {
  person: Person;
  schema: string;
  /** Contents that differ in many fields. */
  samples: Content[];
}
const reportless = contents.certificate({ testReports: [], qualityReports: [] });
const kinds: Record<string, Kind> = {
  ExCertificate: {
    person: 'olga',
    schema: 'iecex_equipment',
    samples: [
      reportless,
      { certificateKind: 'COMPONENT', equipment: 'Terminal', models: ['T 1'], scheduleOfLimitations: 'Dry places.' },
    ],
  },
  ExTestReport: {
    person: 'olga',
    schema: 'iecex_equipment',
    samples: [contents.testReport, { product: 'Other lamp', standards: [{ standard: 'IEC 60079-7', edition: '5.1' }] }],
  },
  ExQualityReport: {
    person: 'olga',
    schema: 'iecex_equipment',
    samples: [
      contents.qualityReport,
      { auditedOn: contents.day(-400), validUntil: contents.day(90), typesOfProtection: ['e'] },
    ],
  },
  IecqVerificationStatement: {
    person: 'iris',
    schema: 'iecq',
    samples: [contents.verificationStatement(), { scheme: 'IECQ_ECD', subject: 'Other module', changes: 'All of it.' }],
  },
  IeceeCertificate: {
    person: 'emil',
    schema: 'iecee',
    samples: [
      contents.cbCertificate('ZZ-70001'),
      { number: 'ZZ-70001', product: 'Other battery', categories: ['MED'] },
    ],
  },
  IecreCertificate: {
    person: 'rene',
    schema: 'iecre',
    samples: [contents.windStatement(), { kind: 'WE_CS', certifiedObject: 'JT-200 (made up)', conditions: 'Onshore.' }],
  },
};

/** A value of an enum as clients write it: kinds of IECRE are kept as numbers have them, such as `WE.CS`. */
const typed = (value: unknown) => (typeof value === 'string' ? value.replace('.', '_') : value);

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** What becomes of each field: it is left out, emptied, or said as one of the samples says it. */
const choice = fc.constantFrom<'keep' | 'empty' | 0 | 1>('keep', 'keep', 'keep', 'empty', 0, 1);

describe('a patch is an edit that repeats what it does not name, and a draft is typed again as it stands:', () => {
  test.each(Object.entries(kinds))('%s', async (type, { person, schema: owner, samples }) => {
    const fields = Object.values(inputTypeOf(`${type}Input`).getFields()).filter(field => !field.deprecationReason);
    const input = samples[0] as Content;
    const drafting = `mutation Do($input: ${type}Input!) { done: draft${type}(input: $input) { id revision } }`;
    const { id } = (await graph.tell(person, drafting, { input })).done;
    let revision = 1;
    const act = async (mutation: 'edit' | 'patch', argument: 'input' | 'patch', given: object) => {
      const suffix = argument === 'input' ? 'Input' : 'Patch';
      const query = `mutation Do($id: ID!, $revision: Int!, $given: ${type}${suffix}!) { done: ${mutation}${type}(id: $id, revision: $revision, ${argument}: $given) { revision } }`;
      const { data, errors } = await graph.ask(person, query, { id, revision, given });
      if (errors.length) return errors.map(({ message }) => message);
      revision = data.done.revision;
      return (await sql(graph.databaseUrl, `select content from ${owner}.issue where document_id = $1`, [id]))[0];
    };
    const property = fc.asyncProperty(
      fc.array(choice, { minLength: fields.length, maxLength: fields.length }),
      async choices => {
        // What follows from other fields stands in the content too, and stays.
        const { content } = (await act('edit', 'input', input)) as { content: Content };
        const standing = fields.flatMap(({ name, type: of }) =>
          content[name] === undefined
            ? []
            : [[name, isEnumType(getNamedType(of)) ? typed(content[name]) : content[name]]],
        );
        const [patch, whole]: [Content, Content] = [{}, Object.fromEntries(standing)];
        fields.forEach((field, index) => {
          const { name } = field;
          const chosen = choices[index];
          const value = chosen === 'empty' ? null : samples[Number(chosen)]?.[name];
          if (value === undefined || (value === null && isRequiredInputField(field))) return;
          patch[name] = whole[name] = value;
          // What has a usual value takes no null in the whole form.
          if (value === null && field.defaultValue !== undefined) delete whole[name];
        });
        const patched = await act('patch', 'patch', patch);
        expect(patched).toEqual(await act('edit', 'input', whole));
        if (Array.isArray(patched)) return;
        const query = `type($id: ID!) { document: ${lower(type)}(id: $id) { typed } }`;
        const { document } = await graph.tell(person, `query ${query}`, { id });
        expect(await act('edit', 'input', document.typed)).toEqual(patched);
      },
    );
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });
});

test('a set of IECQ is patched as a whole: sites that are not named stay, a site that is left out of `sites` goes', async () => {
  const drafting = 'mutation D($input: IecqSetInput!) { done: draftIecqSet(input: $input) { master { id } revision } }';
  const patching = `mutation P($id: ID!, $revision: Int!, $patch: IecqSetPatch!) {
    done: patchIecqSet(id: $id, revision: $revision, patch: $patch) {
      revision master { content { rules changes } } sites { content { site { name } } } } }`;
  const { master, revision } = (await graph.tell('iris', drafting, { input: contents.iecqSet() })).done;
  const patched = await graph.tell('iris', patching, {
    id: master.id,
    revision,
    patch: { rules: null, changes: 'Rules.' },
  });
  expect(patched.done).toMatchObject({
    master: { content: { rules: [], changes: 'Rules.' } },
    sites: [{ content: { site: { name: 'Lens Works' } } }],
  });
  const reading = 'query R($id: ID!) { iecqSet(id: $id) { typed revision } }';
  const { iecqSet } = await graph.tell('iris', reading, { id: master.id });
  expect(iecqSet.typed).toMatchObject({ scheme: 'IECQ_HSPM', rules: [], sites: [{ name: 'Lens Works' }] });
  const editing = `mutation E($id: ID!, $revision: Int!, $input: IecqSetInput!) {
    done: editIecqSet(id: $id, revision: $revision, input: $input) { revision typed } }`;
  const edited = await graph.tell('iris', editing, { id: master.id, revision: iecqSet.revision, input: iecqSet.typed });
  expect(edited.done.typed).toEqual(iecqSet.typed);
  const variables = { id: master.id, revision: edited.done.revision, patch: { sites: null } };
  expect((await graph.tell('iris', patching, variables)).done).toMatchObject({
    master: { content: { changes: 'Rules.' } },
    sites: [],
  });
});

describe('a patch', () => {
  const drafting = 'mutation D($input: IecreCertificateInput!) { done: draftIecreCertificate(input: $input) { id } }';
  const patchIt = async (patch: object, revision = 1) => {
    const { id } = (await graph.tell('rene', drafting, { input: contents.windStatement() })).done;
    const query = `mutation P($id: ID!, $revision: Int!, $patch: IecreCertificatePatch!) {
      done: patchIecreCertificate(id: $id, revision: $revision, patch: $patch) { revision } }`;
    return graph.ask('rene', query, { id, revision, patch });
  };

  test.each([
    ['empties what must say something', { kind: null }, 'BAD_INPUT', /^patch\.kind: must say something/],
    ['says more than may be kept', { certifiedObject: 'x'.repeat(60_000) }, 'BAD_INPUT', /certifiedObject/],
    [
      'cites two editions as one',
      { standards: [{ standard: 'IEC 61400-1:2019', edition: '3.0' }] },
      'BAD_INPUT',
      /standards\[0\]/,
    ],
  ])('that %s is refused', async (_what, patch, code, message) => {
    const { errors } = await patchIt(patch);
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code } }]);
  });

  test('made from another revision is a CONFLICT', async () => {
    expect((await patchIt({ conditions: 'None.' }, 7)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });
});
