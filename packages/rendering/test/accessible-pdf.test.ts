import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { cardPdf, certificatePdf, reportCardPdf } from '../src';
import { aJpeg, aPng } from './photo';
import { read } from './reading';
import { aLongCertificate, aManyScriptsCertificate, aPersonCertificate, aSigned, inForce } from './samples';

const reportCard = {
  ...{ title: 'Report card', system: 'IECEx', about: 'Issued 2019.', drawn: 'All were looked at.', day: '2020-01-15' },
  ...{ sampled: 3, none: 1, one: 1, multiple: 1, medianShare: 0.5 },
  rules: [{ rule: 'A rule', certificates: 2 }],
  bodies: [{ name: 'A body', sampled: 3, none: 1, one: 1, multiple: 1 }],
  certificates: [{ number: 'IECEx DEMO 19.0001X', body: 'A body', rules: ['A rule'] }],
};
const pictures = { mark: aPng(60, 20), logo: aPng(60, 20), signature: aPng(90, 30) };
const cardMarks = { photo: aJpeg(), verifyUrl: 'https://register.example.org/c/1' };

test.each([
  ['a long certificate with a logo', () => certificatePdf(aLongCertificate(), inForce, { logo: aPng(60, 20) })],
  ['a certificate with every picture', () => certificatePdf(aSigned(), inForce, pictures)],
  ['a draft in all scripts', () => certificatePdf(aManyScriptsCertificate(), { ...inForce, draft: true })],
  ['a card', () => cardPdf(aPersonCertificate(), cardMarks)],
  ['a report card', () => reportCardPdf(reportCard)],
])('%s claims PDF/UA-1, and the typesetter finds it so when it is asked for nothing else', async (_, make) => {
  const set = NodeCompiler.prototype.pdf;
  const asked = jest.spyOn(NodeCompiler.prototype, 'pdf').mockImplementation(function (
    this: NodeCompiler,
    pages,
    options,
  ) {
    expect(set.call(this, pages, { ...options, pdfStandard: 'ua-1' as PdfStandard }).length).toBeGreaterThan(1000);
    return set.call(this, pages, options);
  });
  try {
    const { pdf } = await read(await make());
    const resolve = pdf.context.registry.resolve.bind(pdf.context.registry);
    const catalog = pdf.getCatalog();
    expect(catalog.getDict('ViewerPreferences', resolve)?.getBool('DisplayDocTitle')?.value).toBe(true);
    expect(asked).toHaveBeenCalledTimes(1);
  } finally {
    asked.mockRestore();
  }
});
