import { html } from 'hono/html';
import { objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { contentOf, type Draw } from '../card/view.ts';
import { fieldAttributes, fieldId } from './field.ts';
import { widthOf } from './width.ts';

/** A line, several lines or a password, with its label above or to the left. */
export const input: Draw = (json, place, view) => {
  const attributes = fieldAttributes(json, place, view);
  const value = textOf(objectOf(json.i18n_default_value)[view.language]) || textOf(json.default_value);
  const most = typeof json.max_length === 'number' && json.max_length >= 1 ? Math.floor(json.max_length) : 1000;
  const hint = contentOf(json.placeholder, view) || view.words.fillIn;
  const rows = typeof json.rows === 'number' && json.rows >= 1 ? Math.min(20, Math.floor(json.rows)) : 3;
  const control =
    json.input_type === 'multiline_text'
      ? html`<textarea class="control"${attributes} rows="${rows}" maxlength="${most}" placeholder="${hint}">\n${value}</textarea>`
      : html`<input class="control" type="${json.input_type === 'password' ? 'password' : 'text'}" autocomplete="off"${attributes} maxlength="${most}" placeholder="${hint}" value="${value}">`;
  const label = contentOf(json.label, view);
  const mark = json.required === true ? html`<span class="mark" title="${view.words.required}">*</span>` : '';
  const side = json.label_position === 'left' ? 'left' : 'top';
  return html`<div class="field ${side}"${widthOf(json)}>${
    label ? html`<label for="${fieldId(place, view)}">${label}${mark}</label>` : ''
  }${control}</div>`;
};
