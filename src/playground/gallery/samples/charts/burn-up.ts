import { burnUp } from '../../../../charts/burn-up.ts';
import { courses, sampleBurnUp } from '../burn-up-days.ts';
import type { ChartSamples } from './chart.ts';

type Scene = ChartSamples['scenes'][string];

export const burnUpSamples: ChartSamples = {
  chart: 'burn-up',
  says: 'shows how far a team has come against the plan, and where it is heading',
  scenes: Object.fromEntries(
    Object.entries(courses).map(([name, course]): [string, Scene] => [
      name,
      (language, theme, typeface) => burnUp(sampleBurnUp(language, course), theme, typeface),
    ]),
  ),
  // However many they are, it is one line.
  crowds: {},
};
