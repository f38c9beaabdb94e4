import { html } from 'hono/html';
import { asText, isObject, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { textOf } from '../text/object.ts';
import { askedFirst, type Control } from './control.ts';

export function drawButton({ element, at, sheet }: Control): Html {
  const { style, url, accessibility_label: said } = element;
  const kind = style === 'primary' || style === 'danger' ? `button ${style}` : 'button';
  const page = typeof url === 'string' ? html` data-url="${url}"` : '';
  const label = typeof said === 'string' ? html` aria-label="${said}"` : '';
  return html`<button type="button" class="${kind}" data-at="${at}"${page}${label}${askedFirst(element, sheet)}>${captionOf(element, sheet.scene)}</button>`;
}

const captionOf = ({ text, type }: JsonObject, scene: Control['sheet']['scene']): string =>
  textOf(text, scene) || asText(type);

/** It starts something of Slack's own, which is not here: it is shown, and cannot be pressed. */
export const drawWorkflowButton = ({ element, sheet }: Control): Html => {
  const kind = element.style === 'primary' || element.style === 'danger' ? `button ${element.style}` : 'button';
  return html`<button type="button" class="${kind}" disabled title="${sheet.scene.words.workflow}">${captionOf(element, sheet.scene)}</button>`;
};

const icons: Readonly<Record<string, string>> = { trash: '🗑' };

export function drawIconButton({ element, at, sheet }: Control): Html {
  const caption = captionOf(element, sheet.scene);
  const label = asText(element.accessibility_label) || caption;
  const icon = icons[asText(element.icon)] ?? caption;
  return html`<button type="button" class="icon-button" data-at="${at}" title="${caption}" aria-label="${label}"${askedFirst(element, sheet)}>${icon}</button>`;
}

/** Two thumbs; which one was pressed is the choice. */
export function drawFeedback({ element, at, sheet }: Control): Html {
  const thumbs = [
    { thumb: element.positive_button, sign: '👍' },
    { thumb: element.negative_button, sign: '👎' },
  ];
  return html`${thumbs.map(({ thumb, sign }) => {
    const { text = null, value = null, accessibility_label: said = null } = isObject(thumb) ? thumb : {};
    const caption = textOf(text, sheet.scene) || sign;
    return html`<button type="button" class="icon-button" data-at="${at}" data-choice="${asText(value)}" title="${caption}" aria-label="${asText(said) || caption}">${sign}</button>`;
  })}`;
}
