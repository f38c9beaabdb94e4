import type { z } from 'zod';
import type { Call } from '../commands/command.ts';
import { Refusal } from '../errors.ts';
import type { Answer } from '../ports/messenger.ts';

/** What a button does, declared. */
export interface Action {
  readonly name: string;
  /** See `Verb.checksUp`. */
  readonly checksUp?: true;
  /** What its button carries. One that an earlier version has put into a chat is pressed in this one: it stays readable. */
  readonly value: z.ZodType;
  run(call: Call, value: unknown): Promise<Answer>;
}

interface Declared<Input> {
  readonly name: string;
  /** It only shows something: a message that it is pressed on stays what it is. */
  readonly looks?: true;
  readonly checksUp?: true;
  /** What the button carries comes back from outside: it says what is meant, never what is allowed. */
  readonly value: z.ZodType<Input>;
  readonly run: (call: Call, input: Input) => Promise<Answer>;
}

export function action<Input>({ looks, value, run, ...declared }: Declared<Input>): Action {
  return {
    ...declared,
    value,
    run: async (call, untrusted) => {
      const parsed = value.safeParse(untrusted);
      if (!parsed.success) throw new Refusal({ code: 'nothing-to-show' });
      const answer = await run(call, parsed.data);
      return looks && answer.kind === 'card' ? { ...answer, looks } : answer;
    },
  };
}
