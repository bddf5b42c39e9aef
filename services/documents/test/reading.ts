/** The text of a PDF, as a reader sees it. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(bytes);
  const pages = pdf.extractText().map(({ text }) => text);
  return pages.join(' ').replace(/\s+/g, ' ');
}
