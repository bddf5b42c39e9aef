import { ask, CertificateByNumberDocument, DraftExCertificateDocument, SearchDocument, VerifyDocument } from '../src';

// No test runs this: `npm run typecheck` reads it. Each `@ts-expect-error` is a fault of TypeScript where there is nothing to expect.
const url = 'http://127.0.0.1:4000/graphql';

/** What is asked for is known, and nothing else is. */
export async function reads(): Promise<string | undefined> {
  const { verify } = await ask(url, VerifyDocument, { numbers: ['IECEx DEMO 26.0001'] });
  const first = verify?.[0];
  // @ts-expect-error: not in the operation
  first?.bodyCode;
  // @ts-expect-error: no verdict has this name
  first?.verdict === 'FINE';
  // @ts-expect-error: may be null
  first?.certificate.title;
  return first?.certificate?.title;
}

/** What a document has depends on its type. */
export async function narrows(): Promise<string | null | undefined> {
  const { certificate } = await ask(url, CertificateByNumberDocument, { number: 'IECEx DEMO 26.0001' });
  // @ts-expect-error: only equipment has a marking
  certificate?.content.marking;
  return certificate?.__typename === 'ExCertificate' ? certificate.content?.marking : null;
}

/** Variables are what the operation takes. */
export async function asks(): Promise<void> {
  await ask(url, SearchDocument, { filter: { systems: ['IECEX'], issuedFrom: '2026-01-01' } });
  // @ts-expect-error: there is no such system
  await ask(url, SearchDocument, { filter: { systems: ['IECFoo'] } });
  // @ts-expect-error: numbers are missing
  await ask(url, VerifyDocument, {});
  // @ts-expect-error: no input has this field
  await ask(url, DraftExCertificateDocument, { input: { equipement: 'Hand lamp' } });
}
