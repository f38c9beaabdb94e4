import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/card/csv.ts';
import { readDelimited } from '../../src/sheets/delimited.ts';

const textOf = (rows: readonly (readonly string[])[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(rows));

describe('a table as a file', () => {
  it('begins with the mark by which offices know what it is, and quotes what needs it', () => {
    expect(
      textOf([
        ['谁', 'why'],
        ['李娜', 'so “he” said, "yes"'],
        ['two\nlines', ''],
      ]),
    ).toBe('\uFEFF谁,why\r\n李娜,"so “he” said, ""yes"""\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+SUM(A1)', '-cmd', '@SUM(A1)', '\t=1'])('makes no formula of what somebody wrote: %s', (text) => {
    expect(textOf([[text]])).toBe(`\uFEFF${`'${text}`}\r\n`);
  });

  it.each(['-12', '-1,200.50', '+3', '-5%'])('leaves a number a number: %s', (text) => {
    expect(textOf([[text]]).includes("'")).toBe(text.startsWith('+'));
  });

  it('is read as what was written', () => {
    const rows = [
      ['who', 'why'],
      ['Li, "Na"', 'first\nsecond'],
    ];
    expect(readDelimited(textOf(rows).slice(1))).toEqual(rows);
  });
});
