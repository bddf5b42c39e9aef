/** A PDF as a reader sees it. */
export async function read(bytes: Uint8Array) {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(bytes);
  const pages = pdf.getPages();
  const texts = pdf.extractText();
  return {
    pdf,
    pages: texts.map(({ text }) => text),
    lines: texts.map(({ lines }) => lines),
    text: texts.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '),
    sizes: pages.map(({ width, height }) => [width, height]),
    fonts: [...new Set(pages.flatMap(fontsOf))].sort(),
    data: pdf.getAttachment('certificate.json'),
  };

  function fontsOf(page: (typeof pages)[number]): string[] {
    const resolve = pdf.context.registry.resolve.bind(pdf.context.registry);
    const fonts = page.dict.getDict('Resources', resolve)?.getDict('Font', resolve);
    const names = Array.from(fonts?.keys() ?? [], key =>
      fonts?.getDict(key.value, resolve)?.getName('BaseFont', resolve),
    );
    return names.map(name => name?.value ?? '');
  }
}
