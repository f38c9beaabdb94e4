import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pngBytes } from '../../src/charts/png-bytes.ts';

/** More colours than fit into a palette, in a width that no power of two divides. */
function colourful(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (let nth = 0; nth < width * height; nth += 1) {
    pixels.set([(nth * 7) % 256, Math.floor(nth / 3) % 256, (nth * nth) % 256, 255], nth * 4);
  }
  return pixels;
}

test('a picture of whatever colours is decoded to the pixels it was made of', async () => {
  const [width, height] = [37, 41];
  const pixels = colourful(width, height);
  const image = await loadImage(Buffer.from(pngBytes({ width, height, pixels })));
  const canvas = createCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  expect([image.width, image.height]).toEqual([width, height]);
  expect(Uint8Array.from(canvas.getImageData(0, 0, width, height).data)).toEqual(pixels);
});
