import type { Column } from './export';
import { escapeXml, letters } from './sheet-xml';

/** A sheet that is written: its name, and how far its cells reach. */
export interface WrittenSheet {
  name: string;
  columns: number;
  /** With the head. */
  lines: number;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet up to its first row: the head stays in view, columns have their widths. */
export function sheetOpening(columns: readonly Column[]): string {
  const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const pane =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${head}<worksheet xmlns="${main}">${views}<cols>${cols.join('')}</cols><sheetData>`;
}

/** A sheet from its last row on, with a filter over all its rows. */
export const sheetClosing = (columns: number, lines: number) =>
  `</sheetData><autoFilter ref="A1:${letters(columns - 1)}${lines}"/></worksheet>`;

/** All parts of the workbook but its sheets, by their paths. */
export function workbookParts(sheets: readonly WrittenSheet[]): Record<string, string> {
  return {
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => `${office}/worksheet" Target="worksheets/sheet${i + 1}.xml`),
      `${office}/styles" Target="styles.xml`,
    ]),
    'xl/styles.xml': styles,
    '_rels/.rels': relations([`${office}/officeDocument" Target="xl/workbook.xml`]),
    '[Content_Types].xml': contentTypes(sheets.length),
  };
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const filters = sheets.map(({ name, columns, lines }, i) => {
    const range = `'${name.replaceAll("'", "''")}'!$A$1:$${letters(columns - 1)}$${lines}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(range)}</definedName>`;
  });
  const content = `<sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}">${content}</workbook>`;
}

function relations(targets: readonly string[]): string {
  const list = targets.map((target, i) => `<Relationship Id="rId${i + 1}" Type="${target}"/>`);
  return `${head}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}.xml`, 'worksheet'));
  const relationships = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const parts = [part('workbook.xml', 'sheet.main'), part('styles.xml', 'styles'), ...list];
  return `${head}<Types xmlns="${packages}/content-types">${relationships}${parts.join('')}</Types>`;
}

// Cell formats in the order of `formats` in sheet-xml.ts; 49 is "text", 1 is "0".
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="3"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><u/><sz val="10"/><color rgb="FF0B4F8A"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0B4F8A"/></patternFill></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="8"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="1" applyNumberFormat="1"/><xf xfId="0"/><xf xfId="0" fontId="2" applyFont="1"/><xf xfId="0" numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
