import { buildSchema, type GraphQLEnumType, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { compile, mostWrittenOut } from '../src/compile';
import { presentError } from '../src/errors';
import { DateScalar, DateTimeScalar } from '../src/scalars';

const schema: GraphQLSchema = buildSchema(
  `type Query { lamp: Lamp lamps: [Lamp] }
   type Lamp { status: Status since: Date at: DateTime watts: Int name: String! }
   enum Status { LIT DARK } scalar Date scalar DateTime`,
);
for (const scalar of [DateScalar, DateTimeScalar])
  Object.assign(schema.getType(scalar.name) as object, { serialize: scalar.serialize });
expect((schema.getType('Status') as GraphQLEnumType).getValues()).toHaveLength(2);

/** What a caller reads of an operation, and what is logged; compiled by graphql-jit, or run by graphql-js where it is long. */
async function told(field: string, kept: unknown, isLong: boolean) {
  const more = isLong ? Array.from({ length: mostWrittenOut }, (_, at) => `a${at}: __typename`).join(' ') : '';
  const document = parse(`{ lamp { ${field} } ${more} }`);
  const { errors = [] } = await compile(schema, document)({ lamp: { name: 'One', [field]: kept } }, {}, {});
  const logged: unknown[] = [];
  return {
    errors: errors.map(error => presentError(error as GraphQLError, 'req-7', fault => logged.push(fault))),
    logged,
  };
}

describe.each([
  ['graphql-jit', false],
  ['graphql-js', true],
])('run by %s,', (_, isLong) => {
  test.each<[string, string, unknown]>([
    ['an enum value that the schema does not know', 'status', 'SECRETLY_LIT'],
    ['a day that does not exist', 'since', '2026-02-30 of secret'],
    ['an instant that is none', 'at', 'secret'],
    ['a number that is none', 'watts', 'secret'],
    ['nothing where something must stand', 'name', null],
  ])('%s in what is kept is INTERNAL, is logged and names nothing', async (_, field, kept) => {
    const { errors, logged } = await told(field, kept, isLong);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: 'Something broke on our side (request req-7).',
      extensions: { code: 'INTERNAL', requestId: 'req-7' },
      path: ['lamp', field],
    });
    expect(JSON.stringify(errors)).not.toMatch(/secret/i);
    expect(logged).toHaveLength(1);
  });
});
