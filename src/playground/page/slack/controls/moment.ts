import { html } from 'hono/html';
import { asText } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { attributesOf, type Control, heldIn } from './control.ts';

export const drawDate = (control: Control): Html =>
  drawPicker('date', asText(heldIn(control, 'selected_date', 'initial_date')), control);

export const drawTime = (control: Control): Html =>
  drawPicker('time', asText(heldIn(control, 'selected_time', 'initial_time')), control);

/** Slack has seconds since 1970, the page a day and a time on the reader's clock. */
export function drawDateTime(control: Control): Html {
  const seconds = heldIn(control, 'selected_date_time', 'initial_date_time');
  const known = typeof seconds === 'number' && Number.isInteger(seconds) && Math.abs(seconds) < 8.64e12;
  const local = known
    ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        .toZonedDateTimeISO(control.sheet.scene.zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
    : '';
  return drawPicker('datetime-local', local, control);
}

const drawPicker = (type: string, value: string, control: Control): Html =>
  html`<input type="${type}" class="picker" value="${value}"${attributesOf(control)}>`;
