import type { ChartSpec } from '../../../../charts/drawing/canvas.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import type { Language } from '../chart-rows.ts';
import type { Crowd } from './crowd.ts';

/**
 * What one chart can show. Declared once: the gallery shows the scenes and the crowds, and the tests hold both to the rules
 * of a picture.
 */
export interface ChartSamples {
  /** As its file is called. */
  readonly chart: string;
  readonly says: string;
  /** Each picture under what is special about it. */
  readonly scenes: Readonly<Record<string, (language: Language, theme: Theme, typeface: Typeface) => ChartSpec>>;
  /** The same of any number of people, whatever they are called; undefined where no picture is made of so few. */
  readonly crowds: Readonly<Record<string, (crowd: Crowd, theme: Theme, typeface: Typeface) => ChartSpec | undefined>>;
}
