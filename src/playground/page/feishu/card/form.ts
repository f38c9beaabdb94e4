import { html } from 'hono/html';
import { listOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { layoutOf } from './layout.ts';
import { empty } from './named.ts';
import { styled } from './style.ts';
import type { Draw } from './view.ts';

/** Fields that are sent together by the button inside. */
export const form: Draw = (json, { at }, view, inside) => {
  if (listOf(json.elements).length === 0) return empty(json, view);
  const elements = inside(json.elements, { at: `${at}/elements`, inForm: true });
  return html`<form class="stack" data-card-form novalidate${styled(layoutOf(json))}>${elements}</form>`;
};
