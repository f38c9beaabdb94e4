import { onTestFinished } from 'vitest';
import { emulateFxiaoke, type FxiaokeOptions } from '../../../../adapters/emulators/fxiaoke/index.ts';
import { fxiaoke } from '../../../../adapters/sources/fxiaoke/index.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { http } from '../rig.ts';

/** A company at 纷享销客, and somebody who is connected to it. */
export async function company(options: Partial<FxiaokeOptions> = {}) {
  const world = sourceWorld();
  const crm = await emulateFxiaoke({ clock: world.clock, ...options });
  onTestFinished(() => crm.close());
  return {
    world,
    crm,
    connect: (more: object = {}) => fxiaoke(http).connect({ ...crm.access, url: crm.url, ...more }, world.parts()),
    /** How often something was asked. */
    asked: (path: string): number => crm.requests.filter((request) => request.path.startsWith(path)).length,
  };
}
