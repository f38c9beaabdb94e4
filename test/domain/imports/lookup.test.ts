import { expect, it } from 'vitest';
import { isWrong, named, oneOf } from '../../../src/domain/imports/lookup.ts';
import { teams } from './samples.ts';

it('a team goes by either spelling, however it is written', () => {
  expect(['华东', 'East China', ' east  CHINA ', 'Ｅast China'].map((typed) => named(typed, teams))).toEqual(
    Array(4).fill(teams[1]),
  );
});

it('who goes by no name is nobody, and the nearest are named', () => {
  const found = named('华冬', teams);
  expect(found).toMatchObject({ kind: 'unknown', value: '华冬' });
  expect('nearest' in found && found.nearest[0]?.name).toBe('华东');
  expect(isWrong(found)).toBe(true);
  expect(isWrong(named('华东', teams))).toBe(false);
});

it('a name that several have is nobody’s', () => {
  const two = [
    { id: 'a', name: '王强', alias: 'Wang Qiang' },
    { id: 'b', name: '王强', alias: null },
  ];
  expect(named('王强', two)).toEqual({
    kind: 'several',
    value: '王强',
    choices: [
      { name: '王强', alias: 'Wang Qiang' },
      { name: '王强', alias: null },
    ],
  });
  expect(named('wang qiang', two)).toBe(two[0]);
});

it('a word is one of a list, or none', () => {
  const words = new Map([['manager', 1]]);
  expect([' Manager ', 'ＭＡＮＡＧＥＲ', 'boss', 'constructor'].map((word) => oneOf(word, words))).toEqual([
    1,
    1,
    undefined,
    undefined,
  ]);
});
