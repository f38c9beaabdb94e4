import type { Given } from '../emulator.ts';
import { callbackValue, onlyOpensLink } from './cards/controls.ts';
import { isControl, type Node, nodes, pointerTo, resets, submits } from './cards/walk.ts';
import { fillField, fillIn, type Hand } from './fill.ts';
import { initialValue } from './initial.ts';
import { type Json, listOf, objectOf, textOf } from './json.ts';

/** What the client makes of it when somebody uses a component. */
export type Use =
  | { readonly is: 'told'; readonly action: Json }
  /** Something required is empty, so the form stays here. */
  | { readonly is: 'incomplete' }
  /** A link, a reset, a field of a form that is not sent yet: nobody hears of it. */
  | { readonly is: 'silent' };

const silent: Use = { is: 'silent' };

/** What stands at `at`, a JSON pointer into the card. Throws where nothing stands that a person could use. */
export function usableAt(card: Json, at: string): Node {
  const node = [...nodes(card)].find(({ path }) => pointerTo(path) === at);
  if (!node) throw new Error(`nothing stands at ${at}`);
  if (!isControl(node) && node.tag !== 'interactive_container')
    throw new Error(`nobody can use the ${node.tag} at ${at}`);
  if (node.json.disabled === true) throw new Error(`the ${node.tag} at ${at} is disabled`);
  return node;
}

export function useOf(node: Node, { choice, fields }: Given, hand: Hand): Use {
  const { tag, json, form } = node;
  if (tag === 'button' && form && submits(json)) {
    const values = fillIn(form, fields ?? {}, hand);
    return values
      ? told(json, { timezone: hand.user.zone, name: json.name, form_value: values })
      : { is: 'incomplete' };
  }
  if (resets(json) || onlyOpensLink(json)) return silent;
  if (tag === 'button' || tag === 'interactive_container')
    return told(json, { timezone: hand.user.zone, name: json.name });
  return form && tag !== 'overflow' ? silent : choose(node, choice, hand);
}

/** Which member of `action` the choice comes back in, outside a form. */
const members: Readonly<Record<string, string>> = {
  input: 'input_value',
  checker: 'checked',
  multi_select_static: 'options',
  multi_select_person: 'options',
};

function choose(node: Node, choice: string | undefined, hand: Hand): Use {
  const { tag, json } = node;
  const typed = choice ?? (tag === 'checker' ? String(initialValue(json) !== 'true') : '');
  if (typed === '' && tag !== 'input') return silent;
  const value = fillField(node, typed, hand);
  /** A checker that nobody listens to is only ticked on this screen; a line of a menu may be a link. */
  if (tag === 'checker' && callbackValue(json) === undefined) return silent;
  if (tag === 'overflow' && opensLink(json, typed)) return silent;
  const zoned = tag.includes('date') || tag.includes('time');
  return told(json, {
    ...(zoned && { timezone: hand.user.zone }),
    name: json.name,
    [members[tag] ?? 'option']: value,
  });
}

const opensLink = ({ options }: Json, value: string): boolean =>
  listOf(options)
    .map(objectOf)
    .some((option) => textOf(option.value) === value && option.multi_url !== undefined);

function told(component: Json, more: Json): Use {
  const all = { value: callbackValue(component), tag: component.tag, ...more };
  return { is: 'told', action: Object.fromEntries(Object.entries(all).filter(([, member]) => member !== undefined)) };
}
