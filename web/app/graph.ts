import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** The graph, asked as whoever looks at a page. */
export interface Graph {
  /** @throws GraphRefusal where any part is refused */
  ask<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;
  /** The same, with what is refused as an answer: for forms, which show it where it belongs. */
  act<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Acted<Result>>;
  /** What stands beside GraphQL, such as files. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** What an act answers, or why it is refused. */
export type Acted<Result> = { result: Result; refused: null } | { result: null; refused: readonly Refused[] };

/** An error as the graph tells it. */
export interface Refused {
  message: string;
  extensions?: {
    code?: string;
    field?: string;
    findings?: readonly { message: string; fix: string }[];
    signIn?: string;
  };
}

/** What the graph has refused. */
export class GraphRefusal extends Error {
  constructor(readonly errors: readonly Refused[]) {
    super(errors.map(({ message }) => message).join('\n') || 'The graph did not answer.');
    this.name = 'GraphRefusal';
  }

  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}
