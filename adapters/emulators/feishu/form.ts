import type { SeenForm } from '../emulator.ts';
import { isControl, type Node, nodes } from './cards/walk.ts';
import { type Reader, words } from './cards/words.ts';
import { type Json, listOf, objectOf, textOf } from './json.ts';

type SeenField = SeenForm['fields'][number];

const kinds: Readonly<Record<string, string>> = {
  input: 'text',
  select_static: 'choice',
  multi_select_static: 'choices',
  select_person: 'person',
  date_picker: 'date',
  picker_time: 'time',
  picker_datetime: 'datetime',
  checker: 'check',
};

/** The first form of a card, as a person sees it. `id` names the message and the form. */
export function seenForm(message: string, card: Json, reader: Reader): SeenForm | undefined {
  const all = [...nodes(card)];
  const form = all.find(({ tag }) => tag === 'form')?.json;
  if (!form) return undefined;
  const title = words(objectOf(card.header).title, reader);
  return { id: `${message}/${textOf(form.name)}`, title, fields: fieldsOf(form, reader), payload: card };
}

/**
 * The fields, read as a person reads them: what stands right above a field and is no label of its own belongs to it,
 * and is what is wrong with it where it is red.
 */
function fieldsOf(form: Json, reader: Reader): readonly SeenField[] {
  const fields: SeenField[] = [];
  let above: readonly Note[] = [];
  for (const node of nodes(form)) {
    const note = noteOf(node, reader);
    if (note) above = [...above, note];
    if (!isField(node)) continue;
    fields.push(described(node, above, reader));
    above = [];
  }
  return fields;
}

interface Note {
  readonly text: string;
  readonly red: boolean;
}

function noteOf({ tag, json }: Node, reader: Reader): Note | undefined {
  switch (tag) {
    case 'markdown':
      return { text: words(json, reader), red: /<font\s+color\s*=\s*["']?red/.test(textOf(json.content)) };
    case 'div':
      return { text: words(json.text, reader), red: textOf(objectOf(json.text).text_color).startsWith('red') };
    default:
      return undefined;
  }
}

function described({ tag, json }: Node, above: readonly Note[], reader: Reader): SeenField {
  const error = above
    .filter(({ red }) => red)
    .map(({ text }) => text)
    .join('\n');
  const name = textOf(json.name);
  const label = words(json.label ?? json.text, reader) || above.findLast(({ red }) => !red)?.text || name;
  const options = listOf(json.options).map((option) => words(objectOf(option).text, reader));
  return {
    name,
    label,
    kind: json.input_type === 'multiline_text' ? 'paragraph' : (kinds[tag] ?? tag),
    ...(options.length > 0 && { options }),
    ...(error && { error }),
  };
}

/** Something to fill in, which comes back under its name. */
export const isField = (node: Node): boolean => isControl(node) && node.tag !== 'button' && node.tag !== 'overflow';
