import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { play } from '../../src/playground/play.ts';
import { directIn, feishuGroup, type Place, type Stage, slackChannel } from '../../src/playground/stage.ts';
import { week } from '../../src/playground/week.ts';
import { outcomeOf } from '../support/ledger.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Also kill the service when it has nothing to lose but what it should have stored. */
    killedTwice: boolean;
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

describe('a service that is killed in every step of the demo week', () => {
  it('keeps every promise', { timeout: 400_000 }, async () => {
    const { world } = killed.stage;
    const again = async (): Promise<void> => {
      await world.kill();
      await world.restart();
    };
    await play(killed.stage, {
      steps: week.map((step) => ({
        ...step,
        // While what follows is on its way,
        play: async (stage) => {
          await step.play(stage);
          await again();
        },
        // An answer that was under way dies with the service; what it was about is in the ledger all the same.
        seen: step.tells === 'answer' ? () => true : step.seen,
      })),
      // and, where there is time for it, once it has all been seen.
      onStep: inject('killedTwice') ? again : async () => {},
    });
  });

  it('shows people exactly what one shows that lived: nothing is missing, nothing stands there twice', async () => {
    await play(calm.stage);
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
