/**
 * The service of the demo, in a process of its own: what `npm start` runs, except that its clock is told how far it is
 * ahead of the real one and looks at it then, and that it soon takes over from a process that was killed. It reports its
 * port, and obeys `{ aheadMs }` and SIGTERM.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { explain, start } from '../main.ts';

const leaseSeconds = 3;
let ahead = Temporal.Duration.from({ milliseconds: Number(process.argv[2] ?? 0) });

try {
  const app = await start({ env: process.env, clock: () => Temporal.Now.instant().add(ahead), leaseSeconds });
  process.on('message', async (message: { readonly aheadMs: number }) => {
    await atRest(app);
    ahead = Temporal.Duration.from({ milliseconds: message.aheadMs });
    await app.tick();
    process.send?.({ aheadMs: message.aheadMs });
  });
  // By then the leases of a process that was killed have ended.
  const takeOver = setTimeout(() => void app.tick(), leaseSeconds * 1000);
  const stop = (): void => {
    clearTimeout(takeOver);
    void app.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  // Whoever started us is gone: nobody could stop us any more.
  process.once('disconnect', stop);
  process.send?.({ port: app.port });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

/**
 * Leases and the messengers' memory run on while the clock only jumps: a message that is on its way across the jump would
 * look hours late. What cannot be delivered within half a minute is not waited for.
 */
async function atRest(app: App): Promise<void> {
  for (let tries = 0; tries < 300 && (await app.undelivered()) > 0; tries += 1) await wait(100);
}
