import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { pointsPerSlot } from '../domain/tasks/shares.ts';
import type { Place, TaskKind } from '../domain/tasks/task.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { chatList } from './chat-list.ts';
import { toTasks } from './onward.ts';
import { worthAndDue } from './task.ts';
import { occasionText } from './task-worth.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A task that is not published yet, and the chats in which it would show. */
export interface ShownOffer {
  readonly draftId: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | undefined;
  readonly partner: Named | undefined;
  readonly points: number;
  readonly indicator: Indicator;
  readonly dueOn: Temporal.PlainDate;
  readonly slots: readonly (Pick<Place, 'role' | 'share' | 'overlay'> & { readonly team: Named | null })[];
  readonly chats: readonly {
    readonly team: Named;
    readonly platform: 'slack' | 'feishu';
    readonly customers: boolean;
  }[];
}

/** What people wrote may be longer than a title can be; then it stands below in full. */
const longestTitle = { 'zh-CN': 36, en: 42 } as const;

/** What would be published, who would see it, and what they would not see of it. */
export function taskPreviewCard(reader: Reader, offer: ShownOffer): Card {
  const { task, taskNew } = textsFor(reader.locale);
  const short = shorten(offer.title, longestTitle[reader.locale]);
  const title = taskNew.preview({ title: short });
  const draft = { draft: offer.draftId };
  const indicator = indicatorName(reader, offer.indicator);
  const partner = offer.partner && nameFor(reader, offer.partner);
  return {
    tone: 'asks',
    title,
    body: [
      ...(short === offer.title ? [] : [line(offer.title)]),
      line(capital(dots(...slotTexts(reader, offer)))),
      line(capital(worthAndDue(reader, { ...offer, countsAs: offer.indicator }))),
      ...(offer.customer ? [line(customerText(reader, offer.customer, offer.chats))] : []),
      line(chatsText(reader, offer.chats)),
      context(dots(capital(task.kinds[offer.kind]), taskNew.countsAs({ indicator }), taskNew.confirmers({ partner }))),
      buttons(
        { action: 'publish-offer', label: taskNew.publish, value: draft, style: 'primary' },
        { action: 'change-offer', label: taskNew.change, value: draft },
        { action: 'discard-offer', label: taskNew.discard, value: draft },
      ),
    ],
    fallback: title,
  };
}

export function offerDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).taskNew.discarded;
  return {
    tone: 'closed',
    title,
    body: [toTasks(reader)],
    fallback: dots(title, typed(reader, words.task, words.list)),
  };
}

/** One text for slots that demand and bring the same; where everybody gets one occasion, no share is said. */
function slotTexts(reader: Reader, { slots, points, indicator }: ShownOffer): string[] {
  const { taskNew } = textsFor(reader.locale);
  const each = pointsPerSlot(points, slots);
  const alone = occasionText(reader, { countsAs: indicator }) !== undefined;
  const shown = slots.map(({ team, role, share, overlay }, index) => ({
    ...{ team: team ? nameFor(reader, team) : undefined, role, overlay },
    ...{ share: alone ? undefined : weightText(share), points: alone ? 0 : (each[index] ?? 0) },
  }));
  const alike = Map.groupBy(shown, (slot) => JSON.stringify(slot));
  return [...alike.values()].flatMap(([slot, ...more]) =>
    slot ? [taskNew.slot({ ...slot, count: 1 + more.length })] : [],
  );
}

function customerText(reader: Reader, customer: string, chats: ShownOffer['chats']): string {
  const { taskNew, status } = textsFor(reader.locale);
  const showing = chats.filter(({ customers }) => customers);
  if (showing.length === 0) return taskNew.customerHidden({ customer });
  if (showing.length === chats.length) return taskNew.customerShown({ customer });
  const teams = [...new Set(showing.map(({ team }) => nameFor(reader, team)))].join(status.listMark);
  return taskNew.customerShownIn({ customer, teams });
}

function chatsText(reader: Reader, chats: ShownOffer['chats']): string {
  const { taskNew } = textsFor(reader.locale);
  if (chats.length === 0) return taskNew.goesNowhere({ command: typed(reader, words.team, words.here) });
  return taskNew.goesTo({ count: chats.length, chats: chatList(reader, chats) });
}
