import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { data } from 'react-router';
import { type Graph, GraphRefusal, type Refused } from '../app/graph';

/** What the graph is told of whoever looks at a page: for whom the gateway keeps count, at the desk also the session of the browser. */
const passedOn = { public: ['x-visitor'], desk: ['x-visitor', 'cookie'] };
const patienceMs = 20_000;

/** How documents are known: once for each. */
const hashes = new WeakMap<object, { text: string; sha256Hash: string }>();

function known(document: TypedDocumentNode<unknown, unknown>) {
  const found = hashes.get(document);
  if (found) return found;
  const text = print(document);
  const made = { text, sha256Hash: createHash('sha256').update(text).digest('hex') };
  hashes.set(document, made);
  return made;
}

interface Answer {
  data?: unknown;
  errors?: Refused[];
}

/** What an address asks for that cannot be is a page that is not there; what somebody may not see is told as that. */
const refusalOf = (errors: readonly Refused[]) => {
  const refusal = new GraphRefusal(errors);
  const status = { BAD_INPUT: 404, BAD_USER_INPUT: 404, FORBIDDEN: 403 }[refusal.code ?? ''];
  return status ? data(null, { status }) : refusal;
};

/**
 * Asks the graph for the pages: those of the public register as a guest, whoever looks at them, those of the desk as whoever is signed in.
 * Operations go by their hash; their text is sent where the graph does not know it.
 */
export const graphAt =
  (url: string) =>
  (headers: IncomingHttpHeaders, part: keyof typeof passedOn, signal: AbortSignal): Graph => {
    const own = Object.fromEntries(
      passedOn[part].flatMap(name => (headers[name] ? [[name, String(headers[name])]] : [])),
    );
    const stop = () => AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);

    async function post(body: object): Promise<Answer> {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        signal: stop(),
        headers: { ...own, 'content-type': 'application/json', 'x-csrf': '1' },
        body: JSON.stringify(body),
      });
      // For the page to say.
      if (answer.status === 429) throw data(null, { status: 429 });
      return (await answer.json()) as Answer;
    }

    async function answerTo(document: unknown, variables: unknown): Promise<Answer> {
      const { text, sha256Hash } = known(document as TypedDocumentNode<unknown, unknown>);
      const byHash = { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
      const answer = await post(byHash);
      const isUnknown = answer.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND';
      return isUnknown ? post({ ...byHash, query: text }) : answer;
    }

    return {
      async ask(document, variables) {
        const { data: result, errors } = await answerTo(document, variables);
        if (!result || errors) throw refusalOf(errors ?? []);
        return result as never;
      },
      async act(document, variables) {
        const { data: result, errors } = await answerTo(document, variables);
        if (errors) return { result: null, refused: errors };
        if (!result) throw refusalOf([]);
        return { result: result as never, refused: null };
      },
      fetch: (path, init = {}) =>
        fetch(url + path, { ...init, signal: stop(), headers: { ...own, 'x-csrf': '1', ...init.headers } }),
    };
  };
