import { html } from 'hono/html';
import { listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { empty } from './named.ts';
import { drawPicture } from './picture.ts';
import { lengthsOf, pixelsOf } from './sizes.ts';
import { styled } from './style.ts';
import { contentOf, type Draw } from './view.ts';

const sizes: Readonly<Record<string, string>> = {
  large: '160px 160px',
  medium: '80px 80px',
  small: '40px 40px',
  tiny: '16px 16px',
};

/** A picture, and its title below. A click shows it large, unless the card says otherwise. */
export const img: Draw = (json, _, view) => {
  const key = textOf(objectOf(json.i18n_img_key)[view.language]) || textOf(json.img_key);
  if (!key) return empty(json, view);
  const alt = contentOf(json.alt, view);
  const title = contentOf(json.title, view);
  const size = lengthsOf(Object.hasOwn(sizes, textOf(json.size)) ? sizes[textOf(json.size)] : json.size, 2);
  const [width, height = width] = json.scale_type === 'fit_horizontal' ? [] : (size?.split(' ') ?? []);
  const style = styled({
    'border-radius': /^\d{1,3}(?:px|%)$/.test(textOf(json.corner_radius)) ? textOf(json.corner_radius) : undefined,
    width: width ?? pixelsOf(json.custom_width),
    height,
    'object-position': json.scale_type === 'crop_top' ? 'top' : undefined,
  });
  const picture = html`<span class="picture${json.transparent === true ? ' transparent' : ''}"${style}>${drawPicture(key, alt, view)}</span>`;
  const shown =
    json.preview === false
      ? picture
      : html`<a class="enlarge" href="${view.picture(key)}" target="_blank" rel="noopener" aria-label="${view.words.enlarge}: ${alt || view.words.image}">${picture}</a>`;
  return html`<figure>${shown}${title ? html`<figcaption>${title}</figcaption>` : ''}</figure>`;
};

/** How many pictures stand in a row. */
const rows: Readonly<Record<string, number>> = { double: 2, triple: 3, bisect: 2, trisect: 3 };

export const imgCombination: Draw = (json, _, view) => {
  const keys = listOf(json.img_list).map((one) => textOf(objectOf(one).img_key));
  if (keys.filter(Boolean).length === 0) return empty(json, view);
  const mode = textOf(json.combination_mode);
  const columns = Object.hasOwn(rows, mode) ? (rows[mode] ?? 2) : 2;
  const style = styled({
    'grid-template-columns': `repeat(${columns}, 1fr)`,
    '--radius': pixelsOf(json.corner_radius),
  });
  return html`<div class="combination"${style}>${keys.filter(Boolean).map((key) => drawPicture(key, '', view))}</div>`;
};
