import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../../src/card/zip.ts';

const at = Temporal.Instant.from('2026-11-18T06:05:00Z');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

it('files made piece by piece are whole in the archive, under their names in any language', async () => {
  const packed = await zipOf(
    [
      { name: '汇报记录.csv', chunks: chunks('one,', 'two') },
      { name: 'Empty.csv', chunks: chunks() },
    ],
    at,
  );
  const files = Object.entries(unzipSync(packed)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
  expect(files).toEqual([
    ['汇报记录.csv', 'one,two'],
    ['Empty.csv', ''],
  ]);
});

it('what goes wrong while a file is made is heard', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytes('one');
    throw new Error('the database is gone');
  }
  await expect(zipOf([{ name: 'a.csv', chunks: broken() }], at)).rejects.toThrow('the database is gone');
});
