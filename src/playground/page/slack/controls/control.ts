import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import type { Field, Sheet } from '../sheet.ts';
import { textOf } from '../text/object.ts';

/** An element to press, choose from or fill in. */
export interface Control {
  readonly element: JsonObject;
  /** JSON pointer into the payload. */
  readonly at: string;
  /** Set in input blocks, which tell nobody before they are sent. */
  readonly field?: Field;
  /** The block wants to hear of every change all the same. */
  readonly told?: boolean;
  readonly sheet: Sheet;
}

/** What a control says of itself: where it stands, what it is called, what is asked first, what is wrong with it. */
export const attributesOf = (control: Control): Html => {
  const { field, element, sheet } = control;
  const place = html`${placeOf(control)}${askedFirst(element, sheet)}`;
  if (!field) return html`${place} aria-label="${labelOf(element, sheet)}"`;
  const { id, name, optional, error } = field;
  return html` id="${id}" name="${name}" aria-describedby="${id}-hint ${id}-error"${error === undefined ? '' : html` aria-invalid="true"`}${optional ? '' : html` aria-required="true"`}${place}`;
};

export const placeOf = ({ at, field, told }: Control): Html => (field && !told ? html`` : html` data-at="${at}"`);

function labelOf({ placeholder, type }: JsonObject, { scene }: Sheet): string {
  const said = textOf(placeholder, scene);
  return said === '' ? `${scene.words.choose} (${asText(type)})` : said;
}

/** The question that comes before it is done. */
export function askedFirst({ confirm }: JsonObject, { scene }: Sheet): Html {
  if (!isObject(confirm)) return html``;
  const { words } = scene;
  const question = {
    title: textOf(confirm.title, scene) || words.sure,
    text: textOf(confirm.text, scene),
    ok: textOf(confirm.confirm, scene) || words.yes,
    cancel: textOf(confirm.deny, scene) || words.cancel,
  };
  return html` data-confirm="${JSON.stringify(question)}"`;
}

/** What was filled in before; where nothing was, what it begins with. */
export const heldIn = ({ field, element }: Control, held: string, initial: string): Json =>
  field?.held[held] ?? element[initial] ?? null;
