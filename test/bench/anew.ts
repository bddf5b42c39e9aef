let asked = 0;

/** A question as it was never asked before: with a mark that nobody looks at. */
export const anew = (body: string): string =>
  `${body.slice(0, -1)},"extensions":{"asked":"${process.pid}/${asked++}"}}`;
