import type { Field, Form } from '../card/form.ts';
import type { Call } from '../commands/command.ts';
import type { Refusal } from '../errors.ts';
import type { Answer } from '../ports/messenger.ts';

/** Several answers asked for at once, declared. */
export interface FormKind {
  readonly name: string;
  /**
   * The form as it opens; with `values` and `errors`, as it stays open after answers that cannot be taken. `state` is what
   * it carries beside its fields, untrusted when it comes back.
   */
  form(call: Call, values?: Values, errors?: Values, state?: unknown): Promise<Form>;
  /** Throws `Unanswered` to keep the form open. What comes in is untrusted. */
  submit(call: Call, values: Values, state: unknown): Promise<Answer>;
}

/** By the name of the field. */
export type Values = Readonly<Record<string, string>>;

/** A field as it stays open: with what was typed, unless that is secret, and what is wrong with it. */
export function withAnswer(field: Field, values: Values, errors: Values): Field {
  const [value, error] = [field.kind === 'secret' ? undefined : values[field.name], errors[field.name]];
  return { ...field, ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) };
}

/** Answers that cannot be taken: a sentence a field; where a Refusal stands behind one, the audit has it. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly fields: Values;

  constructor(fields: Values, refusal?: Refusal) {
    super('a form was filled in with answers that cannot be taken', { cause: refusal });
    this.fields = fields;
  }
}
