import { family } from '../charts/text/typeface.ts';
import { reasonOf } from '../store/reason.ts';
import type { Check } from './check.ts';

/** Characters of both scripts in both weights. */
const specimen = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 120,
  height: 30,
  data: { values: [{ weight: 400 }, { weight: 600 }] },
  mark: { type: 'text', text: '齐步 qibu', font: family, fontSize: 12 },
  encoding: { y: { field: 'weight', type: 'ordinal', axis: null } },
};

/** Whether charts can be drawn: the typeface is there, and a picture comes of it. */
export const fonts: Check = {
  name: 'fonts',
  async look({ readFont, draw }) {
    try {
      readFont(400);
      readFont(600);
    } catch (error) {
      return [{ code: 'font-unread', said: reasonOf(error) }];
    }
    return (await draw(specimen)) ? [] : [{ code: 'no-picture' }];
  },
};
