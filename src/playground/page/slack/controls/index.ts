import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { drawPicture } from '../picture.ts';
import type { Sheet } from '../sheet.ts';
import { drawButton, drawFeedback, drawIconButton, drawWorkflowButton } from './button.ts';
import type { Control } from './control.ts';
import { drawRichInput, drawTyped, drawUpload } from './input.ts';
import { drawMenu, drawOverflow, menuTypes } from './menu.ts';
import { drawDate, drawDateTime, drawTime } from './moment.ts';
import { drawTicks } from './ticks.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements */
const elements: Readonly<Record<string, (control: Control) => Html>> = {
  button: drawButton,
  workflow_button: drawWorkflowButton,
  icon_button: drawIconButton,
  feedback_buttons: drawFeedback,
  overflow: drawOverflow,
  ...Object.fromEntries(menuTypes.map((type) => [type, drawMenu])),
  datepicker: drawDate,
  timepicker: drawTime,
  datetimepicker: drawDateTime,
  checkboxes: drawTicks,
  radio_buttons: drawTicks,
  plain_text_input: drawTyped,
  number_input: drawTyped,
  email_text_input: drawTyped,
  url_text_input: drawTyped,
  rich_text_input: drawRichInput,
  file_input: drawUpload,
  image: ({ element, sheet }) => drawPicture(element, 'small', sheet.scene),
};

/** An element, or the name of one that is not known here. */
export function drawElement(element: Json | undefined, at: string, sheet: Sheet, more: Partial<Control> = {}): Html {
  const type = isObject(element) ? asText(element.type) : '';
  if (!isObject(element) || !Object.hasOwn(elements, type)) return drawUnknownElement(element, sheet);
  return elements[type]?.({ element, at, sheet, ...more }) ?? drawUnknownElement(element, sheet);
}

export const drawUnknownElement = (element: Json | undefined, { scene }: Sheet): Html =>
  html`<span class="unknown">${scene.words.unknownElement(nameOf(element))}</span>`;

/** The type of something; where it has none, what it is. */
export const nameOf = (value: Json | undefined): string =>
  (isObject(value) && asText(value.type)) || (JSON.stringify(value) ?? '').slice(0, 80);
