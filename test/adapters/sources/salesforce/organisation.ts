import { emulateSalesforce } from '../../../../adapters/emulators/salesforce/index.ts';
import type { SourceEmulator } from '../../../../adapters/emulators/source.ts';
import { salesforce } from '../../../../adapters/sources/salesforce/index.ts';
import type { Source } from '../../../../src/ports/source.ts';
import { type SourceWorld, sourceWorld } from '../../../support/source-world.ts';
import { closedAfterwards, http } from '../rig.ts';

type Options = Omit<Parameters<typeof emulateSalesforce>[0], 'clock'>;

/** An organisation of its own for one test, and a connection to it. */
export async function organisation(
  options: Options = {},
): Promise<{ readonly world: SourceWorld; readonly there: SourceEmulator; readonly source: Source }> {
  const world = sourceWorld();
  const there = closedAfterwards(await emulateSalesforce({ clock: world.clock, ...options }));
  const { myDomain = '', consumerKey = '', consumerSecret = '' } = there.access;
  const settings = { url: myDomain, clientId: consumerKey, clientSecret: consumerSecret };
  return { world, there, source: salesforce(http).connect(settings, world.parts()) };
}
