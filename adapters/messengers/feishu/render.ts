import type { Block, Button, Buttons, Card, Context, Line, Picture, Tone } from '../../../src/card/card.ts';
import { inert, plain } from './inert.ts';
import { CEILING, cut } from './limits.ts';
import { carried, menu, more as rest } from './menus.ts';

/** Card JSON 2.0. Feishu refuses a card with a property it does not know, so nothing is put in "just in case". */
export type Json = Readonly<Record<string, unknown>>;

export interface Rendering {
  /** Only one person reads it: it cannot be forwarded. */
  readonly private: boolean;
  /** It is a message of its own that is kept true, and no answer that may give way to the next. */
  readonly kept?: boolean | undefined;
  /** The key of an uploaded picture; without one its words stand in its place. */
  readonly imageKey: (picture: Picture) => string | undefined;
}

/**
 * A card, within 30 KB and 200 elements: long lines are cut first, then lines are left out from the end, where … stands
 * for them. The context and the buttons at the end stay, because they say how to go on.
 */
export function renderCard(card: Card, rendering: Rendering): Json {
  const end = card.body.findLastIndex(({ type }) => type === 'line' || type === 'picture') + 1;
  const head = card.body.slice(0, Math.min(end, CEILING.blocks));
  const tail = card.body.slice(end, end + CEILING.tail);
  const drawn = (blocks: readonly Block[], line: number) => blocks.map((block) => renderBlock(block, line, rendering));
  const build = (...blocks: readonly (readonly Json[])[]) => root(card, rendering, blocks.flat());
  for (const line of head.length === end ? CEILING.line : []) {
    const whole = build(...drawn([...head, ...tail], line));
    if (fits(whole)) return whole;
  }
  const [lines, rest] = [drawn(head, SHORTEST_LINE), drawn([ELLIPSIS, ...tail], SHORTEST_LINE)];
  for (let shown = lines.length; shown >= 0; shown -= 1) {
    const part = build(...lines.slice(0, shown), ...rest);
    if (fits(part)) return part;
  }
  return build(...drawn([ELLIPSIS], SHORTEST_LINE));
}

const ELLIPSIS: Line = { type: 'line', text: '…' };
const SHORTEST_LINE = CEILING.line[CEILING.line.length - 1] as number;

const TEMPLATES: Readonly<Record<Tone, string>> = {
  plain: 'blue',
  done: 'green',
  asks: 'orange',
  closed: 'grey',
  unrecorded: 'red',
};

export function root(
  card: Omit<Card, 'body'>,
  { private: isPrivate }: Pick<Rendering, 'private'>,
  elements: readonly Json[],
): Json {
  return {
    schema: '2.0',
    config: {
      update_multi: true,
      enable_forward: !isPrivate,
      summary: { content: cut(inert(card.fallback), CEILING.fallback) },
    },
    header: {
      title: plain(card.title, CEILING.title),
      ...(card.subtitle ? { subtitle: plain(card.subtitle, CEILING.subtitle) } : {}),
      template: TEMPLATES[card.tone],
    },
    body: { elements },
  };
}

function renderBlock(block: Block, line: number, rendering: Rendering): readonly Json[] {
  switch (block.type) {
    case 'line':
      return renderLine(block, line, rendering);
    case 'picture':
      return [renderPicture(block, line, rendering)];
    case 'context':
      return renderContext(block);
    case 'buttons':
      return renderButtons(block, rendering);
    case 'menu':
      return menu(block, carried(rendering));
  }
}

function renderLine({ text, button }: Line, max: number, rendering: Rendering): readonly Json[] {
  if (!button) return text === '' ? [] : [div(text, { max })];
  return [
    {
      tag: 'column_set',
      columns: [
        { tag: 'column', width: 'weighted', weight: 1, vertical_align: 'center', elements: [div(text, { max })] },
        {
          tag: 'column',
          width: 'auto',
          vertical_align: 'center',
          elements: [{ ...renderButton(button, rendering), size: 'small' }],
        },
      ],
    },
  ];
}

/** What a picture shows is a line like others where it is missing. */
function renderPicture(picture: Picture, line: number, { imageKey }: Rendering): Json {
  const key = imageKey(picture);
  if (key === undefined) return div(picture.alt, { max: line });
  return { tag: 'img', img_key: key, alt: plain(picture.alt, CEILING.alt), scale_type: 'fit_horizontal' };
}

function renderContext({ text }: Context): readonly Json[] {
  return text === '' ? [] : [div(text, { max: CEILING.context, size: 'notation', color: 'grey' })];
}

function renderButtons({ buttons, more = [] }: Buttons, rendering: Rendering): readonly Json[] {
  const elements = [...buttons.map((button) => renderButton(button, rendering)), ...rest(more, carried(rendering))];
  const rows = Math.ceil(elements.length / CEILING.buttonsInRow);
  return Array.from({ length: rows }, (_, row) => {
    const columns = elements
      .slice(row * CEILING.buttonsInRow, (row + 1) * CEILING.buttonsInRow)
      .map((element) => ({ tag: 'column', width: 'auto', elements: [element] }));
    return { tag: 'column_set', flex_mode: 'flow', horizontal_spacing: 'small', columns };
  });
}

function renderButton({ label, action, value, style, confirm }: Button, rendering: Rendering): Json {
  return {
    tag: 'button',
    type: style === undefined ? 'default' : BUTTON_TYPES[style],
    text: plain(label, CEILING.buttonLabel),
    ...(confirm
      ? { confirm: { title: plain(label, CEILING.buttonLabel), text: plain(confirm, CEILING.confirm) } }
      : {}),
    behaviors: [{ type: 'callback', value: { ...carried(rendering), action, value } }],
  };
}

const BUTTON_TYPES = { primary: 'primary_filled', danger: 'danger' } as const;

export function div(
  text: string,
  { max = CEILING.line[0] as number, size, color }: { max?: number; size?: string; color?: string } = {},
): Json {
  return {
    tag: 'div',
    text: { ...plain(text, max), ...(size ? { text_size: size } : {}), ...(color ? { text_color: color } : {}) },
  };
}

export function fits(card: Json): boolean {
  const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(card)));
  return bytes <= CEILING.requestBytes && elements(card) <= CEILING.elements;
}

/** Every component and every text in it counts: whatever has a `tag`. */
function elements(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const inside = Object.values(part).reduce((sum: number, child) => sum + elements(child), 0);
  return 'tag' in part ? inside + 1 : inside;
}
