import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAdvances } from '../../../src/charts/text/truetype.ts';
import { family, openTypeface, readFont, type Weight } from '../../../src/charts/text/typeface.ts';

const typeface = openTypeface();

beforeAll(() => initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))));

/** The width the rasteriser gives a text at size 100: how far it pushes the second of two letters. */
function drawnWidth(text: string, weight: Weight): number {
  const extent = (words: string) => {
    const style = `font-family="${family}" font-size="100" font-weight="${weight}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="100" ${style}>${words}</text></svg>`;
    const resvg = new Resvg(svg, { font: { fontBuffers: [readFont(weight)], defaultFontFamily: family } });
    const width = resvg.getBBox()?.width ?? 0;
    resvg.free();
    return width;
  };
  return extent(`H${text}H`) - extent('HH');
}

describe('the typeface', () => {
  test.each<readonly [string, Weight]>([
    ['华东一队已达成 67%，应到 69%', 400],
    ['预计期末 96%。领先 4、正常 4', 600],
    ['Team East is at 67%, pace is 69%', 600],
    ['James Whitfield', 400],
    ['Mei-Ling Zhou / week 49 – Nov 30', 400],
    ['AVATAR Tessa office', 600],
    ['阿依古丽·买买提', 400],
    ['𣲗 䶮 ắ Ж ß', 400],
  ])('measures "%s" at weight %d as it is drawn, or up to 5 %% wider', (text, weight) => {
    const measured = typeface.width(text, 100, weight);
    const drawn = drawnWidth(text, weight);
    expect(measured).toBeGreaterThan(drawn - 0.5);
    expect(measured).toBeLessThan(drawn * 1.05);
  });

  test('has the characters of Chinese names and of several alphabets, and no emoji', () => {
    for (const character of '张伟欧阳淼䶮éЖß67%') expect(typeface.has(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of '🚀𠮷한') expect(typeface.has(character.codePointAt(0) ?? 0)).toBe(false);
  });

  test('gives all digits of a weight one width, so that columns of figures align', () => {
    for (const weight of [400, 600] as const) {
      expect(new Set(Array.from('0123456789', (digit) => typeface.width(digit, 17, weight))).size).toBe(1);
    }
  });

  test('does not take something else for a font', () => {
    expect(() => readAdvances(new Uint8Array(4))).toThrow(RangeError);
    expect(() => readAdvances(new Uint8Array(64))).toThrow('no table head');
  });
});
