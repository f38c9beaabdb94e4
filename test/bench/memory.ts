import { setTimeout as wait } from 'node:timers/promises';
import { type Benchmark, quantile } from './benchmark.ts';
import { newReport, send } from './load.ts';
import { slopeOf, soak } from './soaked.ts';
import { openStand } from './stand.ts';

const people = 400;
const callers = 32;
const minutes = 5;

/** What the service takes when nobody does anything, and what it has kept of the traffic of some minutes at half of the most. */
export const memory: Benchmark = {
  name: 'memory',
  figures: {
    'memory.idle_mb': 'resident memory of the service a minute after it has started, MB',
    'memory.growth_mb_per_hour': `how much more of its heap is kept an hour, at half of the most it carries for ${minutes} minutes, MB`,
  },
  async run(tell) {
    const stand = await openStand(people);
    try {
      tell('a minute without anybody');
      await wait(60_000);
      const idle = (await stand.figures()).get('process_resident_memory_bytes') ?? Number.NaN;
      const lineOf = (nth: number) => newReport(stand.users[nth % stand.users.length] ?? '');
      const rates: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const load = await send({ port: stand.port, lineOf, connections: callers, seconds: 10 });
        rates.push(load.answers.length / load.seconds);
      }
      const rate = quantile(rates, 0.5) / 2;
      tell(`${minutes} minutes at ${rate.toFixed(0)} reports a second`);
      const soaked = await soak(stand, { seconds: minutes * 60, rate, connections: callers, everySeconds: 15 });
      return { 'memory.idle_mb': idle / 1_000_000, 'memory.growth_mb_per_hour': slopeOf(soaked.memory) * 60 };
    } finally {
      await stand.close();
    }
  },
};
