import type { PrintedDocument, PrintedSection, PrintedTable } from '@conformity/certification';
import type { PrintedMarks } from '../src';

/** Marks of a certificate in force, whose address is like those of a real register. */
export const inForce: PrintedMarks = {
  status: null,
  verifyUrl: 'https://register.example.org/verify/exc_0190a7c4d2f1?issue=1',
  filesAt: 'https://register.example.org',
  draft: false,
};

/** A certificate of conformity of one page in Latin letters, with what a test wants different. */
export function aCertificate(changes: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    system: 'IECEx',
    schemeLine:
      'IEC System for Certification to Standards Relating to Equipment for Use in Explosive Atmospheres — Certified Equipment Scheme',
    title: 'Certificate of Conformity',
    number: 'IECEx NBT 24.0017X',
    issueNumber: 1,
    issuedOn: '2024-03-05',
    issuer: {
      code: 'NBT',
      name: 'Nordic Body for Testing and Certification',
      address: 'Prøvevej 12\n2800 Kongens Lyngby',
      country: 'Denmark',
    },
    sections: [
      particulars,
      {
        kind: 'statement',
        text: 'This certificate is issued as verification that a sample, representative of production, was assessed and tested and found to comply with the standards listed below, and that the manufacturer’s quality system relating to the products covered was assessed and found to comply with the quality system requirements.',
      },
      standards,
      { kind: 'signature', name: 'Ingrid Sørensen', position: 'Certification Manager', on: '2024-03-05' },
    ],
    notes: [
      'This certificate and its schedule may only be reproduced in full.',
      'This certificate is not transferable and remains the property of the issuing body.',
    ],
    card: null,
    data: { number: 'IECEx NBT 24.0017X', issueNo: 1 },
    ...changes,
  };
}

/** The same where there is a picture of the signature. */
export const aSigned = (): PrintedDocument =>
  aCertificate({
    sections: aCertificate().sections.map(section =>
      section.kind === 'signature' ? { ...section, picture: 'ab'.repeat(32) } : section,
    ),
  });

const particulars: PrintedSection = {
  kind: 'particulars',
  heading: null,
  rows: [
    { label: 'Applicant', value: 'Bakken Instruments A/S\nHavnegade 4, 5000 Odense, Denmark' },
    { label: 'Manufacturer', value: 'Bakken Instruments A/S\nHavnegade 4, 5000 Odense, Denmark' },
    { label: 'Equipment', value: 'Temperature transmitter, type TX-200 and TX-210' },
    { label: 'Type of protection', value: 'Intrinsic safety “i”, flameproof enclosure “d”' },
    { label: 'Marking', value: 'Ex ia IIC T6…T4 Ga\nEx db IIC T6 Gb\n−40 °C ≤ Ta ≤ +85 °C' },
  ],
};

const standards: PrintedTable = {
  kind: 'table',
  heading: 'Standards',
  columns: ['Standard', 'Edition', 'Title'],
  rows: [
    ['IEC 60079-0:2017', '7.0', 'Explosive atmospheres – Part 0: Equipment – General requirements'],
    ['IEC 60079-1:2014', '7.0', 'Explosive atmospheres – Part 1: Equipment protection by flameproof enclosures “d”'],
    ['IEC 60079-11:2023', '7.0', 'Explosive atmospheres – Part 11: Equipment protection by intrinsic safety “i”'],
  ],
};

/** A schedule with that many rows, of which the last one is `Row n`. */
export function aSchedule(rows: number): PrintedTable {
  return {
    kind: 'table',
    heading: 'Products covered',
    columns: ['No.', 'Type designation', 'Description', 'Power (W)', 'Marking'],
    rows: Array.from({ length: rows }, (_, i) => [
      `${i + 1}`,
      `TX-${200 + i}/EX-${(i * 7) % 100}`,
      i % 3 === 0
        ? `Row ${i + 1}: transmitter with display, stainless enclosure, two cable entries M20`
        : `Row ${i + 1}`,
      `${(i * 37) % 900}.${i % 10}`,
      'Ex ia IIC T4 Ga',
    ]),
  };
}

/** A certificate of three to four pages with a table over several of them. */
export function aLongCertificate(rows = 90): PrintedDocument {
  const certificate = aCertificate();
  return {
    ...certificate,
    sections: [
      ...certificate.sections,
      { kind: 'page-break' },
      {
        kind: 'text',
        heading: 'Specific conditions of use',
        text: 'The enclosure must not be opened while an explosive atmosphere is present.\n\nFlameproof joints are not intended to be repaired. Consult the manufacturer for dimensional information.',
      },
      aSchedule(rows),
    ],
  };
}

