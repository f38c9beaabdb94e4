import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Benchmark, median } from './benchmark.ts';

const times = 3;

/** From the word at the terminal to the first look at the page, with nothing set up: founded, warmed up, open. */
export const demo: Benchmark = {
  name: 'demo',
  figures: { 'demo.start_s': 'seconds from `npm run demo` until its page is there' },
  async run(tell) {
    const took: number[] = [];
    for (let time = 1; time <= times; time += 1) {
      tell(`start ${time} of ${times}`);
      took.push(await startOnce());
    }
    return { 'demo.start_s': median(took) };
  },
};

async function startOnce(): Promise<number> {
  const began = performance.now();
  const command = fileURLToPath(new URL('../../src/playground/demo.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  try {
    for await (const line of createInterface(child.stdout)) {
      const [url] = line.match(/http:\/\/\S+(?=:)/) ?? [];
      if (!url) continue;
      await (await fetch(url)).text();
      return (performance.now() - began) / 1000;
    }
    throw new Error('the demo ended before its page was there');
  } finally {
    child.kill('SIGINT');
    await gone;
  }
}
