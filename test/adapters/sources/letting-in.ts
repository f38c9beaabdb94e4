import { describe, expect, test } from 'vitest';
import type { SettingName, Settings } from '../../../src/ports/source.ts';
import { bench, failureOf, type Rig, where } from './rig.ts';

/** A push is signed with it, and nothing is opened. */
const opensNothing: readonly SettingName[] = ['pushSecret'];
const urls: readonly SettingName[] = ['url', 'loginUrl'];

/** What opens a system, and what does not. */
export function letsIn(rig: Rig): void {
  describe('is let in', () => {
    where(rig, undefined, 'and says what the system calls it', async (bench) => {
      const { account } = await bench.connect().check();
      expect(account.trim()).toMatch(/\S/);
      const secrets = bench.stand.kind.settings.filter(({ secret }) => secret);
      expect(secrets.filter(({ name }) => account.includes(bench.stand.settings[name] ?? '-'))).toEqual([]);
    });

    test('not with a wrong secret, whichever it is', async () => {
      const first = await bench(rig);
      const secrets = first.stand.kind.settings
        .filter(
          ({ name, secret }) => secret && !opensNothing.includes(name) && first.stand.settings[name] !== undefined,
        )
        .map(({ name }) => name);
      for (const name of secrets) {
        const one = await bench(rig);
        const wrong = { ...one.stand.settings, [name]: 'not-a-real-secret-of-anybody' };
        const { failure, code } = await failureOf(one, () => one.connect(wrong).check());
        expect([failure === 'setting' ? code : failure, name]).toEqual([
          failure === 'setting' ? name : 'credentials',
          name,
        ]);
      }
    });

    test('not without a setting that it needs, and that one is named', async () => {
      const one = await bench(rig);
      const needed = one.stand.kind.settings.filter(({ optional }) => !optional);
      for (const { name } of needed) {
        const { [name]: _, ...rest } = one.stand.settings as Settings;
        const { failure, code } = await failureOf(one, async () => one.connect(rest));
        expect({ failure, code }).toEqual({ failure: 'setting', code: name });
      }
    });

    test('at no address that is not https, or inside, or no address', async () => {
      const one = await bench(rig);
      const asked = one.stand.kind.settings.filter(({ name }) => urls.includes(name));
      for (const { name } of asked) {
        for (const url of [
          'http://vendor.example.com',
          'https://169.254.169.254',
          'https://10.0.0.1',
          'ftp://a.b',
          'a b',
        ]) {
          const elsewhere = await bench(rig);
          const { failure, code } = await failureOf(elsewhere, () =>
            elsewhere.connect({ ...elsewhere.stand.settings, [name]: url }).check(),
          );
          expect([url, failure === 'setting' ? code : failure]).toEqual([
            url,
            failure === 'setting' ? name : 'address',
          ]);
        }
      }
    });

    where(
      rig,
      'token',
      'by what was given out once, whoever asks, until it runs out',
      async ({ connect, wire, everything }) => {
        const isToken = ({ path }: { path: string }): boolean => path.includes(wire.paths.token ?? 'none');
        const given = (): number => wire.requests.filter(isToken).length;
        const [one, other] = [connect(), connect()];
        await Promise.all([one.page(everything), other.page(everything)]);
        await one.page(everything);
        expect(given()).toBe(1);
        wire.expireTokens();
        await Promise.all([one.page(everything), other.page(everything), connect().page(everything)]);
        await other.page(everything);
        expect(given()).toBe(2);
      },
    );

    where(rig, 'token', 'or, where no new one opens it either, not at all', async (bench) => {
      const { connect, wire, everything } = bench;
      await connect().check();
      const before = wire.requests.length;
      const ends = Object.values(wire.failures).find(({ as }) => as === 'credentials');
      if (!ends) return expect.fail('the rig has no failure that is `credentials`');
      wire.fail(wire.paths.data, ends.fault, 50);
      expect(await failureOf(bench, () => connect().page(everything))).toMatchObject({ failure: 'credentials' });
      expect(wire.requests.length - before).toBeLessThanOrEqual(6);
    });
  });
}
