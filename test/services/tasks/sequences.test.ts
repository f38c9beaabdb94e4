import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { life } from '../../../src/domain/tasks/life.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusals } from '../../support/refusals.ts';
import { type Sight, TaskBench } from '../../support/task-bench.ts';
import { clickers, clickFor, judged, offered, wish } from '../../support/task-clicks.ts';
import { type Click, type ModelTask, openOf, stateIn } from '../../support/task-model.ts';
import { clockPasses, clockSteps } from '../../support/task-model-clock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Random sequences are many times as many, and others in every run. */
    soak: boolean;
  }
}

/** Few that are the same every time, or many that are new. What fails is said at once: to look for less takes for ever. */
const runs = (few: number) => ({
  endOnFailure: true,
  ...(inject('soak') ? { numRuns: few * 50 } : { numRuns: few, seed: 1 }),
});
const longest = { timeout: inject('soak') ? 3_600_000 : 60_000 };

let company: Company;
let bench: TaskBench;

beforeAll(async () => {
  company = await foundCompany();
  bench = new TaskBench(company);
  await bench.open();
});
afterAll(() => company.close());

/** What must be so however it came about. */
function expectSound({ tasks, states, scored, due }: Sight): void {
  expect(states).toEqual(tasks.map(stateIn));
  for (const { slots } of tasks) {
    const holders = slots.flatMap(({ holderId }) => holderId ?? []);
    expect(new Set(holders).size).toBe(holders.length);
  }
  for (const who of Object.keys(clickers)) expect(openOf(tasks, who)).toBeLessThanOrEqual(defaultPolicy.mostOpenTasks);
  expect(scored).toEqual(due);
}

const offers = (count: number) => fc.array(offered, { minLength: count, maxLength: count });

describe('whatever people click, one after the other, and however long they wait', () => {
  it('does what the rules say and nothing else, and every point is counted once', longest, async () => {
    const happened = new Set<string>();
    const scene = fc.tuple(offers(4), fc.array(wish, { minLength: 25, maxLength: 35 }));
    await fc.assert(
      fc.asyncProperty(scene, async ([all, wishes]) => {
        await bench.offers(all);
        let { tasks } = await bench.look();
        for (const one of wishes) {
          bench.passes(one.days);
          if (one.days > 0) {
            await bench.looksAtTheClock();
            const passed = clockPasses(tasks, bench.looking);
            tasks = passed.tasks;
            for (const act of passed.did) happened.add(act);
          }
          const click = clickFor(tasks, one, bench.now);
          const verdict = judged(tasks, click, bench.now);
          const [refused] = await refusals([bench.clicks(click)]);
          expect({ click, refused: refused?.code }).toEqual({
            click,
            refused: 'refused' in verdict ? verdict.refused : undefined,
          });
          tasks = 'tasks' in verdict ? verdict.tasks : tasks;
          const sight = await bench.look();
          expect(sight.tasks).toEqual(tasks);
          expectSound(sight);
          happened.add(refused?.code ?? click.act);
        }
      }),
      runs(2),
    );
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    const refused = ['already-claimed', 'claim-refused', 'not-holder', 'not-confirmer', 'not-canceller', 'part-done'];
    expect([...happened]).toEqual(expect.arrayContaining([...Object.keys(life), ...refused, 'task-moved-on']));
  });
});

describe('two at the same moment', () => {
  it('are answered, and leave the task, as if one of them had been first', longest, async () => {
    const scene = fc.tuple(offers(2), fc.array(fc.tuple(wish, wish), { minLength: 10, maxLength: 15 }));
    await fc.assert(
      fc.asyncProperty(scene, async ([all, pairs]) => {
        await bench.offers(all);
        let { tasks } = await bench.look();
        for (const [one, other] of pairs) {
          bench.passes(one.days);
          const click = clickFor(tasks, one, bench.now);
          const atOnce = one.days > 0 ? 'clock' : clickFor(tasks, other, bench.now, click.task);
          const acts = [bench.clicks(click), atOnce === 'clock' ? bench.looksAtTheClock() : bench.clicks(atOnce)];
          const told = (await refusals(acts)).map((refused) => refused?.code);
          const sight = await bench.look();
          expect(outcomes(tasks, click, atOnce), JSON.stringify([click, atOnce])).toContainEqual({
            told,
            tasks: sight.tasks,
          });
          expectSound(sight);
          tasks = sight.tasks;
        }
      }),
      runs(inject('postgresUrl') ? 3 : 1),
    );
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

/** What may come of both, whichever is first; the clock takes several steps, and the click may come between them. */
function outcomes(tasks: readonly ModelTask[], click: Click, atOnce: Click | 'clock') {
  if (atOnce === 'clock') {
    return [...clockSteps.keys(), clockSteps.length].map((step) => {
      const before = clockPasses(tasks, bench.looking, clockSteps.slice(0, step));
      const clicked = inTurn(before.tasks, click);
      const after = clockPasses(clicked.tasks, bench.looking, clockSteps.slice(step));
      return { told: [...clicked.told, undefined], tasks: after.tasks };
    });
  }
  const reverse = inTurn(tasks, atOnce, click);
  const orders = [inTurn(tasks, click, atOnce), { ...reverse, told: reverse.told.toReversed() }];
  // Whoever could have had a slot hears by whom it was taken, also where another one is left that is for others.
  const couldHave = [click, atOnce].map((one) => 'tasks' in judged(tasks, one, bench.now));
  const lost = ({ told, ...order }: (typeof orders)[number]) => ({
    ...order,
    told: told.map((code, nth) => (couldHave[nth] && code === 'claim-refused' ? 'already-claimed' : code)),
  });
  return [...orders, ...orders.map(lost)];
}

/** What comes of clicks, one after the other. */
function inTurn(tasks: readonly ModelTask[], ...clicks: readonly Click[]) {
  const told: (string | undefined)[] = [];
  let after = tasks;
  for (const click of clicks) {
    const verdict = judged(after, click, bench.now);
    told.push('refused' in verdict ? verdict.refused : undefined);
    if ('tasks' in verdict) after = verdict.tasks;
  }
  return { told, tasks: after };
}
