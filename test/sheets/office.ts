import { strToU8, zipSync } from 'fflate';

/** A workbook as Excel writes it, in little: shared strings, a style for days, and the cells as they are given. */
export function workbook(
  rows: readonly (readonly (string | number | Temporal.PlainDate)[])[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const strings = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const cell = (value: string | number | Temporal.PlainDate, at: string): string => {
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${strings.indexOf(value)}</v></c>`;
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" s="1"><v>${Temporal.PlainDate.from('1899-12-30').until(value).days}</v></c>`;
  };
  const data = rows.map((row, y) => {
    const cells = row.map((value, x) => (value === '' ? '' : cell(value, `${String.fromCodePoint(65 + x)}${y + 1}`)));
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const entries = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook ${main} ${relations}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2].map((id) => `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${data.join('')}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData/></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
