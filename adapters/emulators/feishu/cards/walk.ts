import { isJson, type Json, textOf } from '../json.ts';
import { containers, controls } from './components.ts';
import type { Path } from './problem.ts';

/** An object with a tag, and where it stands. */
export interface Node {
  readonly tag: string;
  readonly json: Json;
  readonly path: Path;
  /** The form around it. */
  readonly form: Json | undefined;
  /** How many containers are around it. */
  readonly depth: number;
}

/** Every component and element of a card, top to bottom; what a developer hands over as `value` is not looked into. */
export function* nodes(card: Json): Generator<Node> {
  yield* within(card, { path: [], form: undefined, depth: 0 });
}

type Place = Pick<Node, 'path' | 'form' | 'depth'>;

function* within(value: unknown, place: Place): Generator<Node> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(item, { ...place, path: [...place.path, `[${index}]`] });
  } else if (isJson(value)) {
    const tag = textOf(value.tag);
    if (tag) yield { tag, json: value, ...place };
    const holds = tag === 'form' || Object.hasOwn(containers, tag);
    for (const [key, member] of Object.entries(value)) {
      if (key === 'value' || key === 'rows') continue;
      yield* within(member, {
        path: [...place.path, key],
        form: tag === 'form' ? value : place.form,
        depth: place.depth + (holds ? 1 : 0),
      });
    }
  }
}

/** The same place as a JSON pointer (RFC 6901): `/body/elements/0`. */
export const pointerTo = (path: Path): string =>
  path
    .map(
      (step) =>
        `/${step
          .replace(/^\[(\d+)\]$/, '$1')
          .replaceAll('~', '~0')
          .replaceAll('/', '~1')}`,
    )
    .join('');

export const isControl = (node: Node): boolean => Object.hasOwn(controls, node.tag);

/** Sends what was filled in: the present property, or the one of older cards. */
export const submits = (button: Json): boolean =>
  button.form_action_type === 'submit' || button.action_type === 'form_submit';

export const resets = (button: Json): boolean =>
  button.form_action_type === 'reset' || button.action_type === 'form_reset';
