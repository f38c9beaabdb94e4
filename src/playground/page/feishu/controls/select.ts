import { html } from 'hono/html';
import { initialValue } from '../../../../../adapters/emulators/feishu/initial.ts';
import { isJson, type Json, listOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { contentOf, type Draw, type Place, type View } from '../card/view.ts';
import { fieldAttributes } from './field.ts';
import { widthOf } from './width.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const written = (json: Json, view: View): readonly Option[] =>
  listOf(json.options)
    .filter(isJson)
    .map(({ text, value }) => ({ value: textOf(value), label: contentOf(text, view) || textOf(value) }));

/** Who can be chosen; where nobody is named it is everybody in the chat. */
function people(json: Json, { members, nameOf, words }: View): readonly Option[] {
  const named = listOf(json.options)
    .filter(isJson)
    .map(({ value }) => textOf(value));
  return (named.length > 0 ? named : members).map((id) => ({ value: id, label: nameOf(id) ?? words.somebody }));
}

export const selectStatic: Draw = (json, place, view) => single(json, place, view, written(json, view));
export const selectPerson: Draw = (json, place, view) => single(json, place, view, people(json, view));
export const multiSelectStatic: Draw = (json, place, view) => multiple(json, place, view, written(json, view));
export const multiSelectPerson: Draw = (json, place, view) => multiple(json, place, view, people(json, view));

const drawOptions = (options: readonly Option[], chosen: readonly string[]): readonly Html[] =>
  options.map(
    ({ value, label }) =>
      html`<option value="${value}"${chosen.includes(value) ? html` selected` : ''}>${label}</option>`,
  );

function single(json: Json, place: Place, view: View, options: readonly Option[]): Html {
  const hint = contentOf(json.placeholder, view) || view.words.choose;
  const chosen = initialValue(json);
  return html`<div class="field${json.type === 'text' ? ' bare' : ''}"${widthOf(json)}><select class="control"${fieldAttributes(json, place, view)}><option value="">${hint}</option>${drawOptions(options, [chosen].filter(Boolean))}</select></div>`;
}

/** The hidden field says that nothing is chosen, which a list from which nothing is chosen does not say by itself. */
function multiple(json: Json, place: Place, view: View, options: readonly Option[]): Html {
  const chosen = initialValue(json).split(',');
  const nothing = place.inForm ? html`<input type="hidden" name="${textOf(json.name)}" value="">` : '';
  const size = Math.min(Math.max(options.length, 2), 5);
  return html`<div class="field"${widthOf(json)}>${nothing}<select class="control" multiple size="${size}"${fieldAttributes(json, place, view)}>${drawOptions(options, chosen)}</select></div>`;
}
