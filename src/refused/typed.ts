import type { Indicator } from '../domain/indicators/indicator.ts';

/** What was typed and is no word of ours, or lacks one. */
export type AboutWords =
  /** `of`: the command that there is, where it is the word behind it that is none; `nearest` are then its own. */
  | {
      readonly code: 'unknown-command';
      readonly word: string;
      readonly nearest: readonly CommandName[];
      readonly of?: CommandName;
    }
  /** `word` is what was not understood; absent when something is missing, which `missing` says where that is known. */
  | { readonly code: 'unreadable-input'; readonly word?: string | undefined; readonly missing?: Missing | undefined }
  /** `asked`: what was asked for with it. */
  | {
      readonly code: 'unknown-indicator';
      readonly word: string;
      readonly asked: 'why' | 'board' | 'split' | 'history';
      readonly nearest: readonly Indicator[];
    };

/** What somebody may not have typed, by the name of the argument. */
export const missables = [
  'task',
  'contest',
  'title',
  'indicator',
  'target',
  'whom',
  'team',
  'day',
  'code',
  'before',
  'after',
  'change',
  'weights',
  'why',
  'inquiry',
] as const;
export type Missing = (typeof missables)[number];

interface CommandName {
  readonly en: string;
  readonly zh: string;
  readonly underRoot?: true;
}
