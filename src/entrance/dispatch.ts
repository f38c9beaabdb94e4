import { type Call, unknownCommand } from '../commands/command.ts';
import { Refusal } from '../errors.ts';
import type { Unanswered } from '../forms/form.ts';
import type { Answer, Inbound, Submitted } from '../ports/messenger.ts';
import type { Sheet } from '../services/imports/preview.ts';
import type { Entrance } from './entrance.ts';
import { parse } from './parse.ts';

/** Finds what is meant in the catalogues, and runs it. */
export async function dispatch(entrance: Entrance, call: Call, inbound: Inbound, sheet?: Sheet): Promise<Answer> {
  if (sheet) return entrance.importSheet(call, sheet);
  switch (inbound.kind) {
    case 'said':
      return say(entrance, call, inbound.text);
    case 'pressed': {
      const action = entrance.actions.find((candidate) => candidate.name === inbound.action);
      // A card may be older than this version and carry a button that is gone.
      if (!action) throw new Refusal({ code: 'nothing-to-show' });
      return action.run(call, inbound.value);
    }
    case 'submitted': {
      const form = entrance.forms.find((candidate) => candidate.name === inbound.form);
      if (!form) throw new Refusal({ code: 'nothing-to-show' });
      return form.submit(call, inbound.values);
    }
  }
}

function say({ commands }: Entrance, call: Call, text: string): Promise<Answer> {
  const parsed = parse(text.trim() === '' ? 'help' : text, commands);
  if (!('unknown' in parsed)) return parsed.verb.run(call, parsed.typed);
  throw unknownCommand(parsed.unknown, commands);
}

/** The form once more, with what was typed and what is wrong with it. */
export async function formErrors(
  { forms }: Entrance,
  call: Call,
  inbound: Submitted,
  unanswered: Unanswered,
): Promise<Answer> {
  const kind = forms.find((candidate) => candidate.name === inbound.form);
  if (!kind) throw new Refusal({ code: 'nothing-to-show' });
  return { kind: 'form-errors', form: await kind.form(call, inbound.values, unanswered.fields) };
}
