import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { servePage } from './page/server.ts';
import { play } from './play.ts';
import { Rehearsal } from './rehearsal.ts';
import { Stage } from './stage.ts';
import { Transcript } from './transcript.ts';
import { startWorld } from './world.ts';
import { writeOut } from './write-out.ts';

const { values } = parseArgs({ options: { once: { type: 'boolean' }, out: { type: 'string', default: 'out' } } });
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

if (values.once) await playOnce(values.out);
else await openHouse(Number(process.env.PORT ?? 3000));

/** Plays the demo week without anybody watching, and writes down what happened. */
async function playOnce(out: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qibu-demo-'));
  try {
    const world = await startWorld({ dataDir, onStep: (step) => tell(`… ${step}`) });
    const stage = new Stage(world);
    const transcript = new Transcript(stage);
    await play(stage, {
      onStep: (step) => {
        transcript.add(step);
        tell(`✓ ${step.at.replace('T', ' ')}  ${step.title}`);
      },
    });
    await writeOut(world, transcript, out);
    await world.close();
    tell(`\nRead what happened in ${out}/transcript.txt, and look at ${out}/charts`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Serves the page until somebody presses Ctrl-C. */
async function openHouse(port: number): Promise<void> {
  const rehearsal = await Rehearsal.open((step) => tell(`… ${step}`));
  try {
    const page = await servePage(rehearsal, port);
    tell(`\nOpen ${page.url}: one company in Slack and Feishu. Ctrl-C ends it.`);
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    await promise;
    await page.close();
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    process.stderr.write(`Port ${port} is taken. Choose another: PORT=3001 npm run demo\n`);
    process.exitCode = 1;
  } finally {
    await rehearsal.close();
  }
}
