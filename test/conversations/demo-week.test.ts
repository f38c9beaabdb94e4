import { afterAll, beforeAll, describe, it } from 'vitest';
import { play } from '../../src/playground/play.ts';
import { theWeekHolds } from '../support/told-week.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe('the demo week', () => {
  it('goes from chat to chart in both messengers', async () => {
    await play(theatre.stage);
  });

  theWeekHolds(() => theatre);
});
