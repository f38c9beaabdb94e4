import { describe, expect, it } from 'vitest';
import { addressed } from '../../../src/domain/praise/addressed.ts';

const people = [
  { personId: 'li', name: '李娜', alias: 'Li Na' },
  { personId: 'lin', name: '林岚', alias: 'Lin Lan' },
  { personId: 'wang', name: '王强', alias: 'Wang Qiang' },
  { personId: 'one', name: '周舟', alias: 'Sam' },
  { personId: 'two', name: 'Sam', alias: null },
  { personId: 'short', name: 'Li', alias: null },
];

describe('whom a line begins with', () => {
  it.each([
    ['<@U12|li> helped', { kind: 'account', id: 'U12', rest: 'helped' }],
    ['@Li Na helped close Acme', { kind: 'person', personId: 'li', rest: 'helped close Acme' }],
    ['@li na: helped', { kind: 'person', personId: 'li', rest: 'helped' }],
    ['@Li helped', { kind: 'person', personId: 'short', rest: 'helped' }],
    ['＠李娜帮忙谈下来', { kind: 'person', personId: 'li', rest: '帮忙谈下来' }],
    ['@Wang Qiang', { kind: 'person', personId: 'wang', rest: '' }],
    ['@Lina helped', { kind: 'unknown', word: 'Lina', rest: 'helped' }],
    ['@Sam helped', { kind: 'unknown', word: 'Sam', rest: 'helped' }],
    ['helped @Li Na', { kind: 'nobody' }],
    ['', { kind: 'nobody' }],
  ])('%s', (line, read) => {
    expect(addressed(line, people)).toEqual(read);
  });
});
