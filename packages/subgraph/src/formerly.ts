import { Directive, Field } from 'type-graphql';

/** The last day of the names that the graph had before its vocabulary was made one. */
const lastDay = '2027-06-30';

/** Why a name is deprecated that has a successor: callers are told it, and what they give is moved there. */
export const replacedBy = (name: string): string => `Use \`${name}\`. Removed on ${lastDay}.`;

/**
 * Keeps the name that a field of a class had before, deprecated: it can be asked, and given by whoever types the class. To stand
 * on the property of today, whose class then knows no other.
 */
export const Formerly =
  (earlier: string, type: () => unknown): PropertyDecorator =>
  (prototype, property) => {
    const reader = { get: readerOf(property), configurable: true };
    Object.defineProperty(prototype, earlier, reader);
    const deprecationReason = replacedBy(String(property));
    const description = `The earlier name of ${String(property)}.`;
    Field(type as () => StringConstructor, { nullable: true, description, deprecationReason })(
      prototype,
      earlier,
      reader,
    );
    // Of an inherited input field type-graphql (2.0.0-rc.4) forgets the reason, but not the directives.
    Directive(`@deprecated(reason: ${JSON.stringify(deprecationReason)})`)(prototype, earlier);
  };

const readerOf = (property: string | symbol) =>
  function (this: Record<string | symbol, unknown>) {
    return this[property];
  };
