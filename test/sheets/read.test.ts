import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../src/sheets/read.ts';
import { workbook } from './office.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = [
  ['姓名', '目标'],
  ['李娜', '12万'],
];
const text = '姓名,目标\r\n李娜,12万\r\n';
const wide = (bigEndian: boolean, mark: string): Uint8Array => {
  const bytes = Buffer.from(`${mark}姓名\tName\r\n李娜\tLi Na\r\n`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** `姓名,目标\n李娜,12万` as Excel in China writes it. */
const gb = Uint8Array.from(Buffer.from('d0d5c3fb2cc4bfb1ea0ac0eec4c82c3132cdf2', 'hex'));

describe('a text file is a table', () => {
  it.each([
    ['in UTF-8', utf8(text)],
    ['in UTF-8 with a mark', utf8(`\u{feff}${text}`)],
    ['in GB18030', gb],
    ['divided by semicolons', utf8(text.replaceAll(',', ';'))],
    ['divided by tabs', utf8(text.replaceAll(',', '\t'))],
    ['typed in Chinese', utf8(text.replaceAll(',', '，'))],
    ['that names what divides it', utf8(`sep=|\n${text.replaceAll(',', '|')}`)],
  ])('%s', async (_, bytes) => {
    expect(await readSheetFile(bytes)).toEqual(table);
  });

  it.each([
    ['little end first', wide(false, '\u{feff}')],
    ['big end first', wide(true, '\u{feff}')],
    ['without a mark', wide(false, '')],
    ['without a mark, big end first', wide(true, '')],
  ])('in UTF-16, %s', async (_, bytes) => {
    expect(await readSheetFile(bytes)).toEqual([
      ['姓名', 'Name'],
      ['李娜', 'Li Na'],
    ]);
  });

  it('in which cells may hold what divides them, and rows keep their number', async () => {
    const rows = await readSheetFile(utf8('Name,Note\n"Li, Na","said ""yes""\nand left"\n\nAnn,5" nails\nBo'));
    expect(rows).toEqual([['Name', 'Note'], ['Li, Na', 'said "yes"\nand left'], [''], ['Ann', '5" nails'], ['Bo']]);
  });
});

describe('a workbook is a table', () => {
  it('with numbers as they were typed and days as days', async () => {
    const rows = [
      ['姓名', '目标', '日期'],
      ['李娜 <a&b>', 1.1, Temporal.PlainDate.from('2026-11-18')],
      ['孙悦', 1200, ''],
      ['何苗', 1.234, ''],
    ];
    expect(await readSheetFile(workbook(rows))).toEqual([
      ['姓名', '目标', '日期'],
      ['李娜 <a&b>', '1.1', '2026-11-18'],
      ['孙悦', '1200', ''],
      ['何苗', '1.2340', ''],
    ]);
    const stored = '<c r="A1"><v>1.1000000000000001</v></c>';
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${stored}</row></sheetData></worksheet>`;
    expect(await readSheetFile(workbook([], { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([['1.1']]);
  });
});

describe('what is no table', () => {
  const named = (why: string) => ({ name: 'UnreadableSheet', why });
  const far = (cell: string): Uint8Array =>
    workbook([], {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`,
    });
  const huge = { 'xl/worksheets/sheet1.xml': ' '.repeat(60 * 1024 * 1024) };

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'no-table'],
    ['a workbook of the old kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel'],
    ['an archive of something else', workbook([], { 'xl/workbook.xml': '<a/>' }), 'no-table'],
    ['a workbook that is cut off', workbook(table).subarray(0, 300), 'no-table'],
    ['too many rows', utf8('a,b\n'.repeat(3000)), 'too-long'],
    ['too many columns', utf8(','.repeat(200)), 'too-long'],
    ['a workbook that unpacks to a thousand times its size', workbook([], huge), 'too-large'],
  ])('%s is refused', async (_, bytes, why) => {
    await expect(readSheetFile(bytes)).rejects.toMatchObject(named(why));
  });

  it('a workbook that lies about how much it unpacks to gets no more room than it says', async () => {
    const bytes = workbook([], huge);
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, 60 * 1024 * 1024, true);
    for (let at = bytes.length; at >= 0; at -= 1) {
      const isSize = [0, 1, 2, 3].every((offset) => bytes[at + offset] === size.getUint8(offset));
      if (isSize) bytes.set([1, 0, 0, 0], at);
    }
    await expect(readSheetFile(bytes)).rejects.toMatchObject(named('no-table'));
  });

  it('a cell at the far end of the grid ends nobody but its own thread', async () => {
    await expect(readSheetFile(far('XFD1048576'))).rejects.toMatchObject({ name: 'UnreadableSheet' });
  }, 15_000);
});
