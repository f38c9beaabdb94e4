import { isJson, type Json, listOf, objectOf, textOf } from '../json.ts';
import { marked, mentioned, pictured } from './markup.ts';
import { problems } from './problem.ts';
import { isControl, type Node, nodes, resets, submits } from './walk.ts';

/** What a card may refer to. */
export interface Known {
  image(key: string): boolean;
  file(key: string): boolean;
  person(id: string): boolean;
}

type Rule = (all: readonly Node[], card: Json, known: Known) => void;

/** What a card must be as a whole, beyond the shape of its parts. Throws the first `CardProblem` met. */
export function checkRules(card: Json, known: Known): void {
  const all = [...nodes(card)];
  for (const rule of rules) rule(all, card, known);
}

const rules: readonly Rule[] = [
  /** Shared cards only: 2.0 has no other. */
  (_, card) => {
    if (objectOf(card.config).update_multi === false) throw problems.notShared();
  },
  (all) => {
    if (all.length > 200) throw problems.tooManyElements();
  },
  (all) => {
    if (all.filter(({ tag }) => tag === 'table').length > 5) throw problems.tooManyTables();
  },
  (all) => {
    const deep = all.find(({ depth }) => depth > 5);
    if (deep) throw problems.malformed('containers nest deeper than five', deep.path);
  },
  (all) => {
    const twice = firstTwice(all.map(({ json }) => textOf(json.element_id)));
    if (twice) throw problems.duplicateElementId(twice);
  },
  (all) => {
    for (const node of all.filter(isControl)) checkControl(node);
  },
  (all) => {
    const named = all.filter((node) => node.tag === 'form' || (node.form && isControl(node)));
    const twice = firstTwice(named.map(({ json }) => textOf(json.name)));
    if (twice) throw problems.malformed(`name ${twice} is given twice`, []);
  },
  (all) => {
    for (const form of all.filter(({ tag }) => tag === 'form')) {
      const sends = all.some((node) => node.form === form.json && node.tag === 'button' && submits(node.json));
      if (!sends) throw problems.malformed('form has no submit button', form.path);
    }
  },
  (all, card, known) => {
    const keys = [...all.flatMap(({ json }) => imageKeys(json)), ...marked(card).flatMap(pictured)];
    const unknown = keys.find((key) => !known.image(key));
    if (unknown !== undefined) throw problems.imageKey(unknown);
  },
  (all, card, known) => {
    const ids = [
      ...all.flatMap(people),
      ...marked(card)
        .flatMap(mentioned)
        .filter((id) => !id.includes('@')),
    ];
    const unknown = ids.find((id) => id !== 'all' && !known.person(id));
    if (unknown !== undefined) throw problems.person(unknown);
  },
  (all) => {
    for (const table of all.filter(({ tag }) => tag === 'table')) checkRows(table.json);
  },
];

function checkControl({ tag, json, form, path }: Node): void {
  if (form && !textOf(json.name)) throw problems.namelessControl(path);
  if (form && tag === 'button' && json.form_action_type === undefined && json.action_type === undefined) {
    throw problems.malformed('a button in a form needs form_action_type', path);
  }
  if (!form && (submits(json) || resets(json))) throw problems.malformed('submit button outside a form', path);
  if (!form && json.required === true) throw problems.malformed('required outside a form', path);
}

function checkRows(table: Json): void {
  const declared = new Set(listOf(table.columns).map((column) => textOf(objectOf(column).name)));
  for (const row of listOf(table.rows)) {
    const stray = Object.keys(objectOf(row)).find((name) => !declared.has(name));
    if (stray !== undefined) throw problems.undeclaredColumn(stray);
  }
}

const imageKeys = (json: Json): readonly string[] =>
  [textOf(json.img_key), ...Object.values(objectOf(json.i18n_img_key)).map(textOf)].filter(Boolean);

function people({ tag, json }: Node): readonly string[] {
  if (tag === 'person') return [textOf(json.user_id)];
  if (tag !== 'person_list' || json.drop_invalid_user_id === true) return [];
  return listOf(json.persons)
    .filter(isJson)
    .map(({ id }) => textOf(id));
}

function firstTwice(values: readonly string[]): string | undefined {
  return values.find((value, index) => value !== '' && values.indexOf(value) !== index);
}
