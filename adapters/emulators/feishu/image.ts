import { refusal } from './refusal.ts';

const mostBytes = 10 * 1024 * 1024;

interface Format {
  readonly magic: readonly number[];
  readonly mostPixels: number;
  /** Width and height in pixels, where the header has them at a fixed place. */
  size?(bytes: Buffer): readonly [width: number, height: number];
}

/** The formats a chart or a photo comes in; the vendor takes a few more. */
const formats: readonly Format[] = [
  {
    magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    mostPixels: 12_000,
    size: (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
  },
  {
    magic: [0x47, 0x49, 0x46, 0x38],
    mostPixels: 2000,
    size: (bytes) => [bytes.readUInt16LE(6), bytes.readUInt16LE(8)],
  },
  { magic: [0xff, 0xd8, 0xff], mostPixels: 12_000 },
  { magic: [0x52, 0x49, 0x46, 0x46], mostPixels: 12_000 },
];

/**
 * Throws a `Refusal` unless the vendor would store these bytes as a picture.
 * Source: open.feishu.cn/document/server-docs/im-v1/image/create.
 */
export function checkImage(bytes: Buffer): void {
  if (bytes.length === 0) throw refusal('fileEmpty');
  if (bytes.length > mostBytes) throw refusal('fileTooBig');
  const format = formats.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (!format || (format.size && bytes.length < 24)) throw refusal('noImage');
  const sides = format.size?.(bytes) ?? [];
  if (sides.some((side) => side > format.mostPixels)) throw refusal('imageTooLarge');
}
