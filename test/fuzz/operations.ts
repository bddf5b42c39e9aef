import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Random } from './random';
import { Arguments, type Known } from './values';

/** A query as text, with its variables. It may be invalid: fields of one key may not go together. */
export interface Made {
  query: string;
  variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;

/** Keys of the planner, of JavaScript and of other fields. */
const keys = ['id', 'id', 'a', 'title', 'code', 'number', 'organisationId', '__proto__', 'constructor', 'as_1_id'];
/** What changes by being asked, or is asked of one who acts; and the state of files, which workers make meanwhile. */
const leftOut = /^(check|preview|exportJob|suggest$|requestId)/;
const mostFields = 45;

/** Makes one query of the schema. */
export function makeOperation(schema: GraphQLSchema, random: Random, known: Known): Made {
  return new Operation(schema, random, known).make();
}

class Operation {
  private readonly given: Arguments;
  private readonly fragments: string[] = [];
  private readonly hasConditions: boolean;
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    known: Known,
  ) {
    this.given = new Arguments(random, known);
    this.hasConditions = random.chance(0.3);
  }

  make(): Made {
    const { random } = this;
    const roots = random.chance(0.75) ? 1 : 2 + random.whole(2);
    const body = Array.from({ length: roots }, (_, index) => this.root(index ? `r${index}: ` : '')).join(' ');
    const { declared, variables } = this.given;
    const head = `query ${random.chance(0.5) ? 'Q' : ''} ${declared.length ? `(${declared.join(', ')})` : ''}`;
    return { query: `${head} { ${body} } ${this.fragments.join(' ')}`, variables };
  }

  private root(alias: string): string {
    const all = Object.values(this.schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !leftOut.test(name));
    const rich = all.filter(({ name }) =>
      /certificate|verify|organisation|bod(y|ies)|set|licence|report|node/i.test(name),
    );
    const field = this.random.pick(this.random.chance(0.7) ? rich : all);
    return `${alias}${field.name}${this.given.of(field)}${this.condition()}${this.below(field, 5)}`;
  }

  private below({ type }: Field, depth: number): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    const twice = this.random.chance(0.1) ? ` ${this.set(named, depth)}` : '';
    const nodes = /Connection$/.test(named.name) && this.random.chance(0.8) ? this.nodes(named, depth) : '';
    return ` { ${this.set(named, depth)}${twice}${nodes} }`;
  }

  /** So that lists are often more than their counts. */
  private nodes(connection: GraphQLCompositeType, depth: number): string {
    const typeOf = (type: GraphQLCompositeType, field: string) =>
      getNamedType(fieldsOf(type).find(({ name }) => name === field)?.type) as GraphQLCompositeType | undefined;
    const edge = typeOf(connection, 'edges');
    const node = edge && typeOf(edge, 'node');
    return node ? ` edges { node { ${this.set(node, depth - 1)} } }` : '';
  }

  private set(type: GraphQLCompositeType, depth: number): string {
    if (depth < -1 || type.name === 'RenderedFile') return '__typename';
    const count = 1 + this.random.whole(depth <= 1 ? 3 : 5);
    const parts = Array.from({ length: count }, () => this.selection(type, depth)).filter(Boolean);
    return parts.join(' ') || '__typename';
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const { random, schema } = this;
    const kind = random.next();
    if (isAbstractType(type) && kind < 0.12) return this.siblings(type, depth);
    if (isAbstractType(type) && kind < 0.35) return this.fragment(random.pick(schema.getPossibleTypes(type)), depth);
    if (kind >= 0.4 && kind < 0.45) return this.fragment(type, depth);
    if (isObjectType(type) && type.getInterfaces().length && kind >= 0.45 && kind < 0.52)
      return this.fragment(random.pick(type.getInterfaces()), depth);
    if (kind >= 0.52 && kind < 0.55) return `${random.chance(0.3) ? `t${random.whole(9)}: ` : ''}__typename`;
    if (kind >= 0.55 && kind < 0.57) return `...${this.condition()} { ${this.set(type, depth - 1)} }`;
    return this.field(type, depth);
  }

  /** The same field of several types, each with arguments of its own. */
  private siblings(type: GraphQLCompositeType, depth: number): string {
    const { random, schema } = this;
    if (!isAbstractType(type) || isUnionType(type)) return '__typename';
    const withArguments = this.candidates(type, depth).filter(({ args }) => args.length > 0);
    if (withArguments.length === 0) return '__typename';
    const field = random.pick(withArguments);
    const inner = this.below(field, depth - 1);
    return [1, 2]
      .map(
        () =>
          `... on ${random.pick(schema.getPossibleTypes(type)).name} { ${field.name}${this.given.of(field)}${inner} }`,
      )
      .join(' ');
  }

  private fragment(on: GraphQLCompositeType, depth: number): string {
    const body = this.set(on, depth - 1);
    if (!this.random.chance(0.35)) return `... on ${on.name}${this.condition()} { ${body} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} { ${body} }`);
    return `...${name}${this.condition()}${this.random.chance(0.1) ? ` ...${name}` : ''}`;
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const { random } = this;
    const candidates = this.candidates(type, depth);
    if (this.fields++ > mostFields || candidates.length === 0) return '';
    const composites = candidates.filter(one => isCompositeType(getNamedType(one.type)));
    const field = random.pick(composites.length && random.chance(0.5) ? composites : candidates);
    const alias = random.chance(0.14) ? `${random.pick(keys)}${random.chance(0.5) ? '' : random.whole(3)}: ` : '';
    return `${alias}${field.name}${this.given.of(field)}${this.condition()}${this.below(field, depth - 1)}`;
  }

  private candidates(type: GraphQLCompositeType, depth: number): Field[] {
    return fieldsOf(type).filter(
      ({ name, type: of }) => !leftOut.test(name) && (depth > 0 || !isCompositeType(getNamedType(of))),
    );
  }

  private condition(): string {
    if (!this.hasConditions || !this.random.chance(0.15)) return '';
    return ` @${this.random.pick(['skip', 'include'])}(if: ${this.given.condition()})`;
  }
}

const fieldsOf = (type: GraphQLCompositeType): Field[] => (isUnionType(type) ? [] : Object.values(type.getFields()));
