import type { Stage } from './stage.ts';
import { type Step, week } from './week.ts';

interface Playing {
  /** After each step, once everything that it leads to has been seen. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  readonly steps?: readonly Step[];
}

/** Plays the demo week, each step as soon as the last has been seen through. */
export async function play(stage: Stage, { onStep, steps = week }: Playing = {}): Promise<void> {
  for (const step of steps) {
    await stage.world.moveTo(Temporal.PlainDateTime.from(step.at).toZonedDateTime('Asia/Shanghai'));
    await step.play(stage);
    await stage.until(step.title, () => step.seen(stage));
    await onStep?.(step);
  }
}
