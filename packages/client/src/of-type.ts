import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, Kind, parse, print } from 'graphql';

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The types of which `operations/drafting.graphql` is written. */
const written = ['ExCertificate', 'IecreCertificate', 'ExQualityReport'];

/** The text of an operation on one type, as it is asked of another; null where it is on none. */
export function retyped(text: string, name: string, type: string): string | null {
  const from = written.find(one => name.includes(one));
  if (!from) return null;
  return text.replaceAll(from, type).replaceAll(`${lower(from)}(`, `${lower(type)}(`);
}

/** An operation of which the input is that of whatever type it is asked of. */
type Of<Variables> = { [Name in keyof Variables]: Name extends 'input' ? unknown : Variables[Name] };

const made = new Map<string, DocumentNode>();

/** An operation of drafting, asked of another type, such as `IecqSet`. @throws where it is none of those */
export function ofType<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  type: string,
): TypedDocumentNode<Result, Of<Variables>> {
  const operation = document.definitions.find(one => one.kind === Kind.OPERATION_DEFINITION);
  const name = operation?.name?.value ?? '';
  const key = `${name} of ${type}`;
  const known = made.get(key);
  if (known) return known as TypedDocumentNode<Result, Of<Variables>>;
  const text = retyped(print(document), name, type);
  if (text === null) throw new Error(`${name} is no operation on a type of documents`);
  const asked = parse(text, { noLocation: true });
  made.set(key, asked);
  return asked as TypedDocumentNode<Result, Of<Variables>>;
}
