import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { acrossTypes } from './merging';
import { certificateTypes, fieldsOf, publicSchema } from './public-schema';

const schema = publicSchema();
const documentTypes = [...certificateTypes(schema)].filter(name => name !== 'Certificate');

describe('one selection over documents of every type', () => {
  const clashes = (...asked: Parameters<typeof acrossTypes>) =>
    validate(asked[0], parse(acrossTypes(...asked)), [OverlappingFieldsCanBeMergedRule]).map(({ message }) => message);

  test('can ask each type for everything that it says, in the document and in its issues', () => {
    const operation = acrossTypes(schema, 'certificate(id: "any")', 'Certificate', 3);
    for (const type of documentTypes)
      expect(operation).toMatch(new RegExp(`on ${type} { .*content { .*issue { .*content {`));
    expect(clashes(schema, 'certificate(id: "any")', 'Certificate', 3)).toEqual([]);
  });

  test.each([
    ['that only one of them always has', '[Int!]!', '[Int!]'],
    ['of two kinds', '[String!]!', '[Int!]!'],
    ['in a list and alone', '[Int!]!', 'Int!'],
  ])('would not do with a value %s', (_, one, other) => {
    const clashing = buildSchema(`
      type Query { paper: Paper } interface Paper { id: ID }
      type A implements Paper { id: ID same: Int said: SaidOfA } type SaidOfA { units: ${one} }
      type B implements Paper { id: ID same: Int said: SaidOfB } type SaidOfB { units: ${other} }`);
    expect(clashes(clashing, 'paper', 'Paper', 1)).toEqual([expect.stringContaining('"units" conflict')]);
    expect(clashes(clashing, 'paper', 'Paper', 0)).toEqual([]);
  });
});

test('content is nullable alike in documents and issues of every type', () => {
  const contents = documentTypes.flatMap(type => [type, `${type}Issue`].map(name => fieldsOf(schema, name).content));
  expect(contents.filter(field => !field || String(field.type).endsWith('!'))).toEqual([]);
});

type Member = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue;

/** Every field, argument, input field and enum value of the schema, by its coordinate. */
const members: readonly { at: string; member: Member }[] = Object.values(schema.getTypeMap())
  .filter(type => !isIntrospectionType(type))
  .flatMap(type => {
    const own: Member[] = isEnumType(type)
      ? [...type.getValues()]
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values<Member>(type.getFields())
        : [];
    return own.flatMap(member => [
      { at: `${type.name}.${member.name}`, member },
      ...('args' in member
        ? member.args.map(arg => ({ at: `${type.name}.${member.name}(${arg.name}:)`, member: arg }))
        : []),
    ]);
  });
const present = members.filter(({ member }) => member.deprecationReason == null);

describe('one vocabulary', () => {
  // Of a service facility, who applied is not who holds: the facility does. A test facility of a laboratory holds nothing.
  const otherWords = [
    'ExServiceCertificateContent.applicant',
    'ExServiceCertificateInput.applicant',
    'IecqTestTypeInput.facility',
  ];

  test('the holder is `holder`, whatever a scheme prints', () => {
    const printed = /^(applicants?|licensee|holderName|facility|organisation|client)$/;
    const ofContents = present.filter(({ at }) => /^\w+(Content|Input)\./.test(at));
    const found = ofContents.filter(({ member }) => printed.test(member.name)).map(({ at }) => at);
    expect(found).toEqual(otherWords);
  });

  test('whatever the register tells a holder of has one in its content, and in its input', () => {
    const without = documentTypes.filter(type => {
      const fields = fieldsOf(schema, `${type}Content`);
      return !fields.holder && !fields.holders;
    });
    // A PCAR tells of nobody; a candidate holds nothing yet.
    expect(without).toEqual(['ExPersonnelReport']);
    const inputs = present
      .filter(({ at }) => /^\w+Input\.holders?$/.test(at))
      .map(({ at }) => at.replace(/Input.*/, ''));
    // The certificates of IECQ are typed as a set.
    const typed = documentTypes.map(type => (type === 'IecqCertificate' ? 'IecqSet' : type));
    expect(inputs.sort()).toEqual(typed.filter(type => type !== 'ExPersonnelReport').sort());
  });

  test('a body is `body`, and who signs is `signatory`', () => {
    const found = present.filter(({ member }) =>
      /^(bodyId|certificationBodyId|cb|ncbId|signed\w*|signedBy|signer)$/.test(member.name),
    );
    expect(found.map(({ at }) => at)).toEqual([]);
    const signatories = present.filter(({ member: { name } }) => name === 'signatory');
    expect(new Set(signatories.map(({ member }) => 'type' in member && getNamedType(member.type).name))).toEqual(
      new Set(['Signatory', 'SignatoryInput']),
    );
  });

  test('every value of an enum is in capitals, but for the levels of protection, which the standards write so', () => {
    const values = members
      .filter(({ at, member }) => !('type' in member) && !at.startsWith('EquipmentProtectionLevel.'))
      .map(({ member }) => member.name);
    expect(values.length).toBeGreaterThan(200);
    expect(values.filter(name => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });

  test('what is deprecated says what to use, and until when it is there', () => {
    const deprecated = members.filter(({ member }) => member.deprecationReason != null);
    expect(deprecated.length).toBeGreaterThan(10);
    for (const { at, member } of deprecated) {
      const [, name] = /^Use `(\w+)`\. Removed on 20\d\d-\d\d-\d\d\.$/.exec(member.deprecationReason ?? '') ?? [];
      const successor = at.replace(/\w+(:?\)?)$/, `${name}$1`);
      expect(present.map(one => one.at)).toContain(successor);
    }
  });
});
