import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from './random';

/** What is in the register, so that operations ask for something that is there. */
export interface Known {
  documents: readonly { id: string; number: string; typename: string }[];
  bodies: readonly string[];
  organisations: readonly string[];
  standards: readonly string[];
}

/** Makes arguments, and declares the variables that it uses for them. */
export class Arguments {
  readonly declared: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly random: Random,
    private readonly known: Known,
  ) {}

  /** With its brackets; empty where none is given. */
  of(field: GraphQLField<unknown, unknown>): string {
    const named = new Map(field.args.map(arg => [arg.name, arg]));
    const given = field.args.flatMap(arg =>
      this.isGiven(arg, named) ? [this.put(arg, this.valueOf(arg, field))] : [],
    );
    const id = named.get('id');
    const number = named.get('number');
    if (id && number && !isNonNullType(id.type)) given.push(this.identity(field, id, number));
    return given.length ? `(${given.join(', ')})` : '';
  }

  /** A variable of its own, given or left to its default. */
  condition(): string {
    const { random } = this;
    if (random.chance(0.3)) return String(random.chance(0.5));
    const value = random.chance(0.5);
    return this.declare('Boolean!', value, String(value), random.chance(0.3));
  }

  private isGiven(arg: GraphQLArgument, named: ReadonlyMap<string, GraphQLArgument>): boolean {
    if (isNonNullType(arg.type) && arg.defaultValue === undefined) return true;
    if (named.has('id') && named.has('number') && ['id', 'number'].includes(arg.name)) return false;
    if (arg.name === 'first') return this.random.chance(0.6);
    if (arg.name === 'last') return this.random.chance(0.1);
    return this.random.chance(['after', 'before'].includes(arg.name) ? 0.03 : 0.25);
  }

  private identity(field: GraphQLField<unknown, unknown>, id: GraphQLArgument, number: GraphQLArgument): string {
    const { random, known } = this;
    const fitting = known.documents.filter(
      ({ typename }) => typename.toLowerCase() === field.name.toLowerCase().replace(/set$/, 'certificate'),
    );
    const document = random.pick(fitting.length ? fitting : known.documents);
    return random.chance(0.5)
      ? this.put(id, document.id)
      : this.put(number, random.chance(0.9) ? document.number : 'none');
  }

  private valueOf(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): unknown {
    if (!isNonNullType(arg.type) && this.random.chance(0.08)) return null;
    return this.value(arg.type, arg.name, field.name);
  }

  private put({ name, type }: GraphQLArgument, value: unknown): string {
    const written = literal(value, type);
    if (this.random.chance(0.55)) return `${name}: ${written}`;
    return `${name}: ${this.declare(String(type), value, written, this.random.chance(0.25))}`;
  }

  private declare(type: string, value: unknown, written: string, isDefault: boolean): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}${isDefault ? ` = ${written}` : ''}`);
    if (!isDefault) this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, name: string, around: string): unknown {
    const { random } = this;
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return Array.from({ length: 1 + random.whole(3) }, () => this.value(nullable.ofType, name, around));
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable))
      return Object.fromEntries(
        Object.values(nullable.getFields()).flatMap(field =>
          isNonNullType(field.type) || random.chance(0.2)
            ? [[field.name, this.value(field.type, field.name, nullable.name)]]
            : [],
        ),
      );
    return this.scalar(nullable.name, name, around);
  }

  private scalar(type: string, name: string, around: string): unknown {
    const { random, known } = this;
    const year = 2010 + random.whole(18);
    switch (type) {
      case 'Int':
        return name === 'first' || name === 'last' ? 1 + random.whole(6) : random.whole(5);
      case 'Float':
        return random.whole(10);
      case 'Boolean':
        return random.chance(0.5);
      case 'Date':
        return `${year}-0${1 + random.whole(9)}-1${random.whole(10)}`;
      case 'DateTime':
        return `${year}-01-01T00:00:00Z`;
      case 'ID':
        return random.pick(this.idsFor(name + around));
      default:
        if (/^numbers?$/.test(name)) return random.pick(known.documents).number;
        if (name === 'country') return random.pick(['DE', 'GB', 'US', 'CN', 'ZZ']);
        return random.pick(name === 'code' ? ['DEMO', 'demo', 'PTB', 'XXX'] : ['Demo', 'pump', 'motor', 'IECEx', '']);
    }
  }

  private idsFor(words: string): readonly string[] {
    const { documents, bodies, organisations, standards } = this.known;
    const ids = documents.map(({ id }) => id);
    if (/nodes?$/.test(words))
      return this.random.pick([ids, ids, bodies, organisations, standards, ['per_olga', 'per_adam', 'nothing']]);
    if (/body|bodies/i.test(words)) return bodies;
    if (/organisation|holder/i.test(words)) return organisations;
    if (/standard/i.test(words)) return standards;
    return ids;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${(value as unknown[]).map(one => literal(one, nullable.ofType)).join(', ')}]`;
  if (isEnumType(nullable)) return String(value);
  if (isInputObjectType(nullable)) {
    const fields = Object.entries(value as object).map(
      ([name, one]) => `${name}: ${literal(one, nullable.getFields()[name]?.type as GraphQLInputType)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  return JSON.stringify(value);
}
