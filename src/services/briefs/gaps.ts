import { type Gap, gapsIn } from '../forecasts/gaps.ts';
import { customerTasksOf, type TaskView } from '../tasks/read.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { headedBy } from './led.ts';

/** What the parts of a team fall short of its target by, and the customer tasks that could close it. */
export interface GapWithTasks extends Gap {
  readonly tasks: readonly TaskView[];
}

const mostGaps = 2;

/** The gaps of the teams at whose head somebody is, those first that are open longest. */
export async function gapsOf(work: Pick<Reading, 'tx' | 'org' | 'today'>, personId: string): Promise<GapWithTasks[]> {
  const { tx, org, today } = work;
  const headed = headedBy(work, personId).map(({ team }) => team.id);
  const gaps = (await gapsIn(work, { teamIds: headed }))
    .toSorted((a, b) => b.workingDays - a.workingDays)
    .slice(0, mostGaps);
  const found: GapWithTasks[] = [];
  for (const gap of gaps) {
    const people = everybodyIn(org, teamsOn(org, today), gap.team.id, today).map((one) => one.personId);
    found.push({ ...gap, tasks: await customerTasksOf(tx, org.id, people) });
  }
  return found;
}
