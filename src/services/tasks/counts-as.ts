import type { Indicator } from '../../domain/indicators/indicator.ts';
import { countsThrough } from '../../domain/tasks/linked.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

export interface CountsAs {
  /** The indicator through which it counts by now; undefined where none takes it. */
  readonly countsAs: Indicator | undefined;
}

/** A task with what it counts as, which is another thing than it was linked to where that takes no tasks any more. */
export const withCountsAs = <Task extends { readonly indicator: string }>(
  { org, today }: Pick<Reading, 'org' | 'today'>,
  task: Task,
): Task & CountsAs => ({
  ...task,
  countsAs: countsThrough(task.indicator, indicatorsOn(org, today)),
});
