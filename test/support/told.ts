import type { Outcome } from '../../adapters/emulators/emulator.ts';
import { REPLIED_PRIVATELY } from '../../adapters/messengers/feishu/conversation.ts';
import { textsFor } from '../../src/texts/index.ts';
import type { Spectator } from './spectators.ts';
import type { Stadium } from './stadium.ts';

/** Whoever is told that it takes longer gets the answer later; in which language depends on whether we know them by then. */
const soon: readonly (string | undefined)[] = (['en', 'zh-CN'] as const).map((locale) => textsFor(locale).refusal.slow);
const elsewhere: readonly (string | undefined)[] = [undefined, ...Object.values(REPLIED_PRIVATELY), ...soon];

/** The answer to what somebody did, wherever it is shown to them; undefined until there is one. */
function answerTo({ slack, feishu }: Stadium, { platform, account, chat }: Spectator, { toast }: Outcome) {
  const shown =
    platform === 'slack'
      ? slack.messages(chat, account).findLast(({ onlyFor }) => onlyFor === account)?.text
      : elsewhere.includes(toast)
        ? feishu.messages(feishu.directChat(account), account).findLast(({ author }) => author === 'bot')?.text
        : toast;
  return soon.includes(shown) ? undefined : shown;
}

/** Everybody in the crowd does it at the same moment; what each is told in the end. */
export async function allAtOnce(
  stadium: Stadium,
  act: (one: Spectator) => () => Promise<Outcome>,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly answers: readonly (string | undefined)[] }> {
  const ready = stadium.crowd.map(act);
  const outcomes = await Promise.all(ready.map((go) => go()));
  const answers = () => stadium.crowd.map((one, index) => answerTo(stadium, one, outcomes[index] ?? { status: 0 }));
  await stadium.until('an answer to everybody', () => answers().every((answer) => answer !== undefined));
  return { outcomes, answers: answers() };
}
