import { X509Certificate } from 'node:crypto';
import type { PDF, PdfDict, PdfObject } from '@libpdf/core';
import { fingerprintOf } from './fingerprint';
import type { SealKey } from './seal-key';
import { stampedMark } from './stamped-mark';
import type { TimeStamps } from './time-stamp';

/** What is said in a seal. */
export interface SealWords {
  /** The instant that the seal claims; kept to the second. */
  signedAt: Date;
  /** Why it was sealed, as readers show it. */
  reason: string;
  /** Whether readers show a field for it at the foot of the first page, which is A4; else it is in their list of signatures alone. */
  isVisible?: boolean;
}

// For the signature, one certificate and what stands around them; a chain adds its certificates, a time stamp more than as much again.
const roomBytes = 2048;
const stampRoomBytes = 4096;

/**
 * The PDF with a seal over all its bytes, added at its end: everything before stays as it was, and PDF/A stays PDF/A. With time stamps it is PAdES
 * B-LT (ETSI EN 319 142-1): the certificates and what is known of their revocation are in the same revision, before the seal; else B-B. The first
 * seal of a file certifies it: no change is allowed after it (DocMDP). A PDF that is sealed already is sealed once more.
 *
 * @throws Error where the bytes are no PDF, and what the key or the time stamps throw.
 */
export async function sealPdf(
  pdf: Uint8Array,
  key: SealKey,
  words: SealWords,
  stamps: TimeStamps | null = null,
): Promise<Uint8Array> {
  // Who stamps is known from its first stamp on, and stands in the file before the seal is made.
  if (stamps && stamps.certificates().length === 0) await stamps.stamp(new Uint8Array(32));
  const stamping = () => fingerprintOf(...(stamps?.certificates() ?? []));
  const expected = stamping();
  const sealed = await seal(pdf, key, words, stamps);
  return stamping() === expected ? sealed : seal(pdf, key, words, stamps);
}

async function seal(pdf: Uint8Array, key: SealKey, words: SealWords, stamps: TimeStamps | null): Promise<Uint8Array> {
  const library = await import('@libpdf/core');
  const [certificate, ...chain] = key.certificates;
  if (certificate === undefined) throw new Error('A seal key without a certificate');
  const document = await library.PDF.load(pdf);
  const taken = document.getForm()?.getFields().length ?? 0;
  const fieldName = taken === 0 ? 'Seal' : `Seal ${taken + 1}`;
  const proofs = stamps && {
    certificates: [...key.certificates, ...stamps.certificates()],
    revocations: [...(key.revocations ?? []), ...stamps.revocations],
  };
  const completed = { fieldName, isFirst: taken === 0, isVisible: words.isVisible ?? false, proofs };
  saveOnce(document, () => complete(library, document, completed));
  const sizes = [...key.certificates, ...(stamps?.certificates() ?? [])].map(({ length }) => length);
  const { bytes } = await document.sign({
    signer: {
      certificate,
      certificateChain: [...chain],
      ...kindOf(certificate),
      sign: (data, algorithm) => key.sign(data, algorithm),
    },
    fieldName,
    signingTime: words.signedAt,
    reason: words.reason.replace(/[()\\]/g, sign => (sign === '(' ? '[' : sign === ')' ? ']' : '/')), // would be escaped twice
    level: stamps ? 'B-T' : 'B-B',
    ...(stamps && { timestampAuthority: { timestamp: digest => stamps.stamp(digest) } }),
    digestAlgorithm: 'SHA-256',
    estimatedSize: sizes.reduce((size, length) => size + length, stamps ? roomBytes + stampRoomBytes : roomBytes),
  });
  return bytes;
}

