import type { InputBlock, KnownBlock, ModalView, PlainTextElement, Button as SlackButton } from '@slack/web-api';
import { z } from 'zod';
import type { Block, Button, Card } from '../../../src/card/card.ts';
import type { Field, Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import { CEILING, shorten } from './limits.ts';

/** What a message consists of; `text` is what a lock screen shows. */
export interface Message {
  readonly blocks: KnownBlock[];
  readonly text: string;
}

/** A reply is small and bold, an announcement has a header of its own. */
export type Look = 'reply' | 'announcement';

/** Ids of uploaded files by picture spec; a picture that is not here is said in words. */
export type Files = ReadonlyMap<object, string>;

export function renderCard(card: Card, look: Look, files: Files = new Map()): Message {
  let buttons = 0;
  const button = (of: Button) => renderButton(of, buttons++);
  const title: KnownBlock =
    look === 'announcement'
      ? { type: 'header', text: plain(oneLine(card.title), CEILING.header) }
      : { type: 'section', text: { type: 'mrkdwn', text: bold(card.title), verbatim: true } };
  const blocks = [
    title,
    ...(card.subtitle ? [contextBlock(card.subtitle)] : []),
    ...card.body.flatMap((block) => renderBlock(block, files, button)),
  ];
  return { blocks: withinCeilings(blocks), text: inert(card.fallback, CEILING.fallback) };
}

/** One sentence. */
export function renderNotice(text: string): Message {
  return { blocks: [sectionBlock(text)], text: inert(text, CEILING.fallback) };
}

function renderBlock(block: Block, files: Files, button: (of: Button) => SlackButton): KnownBlock[] {
  switch (block.type) {
    case 'line':
      if (block.button) return [{ ...sectionBlock(block.text), accessory: button(block.button) }];
      return isBlank(block.text) ? [] : [sectionBlock(block.text)];
    case 'picture': {
      const id = files.get(block.spec);
      if (id === undefined) return [sectionBlock(block.alt)];
      return [{ type: 'image', slack_file: { id }, alt_text: plain(block.alt, CEILING.alt).text }];
    }
    case 'context':
      return isBlank(block.text) ? [] : [contextBlock(block.text)];
    case 'buttons':
      return chunks(block.buttons, CEILING.buttonsInRow).map((row) => ({ type: 'actions', elements: row.map(button) }));
  }
}

function renderButton(button: Button, index: number): SlackButton {
  const label = plain(oneLine(button.label), CEILING.buttonLabel);
  return {
    type: 'button',
    action_id: `${button.action}#${index}`,
    text: label,
    value: carried({ v: 1, value: button.value }, CEILING.buttonValue),
    ...(button.style ? { style: button.style } : {}),
    ...(button.confirm
      ? {
          confirm: {
            title: plain(oneLine(button.label), CEILING.confirmTitle),
            text: plain(button.confirm, CEILING.confirmText),
            confirm: plain(oneLine(button.label), CEILING.confirmButton),
            deny: plain('✕', CEILING.confirmButton),
            ...(button.style ? { style: button.style } : {}),
          },
        }
      : {}),
  };
}

/** A form as a modal window. `chat` is where a private answer to it may go. */
export function renderForm(form: Form, chat?: string): ModalView {
  return {
    type: 'modal',
    callback_id: form.form,
    title: plain(oneLine(form.title), CEILING.formTitle),
    submit: plain(oneLine(form.submit), CEILING.formTitle),
    private_metadata: carried({ v: 1, state: form.state, ...(chat ? { chat } : {}) }, CEILING.metadata),
    blocks: form.fields.slice(0, CEILING.fields).map(renderField),
  };
}

/** What to say under which field. Empty where the form says nothing of its fields. */
export function fieldErrors(form: Form): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap(({ name, error }) => (error ? [[name, literal(error, CEILING.fieldError)]] : [])),
  );
}

function renderField(field: Field): InputBlock {
  const hint = field.error ?? field.hint;
  return {
    type: 'input',
    block_id: field.name,
    label: plain(oneLine(field.label), CEILING.fieldLabel),
    optional: !field.required,
    element: inputElement(field),
    ...(hint ? { hint: plain(hint, CEILING.fieldLabel) } : {}),
  };
}

