import { expect, it } from 'vitest';
import { enSlack, people, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { byName, capital, indicatorName, nameFor } from '../../src/texts/names.ts';
import { visits } from '../domain/known.ts';

it('everybody is called as the reader spells it', () => {
  expect(nameFor(zhFeishu, people.chen)).toBe('陈晨');
  expect(nameFor(enSlack, people.chen)).toBe('Chen Chen');
  expect(nameFor(enSlack, people.alex)).toBe('Alex Moore');
  expect(nameFor(zhFeishu, people.alex)).toBe('Alex Moore');
});

it('names are in the order of the reader’s own spelling', () => {
  const all = [people.zhou, people.li, people.alex, people.chen, people.sun];
  expect(all.toSorted(byName(zhFeishu)).map(({ name }) => name)).toEqual([
    '陈晨',
    '李娜',
    '孙悦',
    '周舟',
    'Alex Moore',
  ]);
  expect(all.toSorted(byName(enSlack)).map((who) => nameFor(enSlack, who))).toEqual([
    'Alex Moore',
    'Chen Chen',
    'Li Na',
    'Sun Yue',
    'Zhou Zhou',
  ]);
});

it('teams that are counted are in the order of their numbers, and people are not', () => {
  const named = (...names: readonly string[]) => names.map((name) => ({ name, alias: null }));
  const order = (...names: readonly string[]) =>
    named(...names)
      .toSorted(byName(zhFeishu))
      .map(({ name }) => name);
  const teams = ['华东一队', '华东二队', '华东三队', '华东十队', '华东十二队', '华东二十队', '华南队'];
  expect(order(...teams.toReversed())).toEqual(teams);
  expect(order('第10组', '第9组', '销售二部', '销售一部')).toEqual(['第9组', '第10组', '销售一部', '销售二部']);
  expect(order('丁一', '丁二', '丁三')).toEqual(['丁二', '丁三', '丁一']);
});

it('an indicator has a capital only at the beginning of a line', () => {
  expect(indicatorName(enSlack, visits)).toBe('customer visits');
  expect(capital(indicatorName(enSlack, visits))).toBe('Customer visits');
  expect(capital(indicatorName(zhFeishu, visits))).toBe('客户拜访');
});
