import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../../src/charts/text/cut.ts';
import { breakLines } from '../../../src/charts/text/lines.ts';
import { shortName } from '../../../src/charts/text/short-name.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';

const typeface = openTypeface();
const fitting = (width: number) => (line: string) => typeface.width(line, 17, 400) <= width;
const anyText = fc.string({ unit: fc.constantFrom(..."华东一队，。；）（ab cdEF67%· '-🚀") });
const anyWidth = fc.double({ min: 0, max: 300, noNaN: true });

describe('a name', () => {
  test.each([
    ['欧阳明轩', 130, '欧阳明轩'],
    ['James Whitfield', 130, 'James Whitfield'],
    ['James Alexander Whitfield', 130, 'James W.'],
    ['阿依古丽·买买提吐尔逊', 130, '阿依古丽'],
    ['Wolfeschlegelsteinhausen', 130, 'Wolfeschlegel...'],
    ['阿依古丽·买买提吐尔逊', 50, '阿依...'],
  ])('%s in %d units is %s', (name, width, short) => {
    expect(shortName(name, fitting(width))).toBe(short);
  });

  test.each([
    ['上海销售一部', ['上海销售二部'], '上海...一部'],
    ['上海销售一部', ['北京销售一部'], '上海销售...'],
    ['上海销售部', ['上海销售部二组', '上海销售部一组'], '上海销售部'],
    ['华东大区第一分公司', ['华东大区第二分公司'], '...一分公司'],
    ['华东大区第一分公司渠道部', ['华东大区第二分公司渠道部'], '...一分公...'],
    ['James Whitfield', ['James Wong'], 'J. Whitfi...'],
    ['James Wong', ['James Whitfield'], 'J. Wong'],
    ['Mei-Ling Zhou', ['Mei-Ling Zhang'], 'M. Zhou'],
    ['Wolfeschlegelsteinhausen', ['Wolfeschlegelsteinberg'], '...hausen'],
    ['Bartholomew Ash', ['Bartholomew Ash Montgomery'], 'B. Ash'],
  ])('%s beside %s is %s', (name, others, short) => {
    expect(shortName(name, fitting(87), [name, ...others])).toBe(short);
  });

  test('never exceeds its column, whatever it stands beside', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.array(anyText), (name, width, others) => {
        const twins = others.map((other) => name + other);
        for (const beside of [[], others, twins])
          expect(typeface.width(shortName(name, fitting(width), beside), 17, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a cut text', () => {
  test('never exceeds its width, and begins as the whole does', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const shorter = cut(text, fitting(width));
        expect(typeface.width(shorter, 17, 400)).toBeLessThanOrEqual(width);
        if (shorter !== text) expect(text.startsWith(shorter.replace(/\.\.\.$/u, ''))).toBe(true);
      }),
    );
  });

  test('never ends in half a character', () => {
    expect(cut('👩‍👩‍👧👩‍👩‍👧', (line) => line.length <= 11)).toBe('👩‍👩‍👧...');
  });
});

describe('a text broken into lines', () => {
  const width = 17 * 14;

  test.each([
    [
      'after punctuation',
      '华东一队已达成 67%，应到 69%，预计期末 96%',
      ['华东一队已达成 67%，', '应到 69%，预计期末 96%'],
    ],
    ['in one line if it fits', '应到 69%，预计 96%', ['应到 69%，预计 96%']],
    ['between words', 'Pace is the share expected by today', ['Pace is the share expected by', 'today']],
    [
      'never before closing punctuation',
      '一二三四五六七八九十一二三四，五六',
      ['一二三四五六七八九十一二三', '四，五六'],
    ],
    ['never inside a number', '一二三四五六七八九十一二三 1234%', ['一二三四五六七八九十一二三', '1234%']],
  ])('breaks %s', (_, text, lines) => {
    expect(breakLines(text, fitting(width), 2)).toEqual(lines);
  });

  test('cuts what does not fit, and breaks a word longer than a line', () => {
    const lines = breakLines('A'.repeat(100), fitting(width), 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^A+\.\.\.$/u);
  });

  test('never exceeds its width or its number of lines, and loses nothing where nothing is cut', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.double({ min: 20, max: 300, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (text, most, count) => {
          const lines = breakLines(text, fitting(most), count);
          expect(lines.length).toBeLessThanOrEqual(count);
          for (const line of lines) expect(typeface.width(line, 17, 400)).toBeLessThanOrEqual(most);
          const solid = (words: string) => words.replace(/\s/gu, '');
          if (!lines.at(-1)?.endsWith('...')) expect(solid(lines.join(''))).toBe(solid(text));
        },
      ),
    );
  });
});
