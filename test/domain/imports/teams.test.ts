import { describe, expect, it } from 'vitest';
import { readTeams } from '../../../src/domain/imports/teams.ts';
import { sheet, teams, told } from './samples.ts';

const read = (known: typeof teams, ...lines: string[]) => {
  const { records, problems, ignored } = readTeams(sheet(...lines), known);
  return {
    records: records.map(
      ({ row, name, alias, parent }) => `${row} ${name}${alias ? ` (${alias})` : ''} < ${parent ?? '-'}`,
    ),
    problems: problems.map(told),
    ignored,
  };
};

describe('the teams of a sheet', () => {
  it('stand below others, of the sheet or known, in any order', () => {
    const found = read(
      teams,
      'Team|Parent|Alias|Size',
      '华东一队|华东大区|East One|5',
      '华东大区|Huachen Tech|East Region|12',
      '华北||North|',
    );
    expect(found).toEqual({
      records: ['2 华东一队 (East One) < 华东大区', '3 华东大区 (East Region) < 华辰科技', '4 华北 (North) < 华辰科技'],
      problems: [],
      ignored: ['Size'],
    });
  });

  it('have a company above them, be it the first row without a team above', () => {
    expect(read([], '团队|上级', '华东|华辰', '华辰|', '华南|').records).toEqual([
      '2 华东 < 华辰',
      '3 华辰 < -',
      '4 华南 < 华辰',
    ]);
  });

  it('may be known already', () => {
    expect(read(teams, '团队|上级', '华辰科技|', '华南|华东').records).toEqual(['2 华辰科技 < -', '3 华南 < 华东']);
  });
});

it('what is wrong is named, row by row, and the others are read', () => {
  const found = read(
    teams,
    '部门|上级部门',
    '|华东',
    '华北|华冬',
    '华西|',
    '华西|华东',
    '甲|乙',
    '乙|丙',
    '丙|甲',
    '丁|丙',
    '华东|华东',
  );
  expect(found.problems).toEqual([
    '2 部门: missing',
    '3 上级部门: unknown 华冬',
    '5 部门: twice 华西',
    '6 上级部门: circle 乙',
    '7 上级部门: circle 丙',
    '8 上级部门: circle 甲',
    '10 上级部门: circle 华东',
  ]);
  expect(found.records).toEqual(['4 华西 < 华辰科技', '9 丁 < 丙']);
});

it('a circle over a team that is known is one as well', () => {
  expect(read(teams, '团队|上级', '华辰科技|华东').problems).toEqual(['2 上级: circle 华东']);
});
