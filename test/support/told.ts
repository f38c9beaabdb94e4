import type { Outcome } from '../../adapters/emulators/emulator.ts';
import { REPLIED_PRIVATELY } from '../../adapters/messengers/feishu/conversation.ts';
import { textsFor } from '../../src/texts/index.ts';
import type { Spectator } from './spectators.ts';
import type { Stadium } from './stadium.ts';

/** Whoever is told that it takes longer gets the answer later; in which language depends on whether we know them by then. */
const soon: readonly (string | undefined)[] = (['en', 'zh-CN'] as const).map((locale) => textsFor(locale).refusal.slow);
const elsewhere: readonly (string | undefined)[] = [undefined, ...Object.values(REPLIED_PRIVATELY), ...soon];

/** What is shown to somebody who did something, wherever that is. */
function shownTo({ slack, feishu }: Stadium, { platform, account, chat }: Spectator, { toast }: Outcome) {
  if (platform === 'slack') return slack.messages(chat, account).filter(({ onlyFor }) => onlyFor === account);
  if (!elsewhere.includes(toast)) return [{ text: toast }];
  return feishu.messages(feishu.directChat(account), account).filter(({ author }) => author === 'bot');
}

/**
 * Everybody in the crowd does it at the same moment; what each is told in the end. Who is told other things meanwhile, in
 * the same place, has an answer with what holds `hears`.
 */
export async function allAtOnce(
  stadium: Stadium,
  act: (one: Spectator) => () => Promise<Outcome>,
  hears: (one: Spectator) => string = () => '',
): Promise<{ readonly outcomes: readonly Outcome[]; readonly answers: readonly (string | undefined)[] }> {
  const ready = stadium.crowd.map(act);
  const outcomes = await Promise.all(ready.map((go) => go()));
  const answers = () =>
    stadium.crowd.map((one, index) => {
      const shown = shownTo(stadium, one, outcomes[index] ?? { status: 0 }).map(({ text }) => text);
      return shown.findLast((text) => text?.includes(hears(one)) && !soon.includes(text));
    });
  await stadium.until('an answer to everybody', () => answers().every((answer) => answer !== undefined));
  return { outcomes, answers: answers() };
}
