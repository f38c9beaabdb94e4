import type { Argument, Command, Verb } from '../commands/command.ts';
import type { Word } from '../texts/reader.ts';

export interface Parsed {
  readonly command: Command;
  readonly verb: Verb;
  /** By the name of the argument; what was not typed is absent. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Words that are none of ours; `of` is the command that they stand behind, and `word` the first of them. */
export interface Unknown {
  readonly unknown: string;
  readonly of?: { readonly command: Command; readonly word: string };
}

/**
 * What was said, as a command; or the words that are none. Words that are left over make it none as well: `goal team South`
 * must not answer about another team.
 */
export function parse(text: string, commands: readonly Command[]): Parsed | Unknown {
  const [name, rest] = firstWord(text.normalize('NFC').trim());
  const command = commands.find((candidate) => isWord(candidate.name, name));
  if (!command) return { unknown: name };
  const [second, afterSecond] = firstWord(rest);
  const named = command.verbs.find((verb) => verb.word && isWord(verb.word, second));
  const verb = named ?? command.verbs.find((candidate) => !candidate.word);
  const { typed, left } = verb ? read(verb.takes, named ? afterSecond : rest) : { typed: {}, left: rest };
  if (verb && left === '') return { command, verb, typed };
  return { unknown: `${name} ${named ? rest : second}`.trim(), of: { command, word: second } };
}

/** `@li`, `<@U123>`. */
const mention = /^(?:[@＠]|<@)\S/u;

const isWord = (word: Word, typed: string): boolean => word.en === typed.toLowerCase() || word.zh === typed;

function firstWord(text: string): [string, string] {
  const match = /^(\S+)\s*([\s\S]*)$/.exec(text);
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

/** The arguments, and what is none of them. */
function read(takes: readonly Argument[], text: string): { typed: Record<string, string>; left: string } {
  const typed: Record<string, string> = {};
  let rest = text;
  for (const argument of takes) {
    if (argument.kind === 'named') {
      const value = argument.several ? runningOn(takes) : '\\S+';
      const found = new RegExp(`(?:^|\\s)${wordOf(argument)}[=＝](?:["“]([^"”]+)["”]|(${value}))`, 'isu').exec(rest);
      if (!found) continue;
      typed[argument.name] = found[1] ?? found[2] ?? '';
      rest = rest.replace(found[0], '');
    } else if (argument.kind === 'word') {
      const [word, after] = firstWord(rest.trim());
      if (word) typed[argument.name] = word;
      rest = after;
    } else if (rest.trim() && (argument.kind === 'rest' || mention.test(rest.trim()))) {
      typed[argument.name] = rest.trim();
      rest = '';
    }
  }
  return { typed, left: rest.trim() };
}

const wordOf = ({ word }: Extract<Argument, { kind: 'named' }>): string => `(?:${word.en}|${word.zh})`;

/** A number or a mention; else all up to the next that is named. */
function runningOn(takes: readonly Argument[]): string {
  const names = takes.flatMap((one) => (one.kind === 'named' ? [wordOf(one)] : []));
  return `(?:[\\d０-９]+|<@[^>]*>)(?=\\s|$)|\\S.*?(?=\\s+(?:${names.join('|')})[=＝]|\\s*$)`;
}