function kindOf(certificate: Uint8Array) {
  const isRsa = new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa';
  return isRsa
    ? ({ keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5' } as const)
    : ({ keyType: 'EC', signatureAlgorithm: 'ECDSA' } as const);
}

/**
 * The library (0.4.2) saves between making the dictionary of a signature and signing: what it does not know is added there. It signs in these bytes;
 * then it would read and save them again.
 */
function saveOnce(document: PDF, act: () => void): void {
  const save = document.save.bind(document);
  let saved: Promise<Uint8Array> | undefined;
  document.save = options => {
    if (!saved) act();
    saved ??= save(options);
    return saved;
  };
  document.reload = async () => {};
}

type Library = typeof import('@libpdf/core');

interface Completion {
  fieldName: string;
  isFirst: boolean;
  isVisible: boolean;
  proofs: { certificates: readonly Uint8Array[]; revocations: readonly Uint8Array[] } | null;
}

/** Adds that nothing may change, the proofs, and where the seal is shown. */
function complete(library: Library, document: PDF, { fieldName, isFirst, isVisible, proofs }: Completion): void {
  const { PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } = library;
  const field = document
    .getForm()
    ?.getFields()
    .find(({ name }) => name === fieldName)
    ?.getDict();
  const seal = field?.get('V');
  const dictionary = seal instanceof PdfRef ? document.getObject(seal) : null;
  if (!field || !(seal instanceof PdfRef) || !(dictionary instanceof PdfDict)) throw new Error('No field for the seal');
  const catalog = document.getCatalog();
  field.set('TU', PdfString.fromString('Electronic seal of the register'));
  if (isFirst) {
    const nothing = PdfDict.of({ Type: PdfName.of('TransformParams'), P: PdfNumber.of(1), V: PdfName.of('1.2') });
    const certifies = { Type: PdfName.of('SigRef'), TransformMethod: PdfName.of('DocMDP'), TransformParams: nothing };
    dictionary.set('Reference', new PdfArray([PdfDict.of(certifies)]));
    catalog.set('Perms', PdfDict.of({ DocMDP: seal }));
  }
  if (proofs) {
    dictionary.set(stampedMark, PdfBool.of(true));
    const streams = (all: readonly Uint8Array[]) =>
      new PdfArray(all.map(bytes => document.register(new PdfStream(new PdfDict(), new Uint8Array(bytes)))));
    const { certificates, revocations } = proofs;
    const store = { Certs: streams(certificates), ...(revocations.length > 0 && { CRLs: streams(revocations) }) };
    if (isFirst) catalog.set('DSS', document.register(PdfDict.of(store)));
  }
  if (isVisible) {
    const numbers = (...all: readonly number[]) => new PdfArray(all.map(number => PdfNumber.of(number)));
    const [left, bottom, width, height] = sealField;
    field.set('Rect', numbers(left, bottom, left + width, bottom + height));
    const picture = PdfDict.of({
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: numbers(0, 0, width, height),
    });
    field.set('AP', PdfDict.of({ N: document.register(new PdfStream(picture, Buffer.from(drawnSeal))) }));
    const resolved = (value: unknown) => (value instanceof PdfRef ? document.getObject(value) : value);
    const form = resolved(catalog.get('AcroForm'));
    const list = resolved(form instanceof PdfDict ? form.get('Fields') : undefined);
    const own =
      list instanceof PdfArray
        ? [...list].find(ref => ref instanceof PdfRef && document.getObject(ref) === field)
        : undefined;
    const page = document.getPages()[0]?.dict;
    const others = resolved(page?.get('Annots'));
    if (!page || !own) throw new Error('No place for the field of the seal');
    page.set('Annots', new PdfArray([...(others instanceof PdfArray ? others : []), own]));
    page.set('Tabs', PdfName.of('S'));
    tag(library, document, own, field);
  }
}

/** Has the field of a tagged document read after all that stands in it (ISO 14289-1, 7.18.4). */
function tag({ PdfDict, PdfName, PdfNumber, PdfRef }: Library, document: PDF, ref: PdfObject, field: PdfDict) {
  const resolve = document.context.registry.resolve.bind(document.context.registry);
  const root = document.getCatalog().getDict('StructTreeRoot', resolve);
  const whole = root?.getArray('K', resolve)?.at(0);
  const parts = whole instanceof PdfRef ? document.getObject(whole) : null;
  const children = parts instanceof PdfDict ? parts.getArray('K', resolve) : undefined;
  const parents = root?.getDict('ParentTree', resolve)?.getArray('Nums', resolve);
  const key = root?.getNumber('ParentTreeNextKey', resolve);
  const page = document.getPages()[0]?.ref;
  if (!root || !(whole instanceof PdfRef) || !children || !parents || !key || !page) return;
  const element = document.register(
    PdfDict.of({
      Type: PdfName.of('StructElem'),
      S: PdfName.of('Form'),
      P: whole,
      K: PdfDict.of({ Type: PdfName.of('OBJR'), Obj: ref, Pg: page }),
    }),
  );
  children.push(element);
  parents.push(key, element);
  root.set('ParentTreeNextKey', PdfNumber.of(key.value + 1));
  field.set('StructParent', key);
}

/** Left, bottom, width and height in points: at the left of the line at the foot of the first page that names the seal. */
const sealField = [56.7, 17, 16, 16] as const;

/** A rosette: two rings. It says that there is a seal, never that it holds. */
const drawnSeal = [8, 5.4, 2.2]
  .map(
    (radius, index) =>
      `${index === 2 ? '0.2 0.27 0.36 rg' : '0.2 0.27 0.36 RG 0.9 w'} ${circle(radius - 0.6)} ${index === 2 ? 'f' : 'S'}`,
  )
  .join('\n');

function circle(r: number): string {
  const [c, k] = [8, r * 0.5523];
  const at = (...numbers: number[]) => numbers.map(number => number.toFixed(2)).join(' ');
  return [
    `${at(c + r, c)} m`,
    `${at(c + r, c + k, c + k, c + r, c, c + r)} c`,
    `${at(c - k, c + r, c - r, c + k, c - r, c)} c`,
    `${at(c - r, c - k, c - k, c - r, c, c - r)} c`,
    `${at(c + k, c - r, c + r, c - k, c + r, c)} c`,
  ].join(' ');
}
