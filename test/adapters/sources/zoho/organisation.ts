import { onTestFinished } from 'vitest';
import { emulateZoho, type ZohoOptions } from '../../../../adapters/emulators/zoho/index.ts';
import { zoho } from '../../../../adapters/sources/zoho/index.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { http } from '../rig.ts';

/** An organisation at Zoho, and somebody who is connected to it. */
export async function organisation(options: Partial<ZohoOptions> = {}) {
  const world = sourceWorld();
  const org = await emulateZoho({ clock: world.clock, ...options });
  onTestFinished(() => org.close());
  const { accountsUrl = '', clientId = '', clientSecret = '', refreshToken = '' } = org.access;
  const settings = { loginUrl: accountsUrl, clientId, clientSecret, refreshToken };
  return {
    world,
    org,
    settings,
    kind: zoho(http),
    connect: (more: object = {}) => zoho(http).connect({ ...settings, ...more }, world.parts()),
    /** How often something was asked. */
    asked: (path: string): number => org.requests.filter((request) => request.path.includes(path)).length,
    won: (fields: Readonly<Record<string, unknown>> = {}) =>
      org.quietly.save('Deals', { Deal_Name: 'Boiler', Stage: 'Closed Won', Amount: 5, ...fields }),
  };
}