/** A certificate with all scripts that our fonts have. */
export function aManyScriptsCertificate(): PrintedDocument {
  return aCertificate({
    system: 'IECEE',
    schemeLine: 'IEC System of Conformity Assessment Schemes for Electrotechnical Equipment and Components — CB Scheme',
    title: 'CB Test Certificate',
    number: 'JP-24-10873',
    issuer: {
      code: 'JQX',
      name: '日本品質保証センター（サンプル）',
      address: '東京都千代田区丸の内1丁目',
      country: 'Japan',
    },
    sections: [
      {
        kind: 'particulars',
        heading: 'Parties',
        rows: [
          { label: 'Applicant', value: '上海骨直科技有限公司\n中国上海市浦东新区世纪大道100号' },
          { label: 'Manufacturer', value: '株式会社サンプル製作所 骨直\n神奈川県横浜市西区みなとみらい2丁目' },
          { label: 'Factory', value: '주식회사 한국시험기\n서울특별시 강남구 테헤란로 152' },
          { label: 'Factory', value: 'ООО «Взрывозащита», Екатеринбург, ул. Мира, 19' },
          { label: 'Factory', value: 'Ηλεκτρολογικός Εξοπλισμός Α.Ε., Θεσσαλονίκη' },
          { label: 'Factory', value: 'Công ty Thiết bị Điện Việt Nam, Đường Nguyễn Huệ, Thành phố Hồ Chí Minh' },
          {
            label: 'Factory',
            value: 'บริษัท ผู้ผลิตมอเตอร์ไฟฟ้าป้องกันการระเบิด จำกัด\n99 ถนนสุขุมวิท แขวงคลองเตย กรุงเทพมหานคร 10110',
          },
          {
            label: 'Factory',
            value: 'شركة المحركات الكهربائية (المملكة العربية السعودية)، مبنى رقم 12.\nRiyadh (P.O. Box 7), KSA.',
          },
          { label: 'Factory', value: 'חברת המנועים (ישראל) בע"מ, דגם Ex db IIC T4 Gb, מספר 12.' },
          { label: 'Factory', value: 'மின்சார மோட்டார் நிறுவனம், சென்னை' },
          { label: 'Factory', value: 'ელექტროძრავა, ქუთაისი / Էլեկտրաշարժիչ, Երևան / विद्युत मोटर' },
          { label: 'Factory', value: 'Company شركة المحركات 123 Ltd, "חברה" (IL) Ex d ⚙️ 🏭 👩‍🔬 🇩🇪 ✅' },
          { label: 'Factory', value: 'Žluťoučký kůň s.r.o., Łódź, Ğüneş A.Ş., Þórður ehf.' },
        ],
      },
      {
        kind: 'text',
        heading: 'شروط الاستعمال',
        text: 'لا يجوز فتح الحاوية أثناء وجود جو قابل للانفجار (Ex d IIC T4). يجب تركيب وسائل إدخال الكابلات وفقاً للمعيار IEC 60079-1، ولا يسمح بإصلاح الوصلات المقاومة للهب.',
      },
      {
        kind: 'table',
        heading: 'Ratings',
        columns: ['Model 型号', 'Input', 'Output', 'Remark'],
        rows: [
          ['PS-24A', '100–240 V ~ 50/60 Hz', '24 V ⎓ 5 A', '适用于海拔 2000 m 以下'],
          ['PS-48B', '100–240 V ~ 50/60 Hz', '48 V DC 2.5 A', '高度2000 m以下での使用に適する'],
          ['PS-48D', '100–240 V ~ 50/60 Hz', '48 V DC 2.5 A', 'مناسب للاستعمال حتى 2000 متر'],
          ['PS-48E', '100–240 V ~ 50/60 Hz', '48 V DC 2.5 A', 'เหมาะสำหรับใช้งานที่ระดับความสูงไม่เกิน 2000 เมตร'],
          ['PS-48C', '100–240 V ~ 50/60 Hz', '48 V DC 2.5 A', '해발 2000 m 이하에서 사용'],
        ],
      },
    ],
  });
}

/** The certificate of a person, with the card that is made of it. */
export function aPersonCertificate(): PrintedDocument {
  return aCertificate({
    title: 'Certificate of Personnel Competence',
    number: 'IECEx NBT P24.0102',
    card: {
      name: 'Ingrid Margrethe Sørensen',
      photoHash: null,
      lines: [
        { label: 'Issue', value: '1' },
        { label: 'Date of issue', value: '2024-03-05' },
        { label: 'Valid until', value: '2029-03-04' },
        { label: 'Units', value: 'Ex 001, Ex 003, Ex 004, Ex 007' },
        { label: 'Issued by', value: 'Nordic Body for Testing and Certification' },
      ],
    },
  });
}
