import { describe, expect, test } from 'vitest';
import { asks } from './asking.ts';
import { hears } from './hearing.ts';
import { type Open, says } from './office.ts';
import { posts } from './posting.ts';
import { sends } from './sending.ts';

/** Holds a messenger, on one of its wires, to what the rest of the house expects of all of them. */
export function keepsTheContract(name: string, open: Open): void {
  describe(name, () => {
    hears(open);
    asks(open);
    posts(open);
    sends(open);

    test('who somebody is: a member by name and e-mail, and a guest', async () => {
      const { messenger, tenant, speaker, guest } = await open(async () => ({ now: says('x') }));
      const { name, email } = speaker;
      expect(await messenger.profile(tenant, speaker.id)).toMatchObject({ name, email, member: true });
      expect(await messenger.profile(tenant, guest)).toMatchObject({ member: false });
    });

    test('connecting names the app and its company', async () => {
      const { messenger, app, tenant } = await open(async () => ({ now: says('x') }));
      expect(await messenger.connect()).toEqual([{ app, tenant, name: expect.any(String) }]);
    });

    test('what it keeps open can be closed, and then nothing is heard over it', async () => {
      const { emulator, line: kept, heard, speaker } = await open(async () => ({ now: says('x') }));
      expect(kept?.trouble()).toBeUndefined();
      await kept?.close();
      const outcome = await emulator.type(speaker.id, emulator.directChat(speaker.id), 'report visits 3');
      expect({ taken: outcome.status === 200, heard: heard.length }).toEqual(
        kept ? { taken: false, heard: 0 } : { taken: true, heard: 1 },
      );
    });
  });
}
