import type { InputBlock, KnownBlock, ModalView, Button as SlackButton } from '@slack/web-api';
import type { Block, Button, Buttons, Card } from '../../../src/card/card.ts';
import type { Field, Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import { carried } from './carried.ts';
import { bold, clean, inert, isBlank, literal, oneLine, plain } from './inert.ts';
import { CEILING, shorten } from './limits.ts';
import { renderMenu, renderMore } from './menus.ts';

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
  // What can be used has a name of its own in its message.
  let used = 0;
  const nth = () => used++;
  const title: KnownBlock =
    look === 'announcement'
      ? { type: 'header', text: plain(oneLine(card.title), CEILING.header) }
      : { type: 'section', text: { type: 'mrkdwn', text: bold(card.title), verbatim: true } };
  const blocks = [
    title,
    ...(card.subtitle ? [contextBlock(card.subtitle)] : []),
    ...card.body.flatMap((block) => renderBlock(block, files, nth)),
  ];
  return { blocks: withinCeilings(blocks), text: inert(card.fallback, CEILING.fallback) };
}

/** One sentence. */
export function renderNotice(text: string): Message {
  return { blocks: [sectionBlock(text)], text: inert(text, CEILING.fallback) };
}

function renderBlock(block: Block, files: Files, nth: () => number): KnownBlock[] {
  const button = (of: Button) => renderButton(of, nth());
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
      return renderButtons(block, button, nth);
    case 'menu':
      return [renderMenu(block, nth())].flatMap((menu) => (menu ? [{ type: 'actions', elements: [menu] }] : []));
  }
}

function renderButtons({ buttons, more = [] }: Buttons, button: (of: Button) => SlackButton, nth: () => number) {
  const elements = [...buttons.map(button), renderMore(more, nth())].filter((element) => element !== undefined);
  return chunks(elements, CEILING.buttonsInRow).map((row) => ({ type: 'actions' as const, elements: row }));
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
    case 'secret':
      return { type: 'plain_text_input', action_id: field.name };
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

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
