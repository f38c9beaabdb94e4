import type { EmulatedUser } from '../emulator.ts';
import { type Node, nodes } from './cards/walk.ts';
import { type Reader, words } from './cards/words.ts';
import { isField } from './form.ts';
import { initialValue } from './initial.ts';
import { type Json, listOf, objectOf, textOf } from './json.ts';

/** Who fills something in, and when. */
export interface Hand {
  readonly user: EmulatedUser;
  readonly reader: Reader;
  readonly now: Temporal.Instant;
}

/** What a filled-in form sends; undefined when something required is empty, which the client does not let through. */
export function fillIn(form: Json, values: Readonly<Record<string, string>>, hand: Hand): Json | undefined {
  const fields = [...nodes(form)].filter(isField);
  const stray = Object.keys(values).find((name) => !fields.some(({ json }) => json.name === name));
  if (stray !== undefined) throw new Error(`the form has no field ${stray}`);
  const sent = fields.map((field) => {
    const typed = values[textOf(field.json.name)] ?? initialValue(field.json);
    return { field, value: typed || field.tag === 'input' ? fillField(field, typed, hand) : undefined };
  });
  if (sent.some(({ field, value }) => field.json.required === true && isEmpty(value))) return undefined;
  return Object.fromEntries(
    sent.filter(({ value }) => value !== undefined).map(({ field, value }) => [textOf(field.json.name), value]),
  );
}

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/** What a person typed or chose, as it goes over the wire. Throws where the client has no such thing to choose. */
export function fillField({ tag, json }: Pick<Node, 'tag' | 'json'>, typed: string, hand: Hand): unknown {
  switch (tag) {
    case 'input': {
      const most = Number(json.max_length ?? 1000);
      if (typed.length > most) throw new Error(`the field ${json.name} takes ${most} characters`);
      return typed;
    }
    case 'select_static':
    case 'overflow':
    case 'select_person':
      return chosen(json, typed, hand.reader);
    case 'multi_select_static':
    case 'multi_select_person':
      return several(typed).map((one) => chosen(json, one, hand.reader));
    case 'date_picker':
    case 'picker_datetime':
      return `${typed.replace('T', ' ')} ${offset(Temporal.PlainDateTime.from(typed), hand.user)}`;
    case 'picker_time':
      return `${typed} ${offset(today(hand).toPlainDateTime(Temporal.PlainTime.from(typed)), hand.user)}`;
    case 'checker':
      return several(typed).includes('true');
    default:
      return typed;
  }
}

const several = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** The value of the option with this value or label. A choice of people that names none lets choose anybody. */
function chosen({ tag, name, options }: Json, typed: string, reader: Reader): string {
  const all = listOf(options).map(objectOf);
  const byName = textOf(tag).endsWith('_person');
  if (byName && all.length === 0) return typed;
  const label = ({ text, value }: Json): string => (byName ? reader.nameOf(textOf(value)) : words(text, reader));
  const option = all.find((one) => one.value === typed) ?? all.find((one) => label(one) === typed);
  if (!option) throw new Error(`the field ${name} has no option ${typed}`);
  return textOf(option.value);
}

const today = ({ user, now }: Hand): Temporal.PlainDate => now.toZonedDateTimeISO(user.zone).toPlainDate();

/** As the vendor writes it: `+0800`. */
const offset = (at: Temporal.PlainDateTime, { zone }: EmulatedUser): string =>
  at.toZonedDateTime(zone).offset.replace(':', '');
