import { parseArgs } from 'node:util';
import { quantile } from './benchmark.ts';
import { newReport, send } from './load.ts';
import { slopeOf, soak } from './soaked.ts';
import { openStand } from './stand.ts';

/**
 * Half of the most that the service carries, for as long as is said: `npm run soak -- --minutes 30`. Ends with 1 where a report
 * that was acknowledged is not in the ledger exactly once, a total is not what the ledger says, or memory grows.
 */
const people = 400;
const callers = 32;
/** Of what is kept more than this, from the first look to the last, is growth; less comes and goes. */
const mostGrowthMb = 32;

const tell = (text: string): void => void process.stdout.write(`${text}\n`);
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write('Say how long: npm run soak -- --minutes 30\n');
  process.exit(1);
}

const stand = await openStand(people);
const lineOf = (nth: number) => newReport(stand.users[nth % stand.users.length] ?? '');
await send({ port: stand.port, lineOf, connections: callers, seconds: 10 });
const most = await send({ port: stand.port, lineOf, connections: callers, seconds: 10 });
const rate = most.answers.length / most.seconds / 2;
tell(`${minutes} minutes at ${rate.toFixed(0)} reports a second, half of the most\n`);
tell('minute   resident MB   kept MB');
const { acknowledged, lost, doubled, astray, answers, memory } = await soak(stand, {
  ...{ seconds: minutes * 60, rate, connections: callers },
  everySeconds: minutes < 10 ? 15 : 60,
  tell: ({ minute, resident, kept }) =>
    tell(`${minute.toFixed(1).padStart(6)}${resident.toFixed(0).padStart(14)}${kept.toFixed(1).padStart(10)}`),
});
await stand.close();

const slope = slopeOf(memory);
const grown = slope * ((memory.at(-1)?.minute ?? 0) - (memory[0]?.minute ?? 0));
tell(
  `\n${acknowledged} reports acknowledged of ${answers.length}: ${lost} lost, ${doubled} more than once, ${astray} totals astray`,
);
tell(
  `answers: median ${quantile(answers, 0.5).toFixed(1)} ms, 99th percentile ${quantile(answers, 0.99).toFixed(1)} ms`,
);
tell(`memory kept: ${slope.toFixed(2)} MB a minute, ${grown.toFixed(1)} MB in all`);
process.exit(acknowledged > 0 && lost + doubled + astray === 0 && grown <= mostGrowthMb ? 0 : 1);
