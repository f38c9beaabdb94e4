import { buttons, type Card, context, line } from '../card/card.ts';
import type { ChangeStage } from '../domain/changes/change.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type ShownWhat, whatText } from './change-content.ts';
import { exampleChange } from './change-refusal.ts';

export interface ListedChange {
  readonly change: { readonly number: number; readonly stage: ChangeStage; readonly from: Temporal.PlainDate };
  readonly what: ShownWhat;
}

/** So many have a line of their own. */
const most = 10;

/** All changes that the reader may know of, the open ones first. */
export function changesCard(reader: Reader, listed: readonly ListedChange[], today: Temporal.PlainDate): Card {
  const { change: texts } = textsFor(reader.locale);
  const title = texts.listTitle({ count: listed.length });
  return {
    tone: 'plain',
    title,
    body: [
      ...listed.slice(0, most).map(({ change, what }) =>
        line(
          texts.listed({
            number: change.number,
            what: whatText(reader, what),
            state: stateText(reader, change, today),
          }),
          { action: 'show-change', label: texts.show, value: { change: change.number } },
        ),
      ),
      ...(listed.length > most ? [line(texts.more({ count: listed.length - most }))] : []),
      context(texts.toDraft({ command: exampleChange(reader) })),
      buttons({ action: 'scorecard', label: textsFor(reader.locale).scorecard.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.change)),
  };
}

function stateText(reader: Reader, { stage, from }: ListedChange['change'], today: Temporal.PlainDate): string {
  const { states } = textsFor(reader.locale).change;
  const at = { from: dayText(reader.locale, from), days: today.until(from).days };
  return stage === 'coming' ? states.coming(at) : stage === 'in-force' ? states['in-force'](at) : states[stage];
}
