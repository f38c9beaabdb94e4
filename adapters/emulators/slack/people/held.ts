import { optionsOf } from '../block-kit/across.ts';
import { asText, type Json, type JsonObject } from '../json.ts';
import type { Workspace } from '../memory/workspace.ts';
import { readText } from './transcript.ts';

/** Where it is answered: whom one can choose there, and on which clock. */
export interface Near {
  readonly workspace: Workspace;
  readonly zone: string;
}

type Read = (answer: string, element: JsonObject, near: Near) => Json;

interface Kind {
  /** What payloads call the value, and what the element calls the one it began with. */
  readonly value: string;
  readonly initial: string;
  readonly read: Read;
}

const typed: Read = (answer) => answer || null;

const several =
  (read: Read): Read =>
  (answer, element, near) =>
    answer.split(',').flatMap((one) => (one === '' ? [] : [read(one, element, near)]));

/** A menu is answered with a value or a label. */
const option: Read = (answer, element, { workspace }) => {
  if (answer === '') return null;
  const chosen = optionsOf(element).find(
    ({ value, text: label }) => value === answer || readText(label, workspace) === answer,
  );
  if (!chosen) throw new Error(`there is no ${answer} to choose`);
  return chosen;
};

const user: Read = (answer, _, { workspace }) => {
  if (answer === '') return null;
  const found = workspace.people.users.find(({ id, name }) => id === answer || name === answer);
  if (!found) throw new Error(`nobody here is called ${answer}`);
  return found.id;
};

const conversation: Read = (answer, _, { workspace }) => {
  if (answer === '') return null;
  const found = workspace.chats.find(({ id, name }) => id === answer || name === answer);
  if (!found) throw new Error(`there is no chat ${answer}`);
  return found.id;
};

/** In seconds since 1970; a date with a time is read on the person's clock. */
const moment: Read = (answer, _, { zone }) => {
  if (answer === '') return null;
  if (/^\d+$/.test(answer)) return Number(answer);
  return Temporal.PlainDateTime.from(answer).toZonedDateTime(zone).epochMilliseconds / 1000;
};

const richText: Read = (answer) =>
  answer === ''
    ? null
    : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: answer }] }],
      };

const text: Kind = { value: 'value', initial: 'initial_value', read: typed };
const one: Kind = { value: 'selected_option', initial: 'initial_option', read: option };
const many: Kind = { value: 'selected_options', initial: 'initial_options', read: several(option) };

const kinds: Readonly<Record<string, Kind>> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: { value: 'rich_text_value', initial: 'initial_value', read: richText },
  datepicker: { value: 'selected_date', initial: 'initial_date', read: typed },
  timepicker: { value: 'selected_time', initial: 'initial_time', read: typed },
  datetimepicker: { value: 'selected_date_time', initial: 'initial_date_time', read: moment },
  static_select: one,
  radio_buttons: one,
  overflow: one,
  users_select: { value: 'selected_user', initial: 'initial_user', read: user },
  conversations_select: { value: 'selected_conversation', initial: 'initial_conversation', read: conversation },
  channels_select: { value: 'selected_channel', initial: 'initial_channel', read: conversation },
  checkboxes: many,
  multi_static_select: many,
  multi_users_select: { value: 'selected_users', initial: 'initial_users', read: several(user) },
  multi_conversations_select: {
    value: 'selected_conversations',
    initial: 'initial_conversations',
    read: several(conversation),
  },
  multi_channels_select: { value: 'selected_channels', initial: 'initial_channels', read: several(conversation) },
};

/**
 * What an element holds, as payloads say it: what it was answered with, several with commas between, or what it began
 * with. Undefined for elements that hold nothing, such as buttons.
 */
export function heldBy(element: JsonObject, answer: string | undefined, near: Near): JsonObject | undefined {
  const kind = kinds[asText(element.type)];
  if (!kind) return undefined;
  if (answer !== undefined) return { [kind.value]: kind.read(answer, element, near) };
  const none = kind.initial.endsWith('s') ? [] : null;
  return { [kind.value]: element[kind.initial] ?? none };
}
