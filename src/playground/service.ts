/**
 * The service of the demo, in a process of its own: what `npm start` runs, except that its clock is told how far it is
 * ahead of the real one. It reports its port, and obeys `{ ahead }` and `stop`.
 */
import { explain, start } from '../main.ts';

let ahead = Temporal.Duration.from({ milliseconds: Number(process.argv[2] ?? 0) });

process.on('message', (message: { readonly aheadMs: number }) => {
  ahead = Temporal.Duration.from({ milliseconds: message.aheadMs });
  process.send?.({ aheadMs: message.aheadMs });
});

try {
  const app = await start({ env: process.env, clock: () => Temporal.Now.instant().add(ahead) });
  process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
  // Whoever started us is gone: nobody could stop us any more.
  process.once('disconnect', () => void app.stop().then(() => process.exit(0)));
  process.send?.({ port: app.port });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
