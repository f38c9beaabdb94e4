import { describe, expect, it } from 'vitest';
import { formerColleague, names, withoutNames } from '../../../src/domain/forgetting/mark.ts';

const li = { words: ['李娜', 'Li Na', 'li@acme.example', 'ou_li', '娜', 'Li'], former: 3 };

describe('a text without the names of somebody', () => {
  it.each([
    ['谢谢李娜帮忙', '谢谢前同事 3帮忙'],
    ['Visit with Li Na, then call', 'Visit with Former colleague 3, then call'],
    ['ask li na', 'ask Former colleague 3'],
    ['write to LI@acme.example', 'write to Former colleague 3'],
    ['<@ou_li> and <@ou_lin>', '@Former colleague 3 and <@ou_lin>'],
    ['thanks <@ou_li|Li Na>!', 'thanks @Former colleague 3!'],
    ['Linda, Liu Na and 李娜娜', 'Linda, Liu Na and 前同事 3娜'],
    ['Li met 娜娜', 'Former colleague 3 met 娜娜'],
    ['limits: a line', 'limits: a line'],
    ['$& and $1 Li Na', '$& and $1 Former colleague 3'],
  ])('%s', (text, left) => {
    expect(withoutNames(text, li)).toBe(left);
    expect(names(text, li)).toBe(text !== left);
  });

  it('is said of a former colleague in both languages', () => {
    expect(formerColleague(12)).toEqual({ name: '前同事 12', alias: 'Former colleague 12' });
  });

  it('takes a single word for a name only as it is written, since people are called as words are', () => {
    const will = { words: ['Will'], former: 1 };
    expect(withoutNames('Will said we will', will)).toBe('Former colleague 1 said we will');
  });
});
