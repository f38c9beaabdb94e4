import type { EmulatedUser } from '../emulator.ts';
import { type Node, nodes } from './cards/walk.ts';
import { type Reader, words } from './cards/words.ts';
import { isField } from './form.ts';
import { initialValue } from './initial.ts';
import { type Json, listOf, objectOf, textOf } from './json.ts';

/** What a filled-in form sends; undefined when something required is empty, which the client does not let through. */
export function fillIn(
  form: Json,
  values: Readonly<Record<string, string>>,
  user: EmulatedUser,
  reader: Reader,
): Json | undefined {
  const fields = [...nodes(form)].filter(isField);
  const stray = Object.keys(values).find((name) => !fields.some(({ json }) => json.name === name));
  if (stray !== undefined) throw new Error(`the form has no field ${stray}`);
  const sent = fields.map((field) => {
    const typed = values[textOf(field.json.name)] ?? initialValue(field.json);
    return { field, value: typed || field.tag === 'input' ? fillField(field, typed, user, reader) : undefined };
  });
  if (sent.some(({ field, value }) => field.json.required === true && !value)) return undefined;
  return Object.fromEntries(
    sent.filter(({ value }) => value !== undefined).map(({ field, value }) => [textOf(field.json.name), value]),
  );
}

function fillField({ tag, json }: Node, typed: string, user: EmulatedUser, reader: Reader): unknown {
  switch (tag) {
    case 'input': {
      const most = Number(json.max_length ?? 1000);
      if (typed.length > most) throw new Error(`the field ${json.name} takes ${most} characters`);
      return typed;
    }
    case 'select_static':
      return chosen(json, typed, reader);
    case 'multi_select_static':
      return typed.split(',').map((one) => chosen(json, one.trim(), reader));
    case 'date_picker':
    case 'picker_datetime':
      return `${typed} ${offset(Temporal.PlainDateTime.from(typed), user)}`;
    case 'checker':
      return typed === 'true';
    default:
      return typed;
  }
}

/** The value of the option with this value or label. */
function chosen(field: Json, typed: string, reader: Reader): string {
  const options = listOf(field.options).map(objectOf);
  const option = options.find(({ text, value }) => value === typed || words(text, reader) === typed);
  if (!option) throw new Error(`the field ${field.name} has no option ${typed}`);
  return textOf(option.value);
}

/** As the vendor writes it: `+0800`. */
const offset = (at: Temporal.PlainDateTime, { zone }: EmulatedUser): string =>
  at.toZonedDateTime(zone).offset.replace(':', '');
