import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../src/domain/imports/people.ts';
import { sheet, teams, told } from './samples.ts';

const read = (...lines: string[]) => readPeople(sheet(...lines), teams);

describe('the people of a sheet', () => {
  it('come with all that is known of them, in Chinese', () => {
    const found = read(
      '姓名|英文名|团队|角色|语言|时区|入职日期|飞书|邮箱|手机|工号',
      '王强|Wang Qiang|华东|经理|中文|Asia/Shanghai|2026年1月5日|ou_wang|wang@example.com|+86 138-0000-0001|7',
    );
    expect(found.problems).toEqual([]);
    expect(found.ignored).toEqual(['工号']);
    expect(found.records).toEqual([
      {
        row: 2,
        name: '王强',
        alias: 'Wang Qiang',
        teamId: 't-east',
        role: 'manager',
        locale: 'zh-CN',
        zone: 'Asia/Shanghai',
        joinedOn: Temporal.PlainDate.from('2026-01-05'),
        slack: undefined,
        feishu: 'ou_wang',
        email: 'wang@example.com',
        mobile: '+8613800000001',
      },
    ]);
  });

  it('in English, with little', () => {
    const { records } = read(
      'Name|Team|Role|Language|Time zone|Start date|Slack ID',
      'Li Na|South|Rep|en|America/New_York|2026/3/1|U123',
      'He Miao||||||',
    );
    expect(
      records.map(({ name, teamId, role, locale, zone, joinedOn, slack }) => [
        name,
        teamId,
        role,
        locale,
        zone,
        `${joinedOn}`,
        slack,
      ]),
    ).toEqual([
      ['Li Na', 't-south', 'member', 'en', 'America/New_York', '2026-03-01', 'U123'],
      ['He Miao', undefined, undefined, undefined, undefined, 'undefined', undefined],
    ]);
  });
});

it('a mobile number that is none is named', () => {
  const { records, problems } = read('姓名|手机号', '李娜|138 0000 0002', '陈晨|8001', '孙悦|下午找我');
  expect(records.map(({ mobile }) => mobile)).toEqual(['13800000002']);
  expect(problems.map(told)).toEqual(['3 手机号: unreadable 8001', '4 手机号: unreadable 下午找我']);
});

it('what is wrong is named, every cell of a row, and the other rows are read', () => {
  const found = read(
    '姓名|团队|角色|语言|时区|入职|Slack|邮箱',
    '|华东||||||',
    '李娜|华冬|老板|法文|Asia/Shangai|2026-02-30|U1|a@example.com',
    '陈晨|华东|销售|||||A@example.com',
    '孙悦|华东|||||U1|',
    '陈晨|华东||||||',
    '陈晨|华南||||||',
  );
  expect(found.problems.map(told)).toEqual([
    '2 姓名: missing',
    '3 团队: unknown 华冬',
    '3 角色: unreadable 老板',
    '3 语言: unreadable 法文',
    '3 时区: unreadable Asia/Shangai',
    '3 入职: unreadable 2026-02-30',
    '4 邮箱: twice A@example.com',
    '5 Slack: twice U1',
    '6 姓名: twice 陈晨',
  ]);
  expect(found.records.map(({ row, name, teamId }) => `${row} ${name} ${teamId}`)).toEqual(['7 陈晨 t-south']);
});

it('a title is no role', () => {
  const { records, ignored } = read('姓名|职位', '李娜|客户经理');
  expect(records[0]?.role).toBeUndefined();
  expect(ignored).toEqual(['职位']);
});
