import { expect, it } from 'vitest';
import { readLeaving, readNaming, readPlacing } from '../../../src/domain/teams/line.ts';

it.each([
  ['@li to 华东', '@li', '华东'],
  ['@Li Na to East One', '@Li Na', 'East One'],
  ['<@U1>  到  华东', '<@U1>', '华东'],
  ['华东 under 公司', '华东', '公司'],
  ['华东 属于 公司', '华东', '公司'],
  ['@wang of 华东', '@wang', '华东'],
])('“%s” has one reading, by the word between', (line, who, team) => {
  expect(readPlacing(line)).toEqual([{ who, team }]);
});

it('without a word between it is read with the longest name first', () => {
  expect(readPlacing('@Li Na East')).toEqual([
    { who: '@Li Na East', team: undefined },
    { who: '@Li Na', team: 'East' },
    { who: '@Li', team: 'Na East' },
  ]);
});

it('a word between that stands first is a name', () => {
  expect(readPlacing('to 华东')).toEqual([
    { who: 'to 华东', team: undefined },
    { who: 'to', team: '华东' },
  ]);
});

it('of nothing there is no reading', () => {
  expect(readPlacing('  ')).toEqual([]);
});

it.each([
  ['@li', '@li', false],
  ['@Li Na off', '@Li Na', true],
  ['<@U1> 关', '<@U1>', true],
  ['<@U1>关', '<@U1>', true],
  ['off', 'off', false],
])('“%s” names %s, or takes that back', (line, who, off) => {
  expect(readNaming(line)).toEqual({ who, off });
});

it.each([
  ['@Li Na', '@Li Na', undefined],
  ['@Li Na 11-30', '@Li Na', '11-30'],
  ['<@U1>2026-11-30', '<@U1>', '2026-11-30'],
  ['@李娜 昨天', '@李娜', '昨天'],
  ['11-30', '11-30', undefined],
])('“%s” says who leaves, and when', (line, who, day) => {
  expect(readLeaving(line)).toEqual({ who, day });
});
