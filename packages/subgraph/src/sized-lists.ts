import { type DocumentNode, type FieldDefinitionNode, Kind, parse, type TypeNode, visit } from 'graphql';
import { sizeOfPage } from './page-size';

/**
 * The document with `@listSize` (the cost directives of IBM's specification) on every list that takes `first`: as long as that says, or
 * `last`, or as a page is where nothing is said. Of a connection its edges are so many. What bears the directive keeps its own.
 */
export function sizedLists(document: DocumentNode): DocumentNode {
  const connections = new Set(
    document.definitions.flatMap(type =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.fields?.some(({ name }) => name.value === 'edges')
        ? [type.name.value]
        : [],
    ),
  );
  const sized = (field: FieldDefinitionNode): FieldDefinitionNode | undefined => {
    const args = (field.arguments ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last');
    if (!args.length || field.directives?.some(({ name }) => name.value === 'listSize')) return undefined;
    const [usual] = args.flatMap(({ defaultValue }) => (defaultValue?.kind === Kind.INT ? [defaultValue.value] : []));
    const slicing = args.map(({ name }) => `"${name.value}"`).join(', ');
    const edges = connections.has(nameOf(field.type)) ? ', sizedFields: ["edges"]' : '';
    const said = `assumedSize: ${usual ?? sizeOfPage}, slicingArguments: [${slicing}]${edges}, requireOneSlicingArgument: false`;
    return { ...field, directives: [...(field.directives ?? []), directiveOf(`@listSize(${said})`)] };
  };
  return visit(document, { FieldDefinition: sized });
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function directiveOf(text: string) {
  const [type] = parse(`scalar Some ${text}`, { noLocation: true }).definitions;
  const [directive] = type && 'directives' in type ? (type.directives ?? []) : [];
  if (!directive) throw new Error(`${text} is no directive`);
  return directive as NonNullable<FieldDefinitionNode['directives']>[number];
}
