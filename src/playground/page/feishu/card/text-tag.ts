import { html } from 'hono/html';
import { textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import type { Part } from '../markdown/scan.ts';
import { hueOf, shadeOf } from './colours.ts';
import { styled } from './style.ts';

/** A small label on a ground of its colour. */
export function drawTextTag(color: unknown, content: Part | readonly Part[], shade: '100' | '200' = '100'): Html {
  const hue = hueOf(textOf(color) === 'neutral' ? 'grey' : (color ?? 'blue'));
  const style = styled({ background: shadeOf(hue, shade), color: shadeOf(hue, '700') });
  return html`<span class="text-tag"${style}>${content}</span>`;
}
