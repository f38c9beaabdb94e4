import { html } from 'hono/html';
import { textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Draw } from '../card/view.ts';
import { fieldAttributes } from './field.ts';
import { widthOf } from './width.ts';

/** The browser's own pickers. Their values are what a person would have typed, without the zone. */
const picker =
  (type: 'date' | 'time' | 'datetime-local', initial: string, form: RegExp): Draw =>
  (json, place, view) => {
    const value = textOf(json[initial]).replace(' ', 'T');
    const sound = form.test(value) ? html` value="${value}"` : '';
    return html`<div class="field picker"${widthOf(json)}><input class="control" type="${type}"${fieldAttributes(json, place, view)}${sound}></div>`;
  };

export const datePicker = picker('date', 'initial_date', /^\d{4}-\d\d-\d\d$/);
export const pickerTime = picker('time', 'initial_time', /^\d\d:\d\d$/);
export const pickerDatetime = picker('datetime-local', 'initial_datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
