import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './fonts';
import { pageImages } from './page-images';

/** The folder of the templates. */
export const templates = path.join(__dirname, 'templates');

/** Pages that were set once and can be had in two forms. */
export interface Typeset {
  pageCount: number;
  /** Equal bytes for equal input; `createdOn` is a calendar day, taken as its midnight in UTC. */
  pdf(standard: 'a-3a' | 'a-2a', createdOn: string): Uint8Array;
  /** One SVG for each page. */
  images(): string[];
  /** What a template says of itself under a label, in order. */
  marks<T>(label: string): T[];
}

/** What a template is given: texts, and pictures as files of these names. */
export interface Material {
  texts: Record<string, string>;
  pictures?: Readonly<Record<string, Uint8Array>>;
}

let compiler: NodeCompiler | undefined;

/**
 * Sets a template with the material and hands it to `use`, which must not keep it. The pages live outside the heap and are freed
 * only after a turn of the event loop, which this takes after each document. Fonts are loaded once, at the first call.
 *
 * @throws TypesettingFailed where the template cannot be set with that material.
 */
export async function typeset<T>(template: string, material: Material, use: (pages: Typeset) => T): Promise<T> {
  compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fontFolders] }] });
  try {
    return use(pagesOf(compiler, compile(compiler, template, material)));
  } finally {
    compiler.evictCache(1); // what this document had in common with the one before is kept; threads share it
    await new Promise(setImmediate); // without it, memory grows by megabytes with each document
  }
}

/** The typesetter refused: a fault of ours, or of a picture; texts were looked at before. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

function compile(compiler: NodeCompiler, template: string, { texts, pictures = {} }: Material): NodeTypstDocument {
  const files = Object.entries(pictures).map(([name, bytes]) => ({ name: path.join(templates, name), bytes }));
  for (const { name, bytes } of files) compiler.mapShadow(name, Buffer.from(bytes));
  try {
    const done = compiler.compile({ mainFilePath: path.join(templates, template), inputs: texts });
    if (done.result) return done.result;
    throw new TypesettingFailed(JSON.stringify(done.takeDiagnostics()?.shortDiagnostics));
  } finally {
    for (const { name } of files) compiler.unmapShadow(name);
  }
}

function pagesOf(compiler: NodeCompiler, document: NodeTypstDocument): Typeset {
  return {
    pageCount: document.numOfPages,
    pdf: (pdfStandard, createdOn) => {
      const creationTimestamp = Date.parse(`${createdOn}T00:00:00Z`) / 1000;
      return new Uint8Array(failing(() => compiler.pdf(document, { pdfStandard, pdfTags: true, creationTimestamp })));
    },
    marks: label => compiler.query(document, { selector: `<${label}>`, field: 'value' }),
    images: () => pageImages(compiler.plainSvg(document), document.numOfPages),
  };
}

function failing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TypesettingFailed(String(error));
  }
}
