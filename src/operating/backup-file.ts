import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { pipeline as through } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import type { Contents, Filled } from '../store/contents.ts';

/**
 * A backup is gzipped text, a line of JSON each: what it is, then for each table its columns and its rows, then that this was
 * all. A row is a list of texts. What is sealed in the database stays sealed in it.
 */
const head = z.object({
  backup: z.literal('qibu'),
  format: z.literal(1),
  madeAt: z.string(),
  applied: z.array(z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() })),
});
const tableHead = z.object({ table: z.string(), columns: z.array(z.string()).min(1), digest: z.string() });
const end = '{"end":true}';

/** Only whoever runs the service may read it: what is in it is private, and not all of it sealed. */
const ownersOnly = 0o600;
const batchSize = 500;

/** Writes it whole or not at all. Throws a ConfigError when there is such a file already. */
export async function writeBackup(file: string, { applied, tables }: Contents, now: Temporal.Instant): Promise<void> {
  const part = `${file}.part`;
  const lines = async function* (): AsyncGenerator<string> {
    const first: z.input<typeof head> = { backup: 'qibu', format: 1, madeAt: now.toString(), applied: [...applied] };
    yield `${JSON.stringify(first)}\n`;
    for await (const { table, digest, batches } of tables) {
      yield `${JSON.stringify({ table: table.name, columns: table.columns, digest })}\n`;
      for await (const batch of batches) yield `${batch.join('\n')}\n`;
    }
    yield `${end}\n`;
  };
  if (existsSync(file)) throw new ConfigError([`${file} is there already: name another file.`]);
  await rm(part, { force: true });
  try {
    const to = createWriteStream(part, { flags: 'wx', mode: ownersOnly, flush: true });
    await through(Readable.from(lines()), createGzip(), to);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

type Backup = Contents & { readonly madeAt: Temporal.Instant };

/** Reads all of it once before it gives it out. Throws a ConfigError where it is no backup, or not as it was written. */
export async function readBackup(file: string): Promise<Backup> {
  const { tables } = await open(file);
  // A reader has gone through all rows of a table before it asks for the next one.
  for await (const { batches } of tables) await Array.fromAsync(batches, ({ length }) => length);
  return open(file);
}

async function open(file: string): Promise<Backup> {
  const damaged = (): ConfigError => new ConfigError([`${file} is damaged, or no backup of qibu.`]);
  const lines = linesOf(file, damaged);
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw damaged();
    return value;
  };
  const parsed = <Shape>(shape: z.ZodType<Shape>, line: string): Shape => {
    const read = z
      .string()
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.addIssue('not JSON');
          return z.NEVER;
        }
      })
      .pipe(shape)
      .safeParse(line);
    if (!read.success) throw damaged();
    return read.data;
  };
  const { applied, madeAt } = parsed(head, await next());
  const tables = async function* (): AsyncGenerator<Filled> {
    let line = await next();
    const rows = async function* (): AsyncGenerator<readonly string[]> {
      let batch: string[] = [];
      for (line = await next(); line.startsWith('['); line = await next()) {
        batch.push(line);
        if (batch.length === batchSize) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    };
    while (line !== end) {
      const { table: name, columns, digest } = parsed(tableHead, line);
      yield { table: { name, columns }, digest, batches: rows() };
    }
    // What the file ends with says whether all of it is as it was written.
    if (!(await lines.next()).done) throw damaged();
  };
  return { applied, madeAt: Temporal.Instant.from(madeAt), tables: tables() };
}

async function* linesOf(file: string, damaged: () => Error): AsyncGenerator<string, undefined> {
  const text = pipeline(createReadStream(file), createGunzip(), () => {}).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? damaged() : error;
  }
  if (rest !== '') throw damaged();
  return undefined;
}
