import type { SeenMessage } from '../../adapters/emulators/emulator.ts';
import { renderCard as renderForFeishu } from '../../adapters/messengers/feishu/render.ts';
import { renderCard as renderForSlack } from '../../adapters/messengers/slack/render.ts';
import { announcements } from '../../src/announcements/index.ts';
import type { Card } from '../../src/card/card.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { disconnected } from '../../src/outbox/announce.ts';
import { placeOf } from '../../src/outbox/place.ts';
import type { Platform } from '../../src/ports/messenger.ts';
import { FakeMessenger } from './fake-messenger.ts';
import type { Stadium } from './stadium.ts';

const kinds = announcements(openTypeface());
const messengers = [new FakeMessenger('slack'), new FakeMessenger('feishu')];

/** A message that is kept true. */
export interface Standing {
  readonly kind: string;
  readonly platform: Platform;
  readonly message: SeenMessage;
  /** What the messenger has received last. */
  readonly shown: unknown;
  /** What would be sent now, as the database has it. */
  readonly due: unknown;
}

/** All messages about a subject, by kind and chat. */
export async function standingAbout(stadium: Stadium, subject: string): Promise<Standing[]> {
  const { db } = stadium.company;
  const rows = await db.announcement.findMany({ where: { subject }, orderBy: { id: 'asc' } });
  const all = rows.map(async (row): Promise<Standing> => {
    const place = await placeOf({ db, messengers, clock: stadium.now }, row);
    if (!place || place === disconnected) throw new Error(`${row.kind} leads nowhere`);
    const card = await kinds.find(({ kind }) => kind === row.kind)?.card(place, row.about);
    if (!card) throw new Error(`${row.kind} has nothing to tell`);
    const { platform } = place.messenger;
    const message = seenIn(stadium, platform, row.postedChat ?? '').find(({ id }) => id === row.postedMessage);
    if (!message) throw new Error(`${row.kind} stands nowhere`);
    const due = rendered(platform, card, row.personId !== null);
    return { kind: row.kind, platform, message, shown: contentOf(platform, message), due };
  });
  return Promise.all(all);
}

/** What stands in a chat, as one of its members sees it. */
function seenIn(stadium: Stadium, platform: Platform, chat: string): readonly SeenMessage[] {
  const messenger = stadium[platform];
  const [member = ''] = messenger.chats.find(({ id }) => id === chat)?.members ?? [];
  return messenger.messages(chat, member);
}

const rendered = (platform: Platform, card: Card, isPrivate: boolean): unknown =>
  wired(
    platform === 'slack'
      ? renderForSlack(card, 'announcement')
      : renderForFeishu(card, { private: isPrivate, kept: true, imageKey: () => undefined }),
  );

function contentOf(platform: Platform, { payload }: SeenMessage): unknown {
  if (platform === 'feishu') return payload;
  const { blocks, text } = payload as { blocks: unknown; text: unknown };
  return { blocks, text };
}

/** As it travels: without what is not there. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
