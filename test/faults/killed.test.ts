import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { play } from '../../src/playground/play.ts';
import { directIn, feishuGroup, type Place, type Stage, slackChannel } from '../../src/playground/stage.ts';
import { week } from '../../src/playground/week.ts';
import { outcomeOf } from '../support/ledger.ts';
import { theWeekHolds } from '../support/told-week.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** In which steps it is killed: in every eighth from this one on; or in all, and then once more when it has nothing to lose but what it should have stored. */
    kills: number | 'all';
  }
}

let killed: Theatre;
let calm: Theatre;

beforeAll(async () => {
  killed = await openTheatre();
  calm = await openTheatre();
});
afterAll(async () => {
  await killed.close();
  await calm.close();
});

const isKilledIn = (nth: number): boolean => inject('kills') === 'all' || inject('kills') === nth % 8;

describe('the demo week, with a service that lives', () => {
  it('goes from chat to chart in both messengers', async () => {
    await play(calm.stage);
  });

  theWeekHolds(() => calm);
});

describe('a service that is killed while what a step of the demo week set off is on its way', () => {
  it('keeps every promise', { timeout: 400_000 }, async () => {
    const { world } = killed.stage;
    const again = async (): Promise<void> => {
      await world.kill();
      await world.restart();
    };
    await play(killed.stage, {
      steps: week.map((step, nth) => ({
        ...step,
        // While what follows is on its way,
        play: async (stage) => {
          await step.play(stage);
          if (isKilledIn(nth)) await again();
        },
        // An answer that was under way dies with the service; what it was about is in the ledger all the same.
        seen: step.tells === 'answer' && isKilledIn(nth) ? () => true : step.seen,
      })),
      // and, where there is time for it, once it has all been seen.
      onStep: inject('kills') === 'all' ? again : async () => {},
    });
  });

  it('shows people exactly what one shows that lived: nothing is missing, nothing stands there twice', () => {
    expect(shown(killed.stage)).toEqual(shown(calm.stage));
  });

  it('has the same ledger, task and totals', async () => {
    const outcome = await outcomeOf((await killed.strike()).db);
    expect(outcome.totalsAreRight).toBe(true);
    expect(outcome).toEqual(await outcomeOf((await calm.strike()).db));
  });
});

/** In a single chat answers stand among what is promised, which is told apart by its words. */
const places: readonly [who: string, place: Place, promised?: RegExp][] = [
  ['chen', slackChannel('CSALES')],
  ['chen', slackChannel('CEAST1')],
  ['li', feishuGroup('oc_sales')],
  ['li', feishuGroup('oc_east1')],
  ['wang', directIn('feishu'), /做完了|已确认/],
  ['sun', directIn('feishu'), /今天有新进展吗/],
];

/** What stands in the chats for everybody in the end; answers to one person are left out. */
function shown(stage: Stage): string[] {
  return places.flatMap(([who, place, promised]) =>
    stage
      .all(who, place)
      .filter(({ onlyFor, text }) => !onlyFor && text !== '已私信回复' && (promised?.test(text) ?? true))
      .map(({ text }) => `${place.chat}: ${text}`)
      .sort(),
  );
}
