import type { Block, Choice } from '../../src/card/card.ts';
import type { Answer, Pressed, Said, Submitted } from '../../src/ports/messenger.ts';
import { pressed } from './door.ts';

/** What somebody does in a messenger. */
export type What = Said | Pressed | Submitted;

function usableIn(block: Block): readonly Choice[] {
  if (block.type === 'menu') return block.choices;
  if (block.type === 'buttons') return [...block.buttons, ...(block.more ?? [])];
  return block.type === 'line' && block.button ? [block.button] : [];
}

/** What an answer offers next: each of its buttons, and its form as it stands. */
export function offers(answer: Answer): What[] {
  if (answer.kind === 'card') {
    return answer.card.body.flatMap((block) => {
      return usableIn(block).map(({ action, value }) => pressed(action, value));
    });
  }
  if (answer.kind === 'notice') return [];
  const { form, fields, state } = answer.form;
  const values = Object.fromEntries(
    fields.map(({ name, value, options }) => [name, value ?? options?.[0]?.value ?? '3']),
  );
  return [{ kind: 'submitted', form, state, values }];
}

/** Of the action or the form; undefined for words. */
export const nameOf = (what: What): string | undefined =>
  what.kind === 'pressed' ? what.action : what.kind === 'submitted' ? what.form : undefined;
