import { subgraphs } from '@conformity/program';
import { buildASTSchema, buildSchema, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import { everythingIn, repeatingTheirName, undescribed } from './described';
import { publicSchema } from './public-schema';

describe('the public schema', () => {
  const schema = publicSchema();

  test('says of every type, field, argument, input field and enum value what it means', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('says of nothing only what its name says already', () => {
    expect(repeatingTheirName(schema)).toEqual([]);
  });

  test('says what it is, and by what each of its scalars is specified', () => {
    const scalars = Object.values(schema.getTypeMap()).filter(isScalarType);
    const own = scalars.filter(scalar => !isSpecifiedScalarType(scalar));
    expect(schema.description).toBeTruthy();
    expect(own.filter(({ specifiedByURL }) => !specifiedByURL?.startsWith('https://'))).toEqual([]);
    expect(new Set(own.map(({ specifiedByURL }) => specifiedByURL)).size).toBe(own.length);
  });
});

test('subgraphs that share something describe it alike', () => {
  const told = new Map<string, Set<string>>();
  const schemas = subgraphs.map(({ sdl }) => buildASTSchema(parse(sdl), { assumeValidSDL: true }));
  for (const { coordinate, description } of schemas.flatMap(everythingIn))
    if (description) told.set(coordinate, (told.get(coordinate) ?? new Set()).add(description));
  expect([...told].filter(([, descriptions]) => descriptions.size > 1)).toEqual([]);
});

describe('the check itself', () => {
  test('names what is not described, whatever it is', () => {
    const schema = buildSchema(
      'enum Kind { A } input Wanted { kind: Kind } type Query { found(wanted: Wanted): Kind }',
    );
    const names = ['Kind', 'Kind.A', 'Wanted', 'Wanted.kind', 'Query', 'Query.found', 'Query.found(wanted:)'];
    expect(undescribed(schema).sort()).toEqual(names.sort());
  });

  test.each(['The audit scope.', 'Scopes of the audit', ' audit_scope '])(
    'sees that "%s" says no more',
    description => {
      const schema = buildSchema(`type Query { "${description}" auditScope: Int }`);
      expect(repeatingTheirName(schema)).toEqual(['Query.auditScope']);
    },
  );

  test('lets a description use the words of the name', () => {
    const schema = buildSchema('type Query { "What the audit was for." auditScope: Int }');
    expect(repeatingTheirName(schema)).toEqual([]);
  });
});
