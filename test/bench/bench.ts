import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { chart } from './chart.ts';
import { command } from './command.ts';
import { demo } from './demo.ts';
import { digests } from './digests.ts';
import { goalCompany } from './goal-company.ts';
import { memory } from './memory.ts';
import { reportGrowth } from './report-growth.ts';

const benchmarks: readonly Benchmark[] = [command, reportGrowth, goalCompany, chart, digests, demo, memory];

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) {
  process.stderr.write(`There is no such benchmark. There are: ${benchmarks.map(({ name }) => name).join(', ')}\n`);
  process.exit(1);
}
const found: Record<string, number> = {};
for (const { name, figures, run } of chosen) {
  tell(`\n${name}`);
  const measured = await run((progress) => tell(`… ${progress}`));
  for (const [figure, value] of Object.entries(measured)) {
    found[figure] = value;
    tell(`${figure.padEnd(28)}${value.toPrecision(3).padStart(10)}   ${figures[figure] ?? ''}`);
  }
}
if (values.json) await writeFile(values.json, `${JSON.stringify(found, undefined, 2)}\n`);
process.exit(0);
