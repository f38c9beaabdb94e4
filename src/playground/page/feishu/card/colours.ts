import { type Json, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { palette, shades } from './palette.ts';

type Hue = keyof typeof palette;

const isHue = (name: string): name is Hue => Object.hasOwn(palette, name);

/** A shade of a hue as CSS that follows the theme of the page. */
export function shadeOf(hue: Hue, shade: (typeof shades)[number]): string {
  const [light, dark] = palette[hue].map((row) => `#${row.split(' ')[shades.indexOf(shade)]}`);
  return `light-dark(${light}, ${dark})`;
}

/** A hue by its name: `neutral` is grey, and so is what nobody knows. */
export const hueOf = (name: unknown): Hue => (isHue(textOf(name)) ? (name as Hue) : 'grey');

/**
 * A colour as a card names it: a hue, a shade of it, or one that the card declares for both themes. Undefined for the
 * default and for what is no colour, so that nothing else ever gets into a style.
 */
export function colourOf(name: unknown, card: Json): string | undefined {
  const called = textOf(name);
  const declared = objectOf(objectOf(objectOf(objectOf(card.config).style).color)[called]);
  const [light, dark] = [rgba(declared.light_mode), rgba(declared.dark_mode)];
  if (light && dark) return `light-dark(${light}, ${dark})`;
  if (called === 'white') return '#fff';
  if (called === 'bg-white') return 'light-dark(#fff, #1A1A1A)';
  const [hue = '', shade = '600'] = called.split('-');
  const known = shades.find((one) => one === shade);
  return isHue(hue) && known ? shadeOf(hue, known) : rgba(called);
}

/** As a ground: plain `grey` is the pale one there. */
export const groundOf = (name: unknown, card: Json): string | undefined =>
  name === 'grey' ? shadeOf('grey', '100') : colourOf(name, card);

const rgba = (value: unknown): string | undefined =>
  /^rgba?\([\d\s.,%]{5,40}\)$/.test(textOf(value)) ? textOf(value) : undefined;
