import { type Json, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';

/** Source: the `text_size` of open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text. */
const textSizes: Readonly<Record<string, number>> = {
  'heading-0': 30,
  'heading-1': 24,
  'heading-2': 20,
  'heading-3': 18,
  'heading-4': 16,
  heading: 16,
  normal: 14,
  notation: 12,
  'xxxx-large': 30,
  'xxx-large': 24,
  'xx-large': 20,
  'x-large': 18,
  large: 16,
  medium: 14,
  small: 12,
  'x-small': 10,
};

/** In pixels: a name of the vendor's, or one that the card declares for the desktop. What is unknown is `normal`. */
export function textSizeOf(name: unknown, card: Json): number {
  const declared = objectOf(objectOf(objectOf(objectOf(card.config).style).text_size)[textOf(name)]);
  const called = textOf(declared.pc) || textOf(declared.default) || textOf(name);
  return Object.hasOwn(textSizes, called) ? (textSizes[called] ?? 14) : 14;
}

const spacings: Readonly<Record<string, string>> = {
  default: '8px',
  small: '4px',
  medium: '8px',
  large: '12px',
  extra_large: '16px',
};

export const spacingOf = (value: unknown, otherwise: string): string =>
  Object.hasOwn(spacings, textOf(value)) ? (spacings[textOf(value)] ?? otherwise) : (pixelsOf(value) ?? otherwise);

/** One length, as `12px` or `0`. */
export const pixelsOf = (value: unknown): string | undefined => lengthsOf(value, 1);

/** Up to four lengths, as margins and paddings have them. Anything else is none. */
export function lengthsOf(value: unknown, most = 4): string | undefined {
  const parts = textOf(value).trim().split(/\s+/);
  const sound = parts.length <= most && parts.every((part) => /^(?:-?\d{1,4}(?:\.\d+)?px|0)$/.test(part));
  return sound ? parts.join(' ') : undefined;
}
