import type { z } from 'zod';
import type { Draughtsman } from '../charts/png.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Checked } from '../doctor/trouble.ts';
import { nearest } from '../domain/nearest.ts';
import { Refusal } from '../errors.ts';
import type { Answer } from '../ports/messenger.ts';
import type { SourceKind } from '../ports/source.ts';
import { missables } from '../refused/typed.ts';
import type { Account } from '../services/people/identify.ts';
import type { Where } from '../services/teams/bind.ts';
import type { Work } from '../services/work.ts';
import type { Seal } from '../store/seal.ts';
import type { Reader, Word } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import type { Texts } from '../texts/zh-CN/index.ts';

/** Somebody asks for something: who, where, and the transaction it happens in. */
export interface Call {
  readonly work: Work;
  readonly me: { readonly personId: string; readonly name: string; readonly alias: string | null };
  readonly reader: Reader;
  /** The group chat it was said in, by our id, if that chat is bound to a team. */
  readonly chatId: string | undefined;
  /** The same as the messenger knows it, bound or not. */
  readonly where: Where;
  /** Under which account, in which workspace. */
  readonly account: Account;
  /** When it was said, where that was long before it reached us. */
  readonly saidAt: Temporal.Instant | undefined;
  /** The words of the message that it was said about: untrusted. */
  readonly quoted: string | undefined;
  /** What a chart in an answer is measured with. */
  readonly typeface: Typeface;
  /** Draws a chart for a page that is made after the answer; undefined where that fails. */
  readonly trace: Draughtsman['trace'];
  /** How the installation is, where that was asked for by somebody who may know it. See `Verb.checksUp`. */
  readonly checked: readonly Checked[];
  /** The systems that can be connected. */
  readonly sources: readonly SourceKind[];
  /** Seals what must be kept and shown to nobody; absent where the service has no key. */
  readonly seal: Seal | undefined;
  /** Where others reach us; absent where that was not set. */
  readonly publicUrl: string | undefined;
}

/** A command, declared. Parsing, help, the manifests and the tests read it. */
export interface Command {
  readonly name: Word;
  readonly summary: (texts: Texts) => string;
  /** What is typed with it says what people are paid, and stands in no audit. */
  readonly unwritten?: true;
  /** The first without a word is what the command does alone. */
  readonly verbs: readonly Verb[];
}

export interface Verb {
  /** The word after the command's name; absent for what the command does without one. */
  readonly word?: Word;
  /** What may stand behind command and word, to show how it is used. */
  readonly examples: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /**
   * Said so often that requests of one moment share a transaction. For what writes nothing before it may refuse, and asks
   * the database only through questions that can be put together.
   */
  readonly shares?: boolean;
  /** Is told how the installation is: that takes seconds, and is found out before the transaction begins. */
  readonly checksUp?: true;
  /** In the order in which they are typed. */
  readonly takes: readonly Argument[];
  run(call: Call, typed: Readonly<Record<string, string>>): Promise<Answer>;
}

/**
 * `word`: one word. `rest`: all that is left. `mention`: the same where a person is mentioned, `@Li Na`; anything else is none of it. `named`:
 * `slots=2` or `customer="Acme Corp"`, anywhere; its name is a word in both languages. Of `several` words it runs on to the next
 * that is named, without quotation marks as well, unless it is a number or a mention. What is not typed is absent.
 */
export type Argument =
  | { readonly kind: 'word' | 'rest' | 'mention'; readonly name: string }
  | { readonly kind: 'named'; readonly name: string; readonly word: Word; readonly several?: true };

interface Declared<Input> extends Omit<Verb, 'run'> {
  readonly input: z.ZodType<Input>;
  readonly run: (call: Call, input: Input) => Promise<Answer>;
}

/** Declares a verb; what was typed reaches `run` only through `input`. */
export function verb<Input>({ input, run, ...declared }: Declared<Input>): Verb {
  return {
    ...declared,
    run: (call, typed) => {
      const parsed = input.safeParse(typed);
      if (parsed.success) return run(call, parsed.data);
      const name = String(parsed.error.issues[0]?.path[0] ?? '');
      const missing = missables.find((one) => one === name);
      throw new Refusal({ code: 'unreadable-input', word: typed[name], missing });
    },
  };
}

/** The refusal for a word that the command does not know, with the three nearest that it does. */
export const unknownVerb = (said: string, word: string, { name, verbs }: Command): Refusal => {
  const known = verbs.flatMap((one) => (one.word ? [one.word] : []));
  return new Refusal({
    code: 'unknown-command',
    word: said,
    nearest: nearest(word, known, ({ en, zh }) => [en, zh]),
    of: name,
  });
};

/** The refusal for what could be reported, said without the word that reports it. */
export const reportMeant = (said: string): Refusal => {
  const { report } = words;
  const meant = { en: `${report.en} ${said}`, zh: `${report.zh} ${said}` };
  return new Refusal({ code: 'unknown-command', word: said, nearest: [meant] });
};

const forEverybody: readonly string[] = [words.help.en, words.export.en];

/**
 * What somebody is told of. What has no slash command of its own is for admins, but for help and one's own data; and to become
 * an admin is for nobody who is one.
 */
export const offeredTo = ({ actor }: Work, commands: readonly Command[]): Command[] =>
  commands.filter(
    ({ name }) => !name.underRoot || forEverybody.includes(name.en) || (actor.admin && name.en !== words.claim.en),
  );

/** The refusal for a word that is no command, with the three nearest. */
export const unknownCommand = (word: string, commands: readonly Command[]): Refusal =>
  new Refusal({
    code: 'unknown-command',
    word,
    nearest: nearest(word, commands, ({ name }) => [name.en, name.zh]).map(({ name }) => name),
  });
