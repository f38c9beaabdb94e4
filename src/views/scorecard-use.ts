import { buttons, type Card, context, line } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toScorecard } from './onward.ts';
import { contentLines, type ShownContent } from './scorecard-content.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownUse extends ShownContent {
  readonly template: { readonly names: { readonly zh: string; readonly en: string } };
  readonly team: Named;
  readonly from: Temporal.PlainDate;
  readonly concerned: readonly string[];
}

export const templateName = ({ locale }: Reader, { names }: ShownUse['template']): string =>
  locale === 'zh-CN' ? names.zh : names.en;

/** What a template would set; nothing is in force yet. */
export function scorecardUseCard(reader: Reader, use: ShownUse & { readonly draftId: string }): Card {
  const { scorecard: texts } = textsFor(reader.locale);
  const title = texts.useAsk({ template: templateName(reader, use.template), team: nameFor(reader, use.team) });
  const value = { draft: use.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      ...contentLines(reader, use),
      line(texts.concerned({ count: use.concerned.length, from: dayText(reader.locale, use.from) })),
      context(texts.onlyByChange),
      buttons(
        { action: 'confirm-scorecard', label: texts.confirm, value, style: 'primary' },
        { action: 'discard-scorecard', label: texts.discard, value },
      ),
    ],
    fallback: dots(title, typed(reader, words.scorecard)),
  };
}

export function scorecardUsedCard(reader: Reader, use: ShownUse & { readonly id: string }): Card {
  const { scorecard: texts, report } = textsFor(reader.locale);
  const title = texts.used({ team: nameFor(reader, use.team), from: dayText(reader.locale, use.from) });
  return {
    tone: 'done',
    title,
    body: [
      ...contentLines(reader, use),
      context(texts.told({ count: use.concerned.length })),
      buttons(
        { action: 'undo-scorecard', label: report.undo, value: { scorecard: use.id } },
        { action: 'scorecard', label: texts.button, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.scorecard)),
  };
}

export function scorecardUndoneCard(reader: Reader, team: Named): Card {
  const title = textsFor(reader.locale).scorecard.undone({ team: nameFor(reader, team) });
  return { tone: 'done', title, body: [toScorecard(reader)], fallback: dots(title, typed(reader, words.scorecard)) };
}

export function scorecardDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).scorecard.discarded;
  return { tone: 'closed', title, body: [toScorecard(reader)], fallback: dots(title, typed(reader, words.scorecard)) };
}
