import type { PdfDict, PdfObject } from '@libpdf/core';

const namespace = 'http://www.aiim.org/pdfua/ns/id/';

/** The claim (ISO 14289-1, 5), and its description, which PDF/A asks for where it does not know a property (ISO 19005-3, 6.6.2.3). */
const additions = {
  '<pdfaid:part>': `<pdfuaid:part xmlns:pdfuaid="${namespace}">1</pdfuaid:part><pdfaid:part>`,
  '<pdfaExtension:schemas><rdf:Bag>': `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`,
};

/**
 * The PDF/A of our typesetter as PDF/UA-1 too, by an update at its end: readers show its title (ISO 14289-1, 7.1), a table without a head has the
 * heads of its rows in its first column (7.5), and the metadata claim it (5). Equal input gives equal bytes.
 *
 * @throws Error where the file is not of the form that our typesetter writes.
 */
export async function accessiblePdf(pdf: Uint8Array): Promise<Uint8Array> {
  const { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfStream } = await import('@libpdf/core');
  const document = await PDF.load(pdf);
  const resolve = document.context.registry.resolve.bind(document.context.registry);
  const catalog = document.getCatalog();

  const preferences = catalog.getDict('ViewerPreferences', resolve) ?? new PdfDict();
  preferences.set('DisplayDocTitle', PdfBool.of(true));
  catalog.set('ViewerPreferences', preferences);

  const metadata = catalog.get('Metadata', resolve);
  if (!(metadata instanceof PdfStream)) throw new Error('A PDF without metadata');
  const claimed = Object.entries(additions).reduce((said, [place, addition]) => {
    if (!said.includes(place)) throw new Error(`Metadata without ${place}`);
    return said.replace(place, addition);
  }, Buffer.from(metadata.getDecodedData()).toString('utf8'));
  metadata.setData(Buffer.from(claimed));

  const root = catalog.getDict('StructTreeRoot', resolve);
  if (!root) throw new Error('A PDF without tags');
  giveHeadsToRows(root);
  return document.save({ incremental: true, compressStreams: false });

  function kindOf(element: PdfDict): string | undefined {
    return element.getName('S', resolve)?.value;
  }

  function partsOf(element: PdfDict): PdfDict[] {
    return all(element.get('K', resolve)).filter(part => part instanceof PdfDict);
  }

  function all(value: PdfObject | undefined): (PdfObject | undefined)[] {
    return value instanceof PdfArray ? Array.from({ length: value.length }, (_, i) => value.at(i, resolve)) : [value];
  }

  function giveHeadsToRows(element: PdfDict): void {
    const parts = partsOf(element);
    if (kindOf(element) !== 'Table') {
      for (const part of parts) giveHeadsToRows(part);
      return;
    }
    if (parts.some(part => kindOf(part) !== 'TR')) return; // it has a head
    for (const row of parts) {
      const [first] = partsOf(row);
      const ofTable = all(first?.get('A', resolve)).find(
        attributes => attributes instanceof PdfDict && attributes.getName('O', resolve)?.value === 'Table',
      );
      if (!first || !(ofTable instanceof PdfDict)) throw new Error('A row without a cell');
      first.set('S', PdfName.of('TH'));
      ofTable.set('Scope', PdfName.of('Row'));
    }
  }
}
