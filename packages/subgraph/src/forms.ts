import { existsSync } from 'node:fs';
import { isIP } from 'node:net';

/** Reads what a variable says. @throws where it cannot say that, with what to write */
export type Form<Value = unknown> = (text: string, name: string) => Value;

const form =
  <Value>(fits: (text: string) => boolean, read: (text: string) => Value, write: string): Form<Value> =>
  (text, name) => {
    if (fits(text)) return read(text);
    throw new Error(`${name} is "${text}"; write ${write}.`);
  };

export const wholeNumber = form(text => /^\d{1,12}$/.test(text), Number, 'a whole number');
export const port = form(text => /^\d{1,5}$/.test(text) && Number(text) < 65_536, Number, 'a port from 0 to 65535');
export const seconds = form(text => /^\d{1,3}$/.test(text), Number, 'seconds, such as 5');
export const share = form(text => Number(text) >= 0 && Number(text) <= 1, Number, 'a share of 0 to 1, such as 0.01');
export const file = form(existsSync, String, 'the name of a file that is there');
/** SHA-256 each, between blanks, as openssl writes them or without colons. */
export const fingerprints = form(
  text => printsIn(text).every(print => /^[0-9a-f]{64}$/.test(print)),
  printsIn,
  'the SHA-256 of certificates, between blanks',
);

function printsIn(text: string): string[] {
  return text.toLowerCase().replaceAll(':', '').split(/\s+/).filter(Boolean);
}

export const oneOf = <Value extends string>(...values: readonly Value[]): Form<Value> =>
  form(
    text => (values as readonly string[]).includes(text),
    text => text as Value,
    `${values.length > 1 ? 'one of ' : ''}${values.join(', ')}, or leave it out`,
  );

/** An address of one of these protocols. What it is stays unsaid where it is refused: it may have a password. */
export const address =
  (...protocols: readonly string[]): Form<string> =>
  (text, name) => {
    if (URL.canParse(text) && protocols.some(one => RegExp(`^${one}//[^/?]`).test(text))) return text;
    throw new Error(
      `${name} is no address; write one that begins with ${protocols.map(one => `${one}//`).join(' or ')}.`,
    );
  };

/** Of somebody whose word is taken. */
export const safeAddress = form(text => URL.canParse(text) && isSafe(new URL(text)), String, 'its https address');

/** How access tokens say that they are some (RFC 9068); `JWT` for providers that do not. */
export const tokenType = oneOf('at+jwt', 'JWT');

/** Whether nobody between can change what is read there. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

const isLoopback = (hostname: string) =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));

/** `NAME=PASSWORD` between blanks, by name. What it is stays unsaid where it is refused. */
export const passwords: Form<ReadonlyMap<string, string>> = (text, variable) =>
  new Map(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((pair, at) => {
        const [, name, password] = /^([a-z-]+)=(.+)$/.exec(pair) ?? [];
        if (!name || !password)
          throw new Error(`${variable} has something else than NAME=PASSWORD in its place ${at + 1}.`);
        return [name, password];
      }),
  );
