import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { play } from './play.ts';
import { Stage } from './stage.ts';
import { Transcript } from './transcript.ts';
import { startWorld } from './world.ts';
import { writeOut } from './write-out.ts';

// `--once` says what the demo does today anyway: play the week, write it down, end.
const { values } = parseArgs({ options: { once: { type: 'boolean' }, out: { type: 'string', default: 'out' } } });
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

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
  await writeOut(world, transcript, values.out);
  await world.close();
  tell(`\nRead what happened in ${values.out}/transcript.txt, and look at ${values.out}/charts`);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
