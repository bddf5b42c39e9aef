import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { data, Link } from 'react-router';
import { publicSchema, typeNames } from '../../schema.server';
import { useWords } from '../../words';
import type { Route } from './+types/schema';

interface Member {
  name: string;
  type: string | null;
  /** The type that it leads to. */
  to: string | null;
  description: string | null;
  arguments: Member[];
}

type Kind = 'OBJECT' | 'INTERFACE' | 'UNION' | 'ENUM' | 'INPUT' | 'SCALAR';

const kindOf = (type: GraphQLNamedType): Kind =>
  isObjectType(type)
    ? 'OBJECT'
    : isInterfaceType(type)
      ? 'INTERFACE'
      : isUnionType(type)
        ? 'UNION'
        : isEnumType(type)
          ? 'ENUM'
          : isInputObjectType(type)
            ? 'INPUT'
            : 'SCALAR';

const described = (
  one: { name: string; description?: string | null | undefined; type?: Parameters<typeof getNamedType>[0] },
  args: Member[] = [],
): Member => ({
  name: one.name,
  type: one.type ? String(one.type) : null,
  to: one.type && !isScalarType(getNamedType(one.type)) ? (getNamedType(one.type)?.name ?? null) : null,
  description: one.description ?? null,
  arguments: args,
});

function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type))
    return type.getValues().map(value => described({ name: value.name, description: value.description }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(field => described(field));
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map(field =>
      described(
        field,
        field.args.map(arg => described(arg)),
      ),
    );
  return [];
}

export function loader({ params: { type: name } }: Route.LoaderArgs) {
  const names = typeNames();
  if (!name) return { names, type: null };
  const schema = publicSchema();
  const type = names.includes(name) ? schema.getType(name) : null;
  if (!type) throw data(null, { status: 404 });
  const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  return {
    names,
    type: {
      name,
      kind: kindOf(type),
      description: type.description ?? null,
      members: membersOf(type),
      possible: possible.map(one => one.name),
    },
  };
}

export default function Schema({ loaderData: { names, type } }: Route.ComponentProps) {
  const { t, base } = useWords();
  const to = (name: string) => `${base}/developers/schema/${name}`;
  return (
    <div className="column stack">
      <title>{`${type?.name ?? t('developers.reference')} · ${t('site.name')}`}</title>
      <p>
        <Link to={`${base}/developers`}>{t('developers.title')}</Link>
        {type && (
          <>
            {' / '}
            <Link to={`${base}/developers/schema`}>{t('developers.reference')}</Link>
          </>
        )}
      </p>
      {type ? (
        <article className="stack" lang="en">
          <header className="tight">
            <p className="muted" lang={undefined}>
              {t(`developers.kinds.${type.kind}`)}
            </p>
            <h1>{type.name}</h1>
            {type.description && <p className="lead">{type.description}</p>}
          </header>
          {type.possible.length > 0 && (
            <section>
              <h2>{t('developers.implementedBy')}</h2>
              <ul className="schema-types">
                {type.possible.map(name => (
                  <li key={name}>
                    <Link to={to(name)}>{name}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {type.members.length > 0 && (
            <section>
              <h2>{t(type.kind === 'ENUM' ? 'developers.values' : 'developers.fields')}</h2>
              <Members of={type.members} to={to} />
            </section>
          )}
        </article>
      ) : (
        <>
          <h1>{t('developers.reference')}</h1>
          <ul className="schema-types">
            {names.map(name => (
              <li key={name}>
                <Link to={to(name)}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const Members = ({ of, to }: { of: readonly Member[]; to: (name: string) => string }) => (
  <dl className="members">
    {of.map(({ name, type, to: leads, description, arguments: args }) => (
      <div key={name}>
        <dt>
          {name}
          {type && <>: {leads ? <Link to={to(leads)}>{type}</Link> : type}</>}
        </dt>
        <dd>
          {description}
          {args.length > 0 && <Members of={args} to={to} />}
        </dd>
      </div>
    ))}
  </dl>
);
