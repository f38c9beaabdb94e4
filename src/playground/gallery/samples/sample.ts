import type { Card } from '../../../card/card.ts';
import type { Reader } from '../../../texts/reader.ts';

/**
 * What some views can show, each card under what is special about it. One set for everybody who looks: people look at
 * the gallery, and the tests hold every card to the rules of wording and of both messengers.
 */
export interface Samples {
  /** The page it has in the gallery, and the file in which its words are kept. */
  readonly view: string;
  /** The kind of announcement whose card it is; absent for what only answers whoever asked. */
  readonly announced?: string;
  /** What it is for, as a sentence without its subject. */
  readonly says: string;
  readonly scenes: Readonly<Record<string, (reader: Reader) => Card>>;
  /** Scenes in which there is nothing to press or to type: the words say what to wait for, or whom to ask. */
  readonly ends?: readonly string[];
  /** Whatever people may be called and may write, not what they do: the rules of wording do not hold for that. */
  readonly strained?: true;
  /** Where a list is the matter: how many lines it may have; 5 elsewhere. */
  readonly mostLines?: number;
}
