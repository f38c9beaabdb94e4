/**
 * The service of the demo, in a process of its own: what `npm start` runs, except that its clock is told how far it is
 * ahead of the real one and looks at it then, and that it soon takes over from a process that was killed. What has ended
 * can begin anew, with other settings: to read and warm up everything takes much longer than to start.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { explain, start } from '../main.ts';

/** Each is answered when it has been done: with the port, or with nothing. */
export type Order =
  | { readonly order: 'start'; readonly env: NodeJS.ProcessEnv; readonly aheadMs: number }
  | { readonly order: 'set clock'; readonly aheadMs: number }
  | { readonly order: 'stop' };

const leaseSeconds = 3;
let ahead = new Temporal.Duration();
let app: App | undefined;
let takeOver: NodeJS.Timeout | undefined;

process.on('message', async (order: Order) => {
  try {
    process.send?.({ port: await carryOut(order) });
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
});
// Whoever started us is gone: nobody could stop us any more.
process.once('disconnect', () => void stop().finally(() => process.exit()));
// Ctrl-C reaches everybody at the terminal, and whoever started us says when to stop.
process.on('SIGINT', () => {});

async function carryOut(order: Order): Promise<number | undefined> {
  if (order.order === 'stop') await stop();
  else if (order.order === 'set clock') await jump(order.aheadMs);
  else {
    ahead = Temporal.Duration.from({ milliseconds: order.aheadMs });
    const started = await start({ env: order.env, clock: () => Temporal.Now.instant().add(ahead), leaseSeconds });
    app = started;
    // By then the leases of a process that was killed have ended.
    takeOver = setTimeout(() => void started.tick(), leaseSeconds * 1000);
  }
  return app?.port;
}

async function stop(): Promise<void> {
  clearTimeout(takeOver);
  const stopped = app;
  app = undefined;
  await stopped?.stop();
}

async function jump(aheadMs: number): Promise<void> {
  if (app) await atRest(app);
  ahead = Temporal.Duration.from({ milliseconds: aheadMs });
  await app?.tick();
}

/**
 * Leases and the messengers' memory run on while the clock only jumps: a message that is on its way across the jump would
 * look hours late. What cannot be delivered within half a minute is not waited for.
 */
async function atRest(running: App): Promise<void> {
  for (let tries = 0; tries < 300 && (await running.undelivered()) > 0; tries += 1) await wait(100);
}
