import type { OfferedCommand } from '../ports/messenger.ts';
import { textsFor } from '../texts/index.ts';
import { words } from '../texts/words.ts';
import type { Command } from './command.ts';

/** What a messenger's own list of commands has room for: those that everybody may need, in words that every client takes. */
export const offered = (commands: readonly Command[]): readonly OfferedCommand[] =>
  commands
    .filter(({ name }) => !name.underRoot || name.en === words.help.en)
    .map(({ name, summary }) => ({
      name: name.en,
      summary: { 'zh-CN': summary(textsFor('zh-CN')), en: summary(textsFor('en')) },
    }));
