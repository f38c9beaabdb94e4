import type { Problem } from '../../../src/domain/imports/table.ts';

/** A sheet as it would be typed: cells divided by bars. */
export const sheet = (...lines: string[]): string[][] =>
  lines.map((line) => line.split('|').map((cell) => cell.trim()));

/** `3 团队: unknown 华冬`, where and what. */
export const told = ({ row, column, what }: Problem): string =>
  [
    `${row} ${typeof column === 'string' ? column : `${column.zh}/${column.en}`}: ${what.kind}`,
    ...('value' in what ? [what.value] : []),
  ].join(' ');

export const teams = [
  { id: 't-company', name: '华辰科技', alias: 'Huachen Tech', parentId: null },
  { id: 't-east', name: '华东', alias: 'East China', parentId: 't-company' },
  { id: 't-south', name: '华南', alias: 'South', parentId: 't-company' },
];

/** Two of them have one name. */
export const people = [
  { id: 'p-li', name: '李娜', alias: 'Li Na', email: 'li@example.com', teamIds: ['t-east'] },
  { id: 'p-wang', name: '王强', alias: 'Wang Qiang', email: null, teamIds: ['t-east'] },
  { id: 'p-wang-2', name: '王强', alias: null, email: null, teamIds: ['t-south'] },
];
