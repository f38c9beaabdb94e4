import { emulateJiandaoyun, type JiandaoyunEmulator } from '../../adapters/emulators/jiandaoyun/index.ts';
import { emulateSalesforce } from '../../adapters/emulators/salesforce/index.ts';
import type { SourceEmulator } from '../../adapters/emulators/source.ts';
import { people } from './company.ts';

/** The systems of record that the demo company works in, which nobody has connected yet. */
export interface Systems {
  readonly salesforce: SourceEmulator;
  readonly jiandaoyun: JiandaoyunEmulator;
  close(): Promise<void>;
}

/** Opens them, empty. */
export async function openSystems(clock: () => Temporal.Instant): Promise<Systems> {
  const [salesforce, jiandaoyun] = await Promise.all([
    emulateSalesforce({ clock }),
    emulateJiandaoyun({ clock, people: people.map(({ key, name }) => ({ username: key, name })) }),
  ]);
  return {
    salesforce,
    jiandaoyun,
    close: async () => {
      await Promise.all([salesforce.close(), jiandaoyun.close()]);
    },
  };
}

/** What an operator sets so that the service calls systems on this machine, and keeps what opens them. */
export const settingsFor = ({ salesforce, jiandaoyun }: Systems) => ({
  SOURCE_HOSTS: [salesforce, jiandaoyun].map(({ url }) => new URL(url).host).join(','),
  ENCRYPTION_KEY: '00'.repeat(32),
});
