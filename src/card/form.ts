/** A form: several answers asked for at once. Every string is plain text, as in a card. */
export interface Form {
  /** Name of a form declared in `forms/`. */
  readonly form: string;
  readonly title: string;
  /** The verb is the effect, as on a button. */
  readonly submit: string;
  readonly fields: readonly Field[];
  /** Comes back with the answers, and is untrusted then. */
  readonly state: Readonly<Record<string, string | number>>;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  /** `secret`: hidden while it is typed, where the messenger can; it never has a value to begin with. */
  readonly kind: 'text' | 'paragraph' | 'choice' | 'date' | 'secret';
  readonly required: boolean;
  /** For `choice`: what may be chosen. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What stands in it at first, or what was typed before. */
  readonly value?: string;
  readonly hint?: string;
  /** Why the last answer was not taken. */
  readonly error?: string;
}
