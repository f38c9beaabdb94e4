import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../adapters/emulators/emulator.ts';
import { startService } from '../../src/playground/service-process.ts';
import { offerTask } from '../../src/services/tasks/offer.ts';
import { textsFor } from '../../src/texts/index.ts';
import type { Spectator } from '../support/spectators.ts';
import { openStadium, type Stadium } from '../support/stadium.ts';
import { anybody, visit } from '../support/tasks.ts';
import { type Wire, wireTo } from '../support/wire.ts';

const wordsFor = (key: 'broken' | 'slow'): string[] =>
  (['en', 'zh-CN'] as const).map((locale) => String(textsFor(locale).refusal[key]));
const [broken, slow] = [wordsFor('broken'), wordsFor('slow')];

let stadium: Stadium;
let wire: Wire;

beforeAll(async () => {
  const run: typeof startService = async (env, aheadMs) => {
    wire = await wireTo(env.DATABASE_URL ?? '');
    return startService({ ...env, DATABASE_URL: wire.url, LOG_LEVEL: 'silent' }, aheadMs);
  };
  stadium = await openStadium({ crowd: 8, processes: 1, start: { run } });
});
afterAll(async () => {
  await stadium?.close();
  await wire?.close();
});

/** Says it by a command in Slack, to the bot in Feishu; what they read then, and how long that took. */
async function says({ platform, account, chat, locale }: Spectator, visits: number) {
  const begun = performance.now();
  const { slack, feishu } = stadium;
  const { status } =
    platform === 'slack'
      ? await slack.type(account, chat, `/report ${locale === 'en' ? 'visits' : '拜访'} ${visits}`)
      : await feishu.type(account, feishu.directChat(account), `汇报 拜访 ${visits}`);
  const place = platform === 'slack' ? chat : feishu.directChat(account);
  const isAnswer = ({ author, onlyFor }: SeenMessage) =>
    author === 'bot' && (platform === 'feishu' || onlyFor === account);
  const last = () => stadium[platform].messages(place, account).findLast(isAnswer)?.text;
  const took = performance.now() - begun;
  return { status, took, last };
}

const asked = async (path: string): Promise<number> => {
  const signal = AbortSignal.timeout(5000);
  return (await fetch(`http://127.0.0.1:${stadium.services[0]?.port}${path}`, { signal })).status;
};
const isReady = async () => (await asked('/health/ready').catch(() => 0)) === 200;
const recorded = (visits: number) => stadium.company.db.entry.count({ where: { indicator: 'visits', amount: visits } });

describe.each([
  ['is cut off', () => wire.cut(), 61],
  ['does not answer', () => wire.silence(), 71],
])('a service whose database %s', (_, lose, first) => {
  /** Who said something meanwhile. */
  let lost: Awaited<ReturnType<typeof says>>[] = [];

  it('says so within three seconds, lives and is not ready', async () => {
    for (const [index, one] of stadium.crowd.slice(0, 2).entries()) {
      expect((await says(one, first + index)).status).toBe(200);
      await stadium.until('it recorded', async () => (await recorded(first + index)) === 1);
    }
    lose();
    lost = await Promise.all(stadium.crowd.slice(2, 6).map((one, index) => says(one, first + 2 + index)));
    for (const { status, took } of lost) {
      expect(status).toBe(200);
      expect(took).toBeLessThan(3000);
    }
    for (const { last } of lost) {
      await stadium.until('word of it', () => [...broken, ...slow].some((word) => last()?.startsWith(word)));
    }
    expect(await asked('/health/live')).toBe(200);
    expect(await asked('/health/ready')).toBe(503);
  });

  it('goes on when that is there again, without another start, and what each was told is so', async () => {
    wire.mend();
    const { as, idOf } = stadium.company;
    const offer = visit({ customer: '华星', points: 30, slots: anybody(1), partnerId: idOf('zhou') });
    const { number } = await as('wang', (work) => offerTask(work, offer));
    await stadium.until('readiness', isReady);
    const [, , , , , , one] = stadium.crowd;
    if (!one) throw new Error('nobody is left');
    await says(one, first + 8);
    await stadium.until('it recorded', async () => (await recorded(first + 8)) === 1);
    await stadium.until('what was to be told', () =>
      stadium[one.platform].messages(one.chat, one.account).some(({ text }) => text.includes(`#${number}`)),
    );
    // Whoever was told to wait has heard by now, and what each was told is so.
    for (const [index, { last }] of lost.entries()) {
      await stadium.until('the last word', () => !slow.some((word) => last()?.startsWith(word)));
      const nothing = broken.some((word) => last()?.startsWith(word));
      expect(await recorded(first + 2 + index)).toBe(nothing ? 0 : 1);
    }
  });
});
