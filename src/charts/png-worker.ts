import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { pngBytes } from './png-bytes.ts';
import { renderSvg } from './svg.ts';
import { family, openTypeface, readFont } from './text/typeface.ts';

/** What the thread says to each specification. Before the first it says once, in any words, that it is ready. */
export type Answer =
  | { readonly type: 'drawn'; readonly png: Uint8Array }
  | { readonly type: 'failed'; readonly reason: string };

/** In bytes; a picture heavier than this is drawn again at two thirds of the scale. */
const heaviest = 400_000;

const { scale } = workerData as { readonly scale: number };
const wasm = import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(readFileSync(fileURLToPath(wasm)));
const typeface = openTypeface();
// As buffers: the system's fonts stay out, so that a picture looks the same on every machine.
const font = { fontBuffers: [readFont(400), readFont(600)], defaultFontFamily: family };

async function draw(spec: string): Promise<Uint8Array> {
  const svg = await renderSvg(JSON.parse(spec), typeface, () => {});
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

parentPort?.on('message', (spec: string) => {
  draw(spec).then(
    (png) => say({ type: 'drawn', png }),
    (error) => say({ type: 'failed', reason: String(error) }),
  );
});
say('ready');
