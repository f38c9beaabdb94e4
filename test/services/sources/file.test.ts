import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bringFile, type SheetOfRecords } from '../../../src/services/sources/file.ts';
import { inboxOf } from '../../../src/services/sources/inbox.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connected } from '../../support/feeds.ts';

let company: Company;
let sourceId: string;
let object: string;

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connected(company.db, company.org.id, 'files');
});
afterAll(() => company.close());
beforeEach(() => {
  object = `deals-${randomUUIDv7()}`;
});

const sent = (sheet: Pick<SheetOfRecords, 'rows'> & Partial<SheetOfRecords>) =>
  company.as('wang', (work) => bringFile(work, { sourceId, object, complete: false, ...sheet }));
const kept = async () =>
  (await inboxOf(company.db, company.org.id, sourceId).page(object, undefined, undefined)).records;
const head = ['合同号', '金额', '日期'];

describe('the rows of a sheet', () => {
  it('are records by what one of their columns says', async () => {
    const rows = [head, ['HT-1', '12万', '2026-11-18'], ['', '', ''], [' HT-2 ', ' 8,000 ']];
    expect(await sent({ rows, id: '合同号' })).toEqual({ brought: 2, gone: 0 });
    expect(await kept()).toEqual([
      { object, id: 'HT-1', values: { 合同号: 'HT-1', 金额: '12万', 日期: '2026-11-18' } },
      { object, id: 'HT-2', values: { 合同号: 'HT-2', 金额: '8,000', 日期: null } },
    ]);
  });

  it('change what came by another sheet, and leave the others', async () => {
    await sent({ rows: [head, ['HT-1', '1'], ['HT-2', '2']], id: '合同号' });
    expect(await sent({ rows: [head, ['HT-2', '3']], id: '合同号' })).toEqual({ brought: 1, gone: 0 });
    expect((await kept()).map(({ id, values }) => [id, values?.金额]).toSorted()).toEqual([
      ['HT-1', '1'],
      ['HT-2', '3'],
    ]);
  });

  it('are all there is, where that is said: the others are gone', async () => {
    await sent({ rows: [head, ['HT-1', '1'], ['HT-2', '2'], ['HT-3', '3']], id: '合同号' });
    const again = { rows: [head, ['HT-2', '2']], id: '合同号', complete: true };
    expect(await sent(again)).toEqual({ brought: 1, gone: 2 });
    expect(await sent(again)).toEqual({ brought: 1, gone: 0 });
    expect((await kept()).filter(({ values }) => values).map(({ id }) => id)).toEqual(['HT-2']);
  });

  it('without such a column are what stands in them: two that say the same are two, and the same ones when they come again', async () => {
    const rows = [
      ['客户', '拜访'],
      ['华星', '1'],
      ['华星', '1'],
      ['Acme', '1'],
    ];
    await sent({ rows });
    const first = await kept();
    expect(new Set(first.map(({ id }) => id)).size).toBe(3);
    await sent({
      rows: [
        ['拜访', '客户'],
        ['1', 'Acme'],
        ['1', '华星'],
        ['1', '华星'],
      ],
    });
    expect(await kept()).toEqual(first);
  });

  it('keep what a column without a heading says to themselves', async () => {
    await sent({
      rows: [
        ['客户', '', '__proto__'],
        ['华星', 'secret', '1'],
      ],
    });
    expect((await kept()).map(({ values }) => Object.entries(values ?? {}))).toEqual([
      [
        ['客户', '华星'],
        ['__proto__', '1'],
      ],
    ]);
  });
});

describe('a sheet that cannot be read as records is not kept at all', () => {
  it.each<[string, Partial<SheetOfRecords> & Pick<SheetOfRecords, 'rows'>, readonly object[]]>([
    ['nothing in it', { rows: [] }, [{ row: 1, what: 'no-table' }]],
    [
      'no heading',
      {
        rows: [
          ['', ''],
          ['1', '2'],
        ],
      },
      [{ row: 1, what: 'no-heading' }],
    ],
    [
      'a heading twice',
      {
        rows: [
          ['a', 'a'],
          ['1', '2'],
        ],
      },
      [{ row: 1, what: 'second-heading' }],
    ],
    ['no column of that name', { rows: [['a'], ['1']], id: 'b' }, [{ row: 1, what: 'no-id-column' }]],
    [
      'rows that do not say which they are, or say it again',
      {
        rows: [
          ['a', 'b'],
          ['1', 'x'],
          ['', 'y'],
          ['2', 'z'],
          ['1', 'x'],
        ],
        id: 'a',
      },
      [
        { row: 3, what: 'no-id' },
        { row: 5, what: 'twice' },
      ],
    ],
  ])('%s', async (_what, sheet, problems) => {
    expect(await sent({ ...sheet, complete: true })).toEqual({ problems });
    expect(await kept()).toEqual([]);
  });
});