function inputElement(field: Field): InputBlock['element'] {
  const { value } = field;
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return {
        type: 'plain_text_input',
        action_id: field.name,
        multiline: field.kind === 'paragraph',
        ...(value ? { initial_value: shorten(clean(value), CEILING.inputValue) } : {}),
      };
    case 'date':
      return {
        type: 'datepicker',
        action_id: field.name,
        ...(value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { initial_date: value } : {}),
      };
    case 'choice': {
      const options = (field.options ?? []).slice(0, CEILING.options).map((option) => {
        if (option.value.length > CEILING.optionValue) throw new DeliveryError('content', 'option_value_too_long');
        return { text: plain(oneLine(option.label), CEILING.optionLabel), value: option.value };
      });
      const chosen = options.find((option) => option.value === value);
      return {
        type: 'static_select',
        action_id: field.name,
        options,
        ...(chosen ? { initial_option: chosen } : {}),
      };
    }
  }
}

const sectionBlock = (text: string) => ({ type: 'section' as const, text: plain(text, CEILING.section) });

const contextBlock = (text: string) => ({ type: 'context' as const, elements: [plain(text, CEILING.context)] });

/** A message that is too long keeps its beginning, and says how many blocks are missing. */
function withinCeilings(blocks: KnownBlock[]): KnownBlock[] {
  let size = 0;
  const fitting = blocks.findIndex((block, index) => {
    size += JSON.stringify(block).length;
    return index >= CEILING.blocks || size > CEILING.blocksJson;
  });
  if (fitting === -1) return blocks;
  const kept = blocks.slice(0, Math.min(fitting, CEILING.blocks - 1));
  return [...kept, contextBlock(`… +${blocks.length - kept.length}`)];
}

/**
 * JSON that the client hands back. `& < >` are written as escapes of JSON, so that it comes back the same whether or
 * not Slack turns them into entities on the way.
 */
function carried(value: object, max: number): string {
  const json = JSON.stringify(value).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  if (json.length > max) throw new DeliveryError('content', 'carried_value_too_long');
  return json;
}

const carriedButton = z.object({ v: z.literal(1), value: z.unknown() });
const carriedForm = z.object({ v: z.literal(1), state: z.unknown(), chat: z.string().min(1).max(255).optional() });

/** The action of a button, without the number that makes it unique in its message. */
export const actionIn = (actionId: string): string => actionId.replace(/#\d+$/, '');

/** What a pressed button carries; undefined where it is not what we put there. */
export const valueIn = (carriedText: string | undefined): unknown =>
  carriedButton.safeParse(parsed(carriedText ?? '')).data?.value;

/** What a form carries; empty where it is not what we put there. */
export const metadataIn = (carriedText: string): { readonly state?: unknown; readonly chat?: string | undefined } =>
  carriedForm.safeParse(parsed(carriedText)).data ?? {};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Text in which Slack looks for nothing. Slack refuses an empty one. */
function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: literal(isBlank(text) ? '·' : text, max), emoji: false };
}

/**
 * Slack shows plain text as it stands and escapes it itself, so entities would be seen. What looks like a mention or a
 * link gets an invisible sign (U+2060) all the same: such text is also copied to places that do read markup.
 */
const literal = (text: string, max: number) => shorten(clean(text).replace(/<(?=[!@#]|[a-z]+:)/gi, '<\u2060'), max);

const bold = (title: string) => `*${inert(oneLine(title), CEILING.header)}*`;

/** For the places that only take Slack's markup, which has no escape character: signs that look alike take their place. */
const inert = (text: string, max: number) =>
  shorten(
    clean(text)
      .replace(/[*_~`]/g, lookAlike)
      .replace(/^(\s*)>/gm, '$1›'),
    max,
    escapeEntities,
  );

const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };
const lookAlike = (sign: string) => LOOK_ALIKE[sign] ?? sign;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeEntities = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign);

/** Without control characters, halves of characters, and signs that turn the direction of writing. */
const clean = (text: string) => text.toWellFormed().replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const isBlank = (text: string) => text.trim() === '';

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
