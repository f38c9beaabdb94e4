import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { momentDayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type Brought, toMyPraise } from './praise.ts';
import { addedText } from './progress.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A nomination, and what has become of it. */
export interface ShownAward {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly skill: string;
  readonly evidence: string;
  readonly state: 'asked' | 'granted' | 'declined' | 'withdrawn';
  readonly decided: { readonly by: Named; readonly at: Temporal.Instant } | undefined;
}

/** To whoever decides about it, privately; decided, it says by whom. `counts`: through what it would count. */
export function awardAskedCard(reader: Reader, award: ShownAward, counts: Indicator | undefined): Card {
  const { award: texts, praise } = textsFor(reader.locale);
  const who = namesIn(reader, award);
  if (award.state === 'withdrawn') return closedCard(texts.withdrawn(who));
  if (award.decided) {
    const said = { name: nameFor(reader, award.decided.by), when: momentDayText(reader, award.decided.at) };
    const outcome = award.state === 'granted' ? texts.grantedBy(said) : texts.declinedBy(said);
    return closedCard(texts.nominated(who), praise.quote({ text: award.evidence }), outcome);
  }
  const title = texts.asked(who);
  const value = { award: award.id };
  const rule = counts ? [texts.counts({ indicator: indicatorName(reader, counts) })] : [];
  return {
    tone: 'asks',
    title,
    body: [
      line(praise.quote({ text: award.evidence })),
      context(dots(texts.whatFollows(who), ...rule)),
      buttons(
        { action: 'grant-award', label: texts.grant, value, style: 'primary' },
        { action: 'decline-award', label: texts.decline, value },
      ),
    ],
    fallback: title,
  };
}

const closedCard = (title: string, ...lines: readonly string[]): Card => ({
  tone: 'closed',
  title,
  body: lines.map((text) => line(text)),
  fallback: title,
});

const namesIn = (reader: Reader, { from, to, skill }: ShownAward) => ({
  from: nameFor(reader, from),
  to: nameFor(reader, to),
  skill,
});

/** In a chat: who has won it, and what shows it, as that was written. */
export function awardCard(reader: Reader, award: ShownAward): Card {
  const { award: texts, praise } = textsFor(reader.locale);
  const { to, skill, from } = namesIn(reader, award);
  const title = texts.won({ to, skill });
  const by = award.decided && nameFor(reader, award.decided.by);
  return {
    tone: 'done',
    title,
    body: [
      line(praise.quote({ text: award.evidence })),
      ...(by ? [context(texts.who({ from, by }))] : []),
      buttons({ action: 'praise', label: praise.button, value: {} }),
    ],
    fallback: title,
  };
}

/** To whoever has won it, privately: with what it counts. */
export function awardGotCard(reader: Reader, award: ShownAward, brought: Brought | undefined): Card {
  const { award: texts, praise } = textsFor(reader.locale);
  const title = texts.youWon({ skill: award.skill });
  const by = award.decided && nameFor(reader, award.decided.by);
  return {
    tone: 'done',
    title,
    body: [
      line(praise.quote({ text: award.evidence })),
      ...(brought ? [line(praise.counted({ what: addedText(reader, brought) }))] : []),
      ...(by ? [context(texts.who({ from: nameFor(reader, award.from), by }))] : []),
      toMyPraise(reader),
    ],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}

/** To whoever nominated, privately: what was decided. */
export function awardDecidedCard(reader: Reader, award: ShownAward): Card {
  const { award: texts } = textsFor(reader.locale);
  const { to, skill } = namesIn(reader, award);
  const by = award.decided ? nameFor(reader, award.decided.by) : '';
  const granted = award.state === 'granted';
  const title = granted ? texts.granted({ by, to, skill }) : texts.declined({ to, skill });
  return {
    tone: granted ? 'done' : 'closed',
    title,
    body: [...(granted ? [] : [line(texts.declinedNext)]), toMyPraise(reader)],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}

/** To whoever decided, on the press. */
export function decidedNotice(reader: Reader, award: ShownAward): string {
  const { award: texts } = textsFor(reader.locale);
  const { to, skill } = namesIn(reader, award);
  const by = award.decided ? nameFor(reader, award.decided.by) : '';
  return award.state === 'granted' ? texts.granted({ by, to, skill }) : texts.declined({ to, skill });
}
