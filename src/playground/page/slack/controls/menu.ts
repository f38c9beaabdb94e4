import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import type { Scene } from '../scene.ts';
import { textOf } from '../text/object.ts';
import { attributesOf, type Control, heldIn } from './control.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices of a menu, in groups; the group without a label has those that are in none. */
type Offered = readonly { readonly label: string; readonly choices: readonly Choice[] }[];

interface Menu {
  readonly offered: (control: Control) => Offered;
  readonly held: string;
  readonly initial: string;
}

const optionsIn = (list: Json | undefined, scene: Scene): readonly Choice[] =>
  itemsOf(list).flatMap((item) =>
    isObject(item) ? [{ value: asText(item.value), label: textOf(item.text, scene) || asText(item.value) }] : [],
  );

const declared = ({ element, sheet: { scene } }: Control): Offered => [
  { label: '', choices: optionsIn(element.options, scene) },
  ...itemsOf(element.option_groups).flatMap((group) =>
    isObject(group) ? [{ label: textOf(group.label, scene), choices: optionsIn(group.options, scene) }] : [],
  ),
];

const people = ({ sheet }: Control): Offered => [
  { label: '', choices: sheet.scene.users.map(({ id, name }) => ({ value: id, label: name })) },
];

const channels = ({ sheet }: Control): Offered => [
  {
    label: '',
    choices: sheet.scene.chats.flatMap(({ id, name, direct }) => (direct ? [] : [{ value: id, label: `# ${name}` }])),
  },
];

/** What the service would offer while one types is not asked for here: only what is chosen already is known. */
const chosenOnly = ({ element, sheet: { scene } }: Control): Offered => [
  { label: '', choices: optionsIn([element.initial_option ?? null, ...itemsOf(element.initial_options)], scene) },
];

const menus: Readonly<Record<string, Menu>> = {
  static_select: { offered: declared, held: 'selected_option', initial: 'initial_option' },
  multi_static_select: { offered: declared, held: 'selected_options', initial: 'initial_options' },
  external_select: { offered: chosenOnly, held: 'selected_option', initial: 'initial_option' },
  multi_external_select: { offered: chosenOnly, held: 'selected_options', initial: 'initial_options' },
  users_select: { offered: people, held: 'selected_user', initial: 'initial_user' },
  multi_users_select: { offered: people, held: 'selected_users', initial: 'initial_users' },
  conversations_select: { offered: channels, held: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: {
    offered: channels,
    held: 'selected_conversations',
    initial: 'initial_conversations',
  },
  channels_select: { offered: channels, held: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { offered: channels, held: 'selected_channels', initial: 'initial_channels' },
};

export const menuTypes = Object.keys(menus);

export function drawMenu(control: Control): Html {
  const { element, sheet, field } = control;
  const { words } = sheet.scene;
  const type = asText(element.type);
  const menu = menus[type];
  if (!menu) return html``;
  const several = type.startsWith('multi_');
  const offered = menu.offered(control).filter(({ choices }) => choices.length > 0);
  const known = offered.flatMap(({ choices }) => choices.map(({ value }) => value));
  const chosen = valuesIn(heldIn(control, menu.held, menu.initial)).filter((value) => known.includes(value));
  const away = type.includes('external');
  const hint = away
    ? words.loadedElsewhere
    : textOf(element.placeholder, sheet.scene) || (several ? words.chooseSeveral : words.choose);
  const size = Math.min(Math.max(known.length + 1, 3), 5);
  const first = html`<option value=""${field?.optional ? '' : html` disabled hidden`}${chosen.length === 0 ? html` selected` : ''}>${hint}</option>`;
  return html`<select class="menu"${attributesOf(control)}${several ? html` multiple size="${size}"` : ''}${away ? html` disabled` : ''}>${several ? html`` : first}${offered.map((group) => drawGroup(group, chosen))}</select>`;
}

/** A menu holds an option, an id, or a list of either. */
const valuesIn = (held: Json): readonly string[] =>
  (Array.isArray(held) ? held : [held]).flatMap((one: Json) => {
    const value = isObject(one) ? asText(one.value) : asText(one);
    return value === '' ? [] : [value];
  });

function drawGroup({ label, choices }: Offered[number], chosen: readonly string[]): Html {
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}"${chosen.includes(choice.value) ? html` selected` : ''}>${choice.label}</option>`,
  );
  return label === '' ? html`${options}` : html`<optgroup label="${label}">${options}</optgroup>`;
}

/** The menu behind three dots. */
export function drawOverflow({ element, at, sheet }: Control): Html {
  const { scene } = sheet;
  const items = itemsOf(element.options).filter((item): item is JsonObject => isObject(item));
  return html`<details class="overflow"><summary aria-label="${scene.words.moreActions}">⋯</summary><div>${items.map(
    (item) =>
      html`<button type="button" data-at="${at}" data-choice="${asText(item.value)}"${typeof item.url === 'string' ? html` data-url="${item.url}"` : ''}>${textOf(item.text, scene) || asText(item.value)}${describe(item, scene)}</button>`,
  )}</div></details>`;
}

function describe({ description }: JsonObject, scene: Scene): Html {
  const said = textOf(description, scene);
  return said === '' ? html`` : html`<small>${said}</small>`;
}
