import { type Call, offeredTo, reportMeant, unknownCommand, unknownVerb } from '../commands/command.ts';
import { Refusal } from '../errors.ts';
import type { Unanswered } from '../forms/form.ts';
import type { Answer, Inbound, Submitted } from '../ports/messenger.ts';
import { isReport } from '../services/reports/is-report.ts';
import type { Attached } from './attached.ts';
import type { Entrance } from './entrance.ts';
import { parse } from './parse.ts';

/** What somebody asks for, found in the catalogues and not begun yet. */
export interface Meant {
  /** See `Verb.shares`. */
  readonly shares: boolean;
  /** See `Verb.checksUp`. */
  readonly checksUp?: boolean;
  run(call: Call): Promise<Answer>;
}

/** Finds what is meant. Throws the Refusals `unknown-command` and, for a button or form that is gone, `nothing-to-show`. */
export function meant(entrance: Entrance, inbound: Inbound, attached?: Attached): Meant {
  if (attached?.kind === 'sheet') return alone((call) => entrance.importSheet(call, attached.sheet));
  if (attached?.kind === 'mapping') return alone((call) => entrance.importMapping(call, attached.json));
  switch (inbound.kind) {
    case 'said':
      return said(entrance, inbound.text);
    case 'pressed': {
      const action = entrance.actions.find((candidate) => candidate.name === inbound.action);
      // A card may be older than this version and carry a button that is gone.
      if (!action) throw new Refusal({ code: 'nothing-to-show' });
      return { ...alone((call) => action.run(call, inbound.value)), checksUp: action.checksUp ?? false };
    }
    case 'submitted': {
      const form = entrance.forms.find((candidate) => candidate.name === inbound.form);
      if (!form) throw new Refusal({ code: 'nothing-to-show' });
      return alone((call) => form.submit(call, inbound.values, inbound.state));
    }
  }
}

const alone = (run: Meant['run']): Meant => ({ shares: false, run });

function said({ commands }: Entrance, text: string): Meant {
  const parsed = parse(text.trim() === '' ? 'help' : text, commands);
  if ('unknown' in parsed) {
    const { unknown, of } = parsed;
    if (of) throw unknownVerb(unknown, of.word, of.command);
    return alone((call) => {
      throw isReport(call.work, text)
        ? reportMeant(text.trim())
        : unknownCommand(unknown, offeredTo(call.work, commands));
    });
  }
  const { verb, typed } = parsed;
  return {
    shares: verb.shares ?? false,
    checksUp: verb.checksUp ?? false,
    run: (call) => verb.run(call, typed),
  };
}

/** Whether the answer takes seconds by its nature. */
export function takesSeconds(entrance: Entrance, inbound: Inbound): boolean {
  try {
    return meant(entrance, inbound).checksUp ?? false;
  } catch {
    return false;
  }
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
  return { kind: 'form-errors', form: await kind.form(call, inbound.values, unanswered.fields, inbound.state) };
}
