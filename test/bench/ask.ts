interface Answer {
  data: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The data that the graph answers; to a guest where there is no token. @throws where it refuses. */
export async function ask(url: string, token: string | null, query: string, variables: object = {}) {
  const { data, errors } = await answerOf(url, token, query, variables);
  if (errors) throw new Error(`The graph refused: ${JSON.stringify(errors)}`);
  return data;
}

/** The code with which the graph refuses. @throws where it does not. */
export async function refusalOf(url: string, token: string, query: string, variables: object): Promise<string> {
  const { errors } = await answerOf(url, token, query, variables);
  if (!errors?.[0]) throw new Error('The graph refused nothing.');
  return errors[0].extensions.code;
}

async function answerOf(url: string, token: string | null, query: string, variables: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
