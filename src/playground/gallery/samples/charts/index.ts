import { alignmentSamples } from './alignment.ts';
import { burnUpSamples } from './burn-up.ts';
import type { ChartSamples } from './chart.ts';
import { contestSamples } from './contest.ts';
import { contributionSamples } from './contribution.ts';
import { digestPictureSamples } from './digest.ts';
import { helpingSamples } from './helping.ts';
import { teamProgressSamples } from './team-progress.ts';

/** Every chart there is; a test proves it against their folder. */
export const chartSamples: readonly ChartSamples[] = [
  alignmentSamples,
  burnUpSamples,
  contestSamples,
  contributionSamples,
  digestPictureSamples,
  helpingSamples,
  teamProgressSamples,
];
