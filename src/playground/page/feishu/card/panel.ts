import { html } from 'hono/html';
import { isJson, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { inline } from '../markdown/inline.ts';
import { colourOf, groundOf } from './colours.ts';
import { drawIcon } from './icon.ts';
import { layoutOf } from './layout.ts';
import { lengthsOf, pixelsOf } from './sizes.ts';
import { styled } from './style.ts';
import { contentOf, type Draw } from './view.ts';

/** A panel that folds: the browser's own. */
export const collapsiblePanel: Draw = (json, place, view, inside) => {
  const header = objectOf(json.header);
  const { color, corner_radius } = objectOf(json.border);
  const outer = styled({
    border: isJson(json.border) ? `1px solid ${colourOf(color, view.card) ?? 'var(--line)'}` : undefined,
    'border-radius': pixelsOf(corner_radius),
    background: groundOf(json.background_color, view.card),
  });
  const head = styled({ background: groundOf(header.background_color, view.card), padding: lengthsOf(header.padding) });
  const text = contentOf(header.title, view) || view.words.more;
  const title = objectOf(header.title).tag === 'plain_text' ? text : inline(text, view);
  const side = textOf(header.icon_position) === 'left' ? 'left' : 'right';
  const elements = inside(json.elements, { at: `${place.at}/elements`, inForm: place.inForm });
  return html`<details class="panel"${json.expanded === true ? html` open` : ''}${outer}><summary class="${side}"${head}><span class="grow">${title}</span>${isJson(header.icon) ? drawIcon(header.icon, view) : ''}<span class="chevron" aria-hidden="true"></span></summary><div class="stack"${styled(layoutOf(json))}>${elements}</div></details>`;
};
