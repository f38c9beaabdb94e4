import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/domain/imports/table.ts';
import { sheet, told } from './samples.ts';

const columns = {
  name: { zh: ['姓名', '名字'], en: ['name', 'full name'], required: true },
  team: { zh: ['团队'], en: ['team', 'team name'] },
} as const;
const read = (...lines: string[]) => {
  const { rows, problems, others } = readTable(sheet(...lines), columns);
  return {
    cells: rows.map((row) => `${row.row} ${row.cell('name')}/${row.cell('team')}`),
    problems: problems.map(told),
    others,
  };
};

describe('a sheet', () => {
  it.each([
    '姓名|团队',
    'Name|Team',
    'full_name|TEAM NAME',
    '姓 名*|团队（必填）',
    '名字|team-name',
    '\uFEFF姓名|团队：',
  ])('is read by its headings: %s', (headings) => {
    expect(read(headings, '李娜|华东')).toEqual({ cells: ['2 李娜/华东'], problems: [], others: [] });
  });

  it('has its columns in any order, and others besides, which are named', () => {
    expect(read('备注|团队|姓名|', 'x|华东|李娜|')).toEqual({ cells: ['2 李娜/华东'], problems: [], others: ['备注'] });
    expect(readTable(sheet('备注|姓名', 'x|李娜'), columns).rows[0]?.others).toEqual([{ heading: '备注', value: 'x' }]);
  });

  it('counts rows as people see them, empty ones included', () => {
    expect(read('|', '姓名|团队', '|', '李娜|华东', '', '陈晨|').cells).toEqual(['4 李娜/华东', '6 陈晨/']);
  });

  it('without a column that is needed is not read further', () => {
    expect(read('团队|备注', '华东|x')).toEqual({
      cells: [],
      problems: ['1 姓名/name: missing-column'],
      others: ['备注'],
    });
    expect(read('姓名|团队|名字', '李娜|华东|x')).toEqual({
      cells: [],
      problems: ['1 名字: second-column'],
      others: [],
    });
  });

  it('may be empty, which is said', () => {
    expect(read('').problems).toEqual(['1 姓名/name: empty-sheet']);
    expect(readTable([], columns).problems.map(told)).toEqual(['1 姓名/name: empty-sheet']);
  });

  it('says of a problem under which heading it stands', () => {
    const [row] = readTable(sheet('名字', '李娜'), columns).rows;
    expect(row && told(row.problem('name', { kind: 'missing' }))).toBe('2 名字: missing');
    expect(row && told(row.problem('team', { kind: 'missing' }))).toBe('2 团队/team: missing');
  });
});

it('law: nothing in a sheet makes it throw, and every row that is not empty is read once', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '姓名', 'team', 'constructor', '__proto__'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (cells) => {
      const body = [['姓名', '团队'], ...cells];
      const { rows } = readTable(body, columns);
      const filled = cells.filter((row) => row.some((one) => one.trim() !== ''));
      expect(rows.map((row) => body[row.row - 1])).toEqual(filled);
    }),
  );
});
