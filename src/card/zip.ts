import { Zip, ZipDeflate } from 'fflate';

export interface Packing {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Files in one, packed while they are made: of what is not packed yet a chunk is in memory. `at`: when they are of. */
export async function zipOf(files: readonly Packing[], at: Temporal.Instant): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const { name, chunks } of files) {
    const file = new ZipDeflate(name);
    file.mtime = at.epochMilliseconds;
    zip.add(file);
    for await (const chunk of chunks) file.push(chunk);
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return new Uint8Array(await new Blob(packed as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
