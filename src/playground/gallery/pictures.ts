import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDraughtsman } from '../../charts/png.ts';

/** The pictures of a gallery, each of them drawn once, however many pages show it. */
export class Pictures {
  readonly #specs = new Map<string, object>();

  /** The name of its file, which also serves as its id in both messengers. */
  nameOf(spec: object): string {
    const name = `F${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 12).toUpperCase()}`;
    this.#specs.set(name, spec);
    return name;
  }

  /** Draws all of them as the service does. Rejects when one cannot be drawn. */
  async write(folder: string): Promise<number> {
    await mkdir(folder, { recursive: true });
    const failures: string[] = [];
    const { draw, close } = startDraughtsman({
      timeLimitMs: 30_000,
      scale: 3,
      onFailure: (reason) => failures.push(reason),
    });
    for (const [name, spec] of this.#specs) {
      const png = await draw(spec);
      if (png) await writeFile(join(folder, `${name}.png`), png);
    }
    await close();
    if (failures.length > 0) throw new Error(`pictures that could not be drawn: ${failures.join('; ')}`);
    return this.#specs.size;
  }
}
