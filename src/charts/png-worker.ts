import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { pngBytes } from './png-bytes.ts';
import { renderSvg } from './svg.ts';
import { asWide } from './text/as-wide.ts';
import { family, openTypeface, readFont } from './text/typeface.ts';

/** What the thread is asked for: a picture as pixels, or as lines for a page. */
export interface Question {
  readonly spec: object;
  readonly as: 'png' | 'svg';
}

/** What the thread says to each question. Before the first it says once, in any words, that it is ready. */
export type Answer =
  | { readonly type: 'drawn'; readonly picture: Uint8Array | string }
  | { readonly type: 'failed'; readonly reason: string };

/** In bytes; a picture heavier than this is drawn again at two thirds of the scale. */
const heaviest = 400_000;

const { scale } = workerData as { readonly scale: number };
const wasm = import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(readFileSync(fileURLToPath(wasm)));
const typeface = openTypeface();
// As buffers: the system's fonts stay out, so that a picture looks the same on every machine.
const font = { fontBuffers: [readFont(400), readFont(600)], defaultFontFamily: family };

async function draw({ spec, as }: Question): Promise<Uint8Array | string> {
  const svg = await renderSvg(spec, typeface, () => {});
  if (as === 'svg') return asWide(svg, typeface);
  const png = rasterise(svg, scale);
  return png.length <= heaviest ? png : rasterise(svg, (scale * 2) / 3);
}

function rasterise(svg: string, zoom: number): Uint8Array {
  const resvg = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } });
  const image = resvg.render();
  const png = pngBytes(image);
  // Both live in the memory of the wasm module, which no garbage collector sees.
  image.free();
  resvg.free();
  return png;
}

function say(message: Answer | 'ready'): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (question: string) => {
  draw(JSON.parse(question)).then(
    (picture) => say({ type: 'drawn', picture }),
    (error) => say({ type: 'failed', reason: String(error) }),
  );
});
say('ready');
