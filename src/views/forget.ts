import { buttons, type Card, context, line } from '../card/card.ts';
import { formerColleague } from '../domain/forgetting/mark.ts';
import type { Unsettled } from '../domain/forgetting/unsettled.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownForgetting {
  readonly person: Named;
  readonly former: number;
  readonly leaves: boolean;
  readonly entries: number;
  readonly unsettled: readonly Unsettled[];
  /** Of what can be confirmed. */
  readonly draftId: string | undefined;
}

/** What would be erased of somebody and what stays; or what is to be settled before that. */
export const forgetPreviewCard = (reader: Reader, shown: ShownForgetting): Card =>
  shown.draftId === undefined ? unsettledCard(reader, shown) : askCard(reader, shown, shown.draftId);

function askCard(reader: Reader, { person: whom, former, leaves, entries }: ShownForgetting, draft: string): Card {
  const { forget: texts } = textsFor(reader.locale);
  const person = nameFor(reader, whom);
  const title = texts.ask({ person });
  const lines = [
    ...(leaves ? [texts.leaves({ person })] : []),
    ...[texts.goes, texts.wrote, texts.becomes({ former: nameFor(reader, formerColleague(former)) })],
    ...[texts.stays({ count: entries }), texts.explains, texts.beyond],
  ];
  return {
    tone: 'asks',
    title,
    body: [
      ...lines.map((text) => line(text)),
      context(texts.back),
      buttons(
        { action: 'discard-forget', label: texts.discard, value: { draft } },
        {
          ...{ action: 'confirm-forget', label: texts.confirm, value: { draft }, style: 'danger' },
          confirm: texts.sure({ person }),
        },
      ),
    ],
    fallback: title,
  };
}

function unsettledCard(reader: Reader, { person: whom, unsettled }: ShownForgetting): Card {
  const { forget: texts } = textsFor(reader.locale);
  const person = nameFor(reader, whom);
  const title = texts.notYet({ person });
  const command = typed(reader, words.forget, `@${person}`);
  return {
    tone: 'unrecorded',
    title,
    body: [...unsettledTexts(reader, unsettled).map((text) => line(text)), context(texts.again({ command }))],
    fallback: dots(title, command),
  };
}

/** What is to be settled, a line each. */
export function unsettledTexts(reader: Reader, unsettled: readonly Unsettled[]): string[] {
  const { forget: texts, status } = textsFor(reader.locale);
  return unsettled.map(({ kind, numbers, teams, count }) =>
    texts.unsettled[kind]({
      numbers: numbers.map((number) => `#${number}`).join(status.listMark),
      teams: teams.map((team) => nameFor(reader, team)).join(status.listMark),
      count,
    }),
  );
}

/** Without a name. */
export function forgottenCard(reader: Reader, { former, entries }: Pick<ShownForgetting, 'former' | 'entries'>): Card {
  const { forget: texts } = textsFor(reader.locale);
  const title = texts.done({ former: nameFor(reader, formerColleague(former)) });
  return { tone: 'done', title, body: [line(texts.kept({ count: entries })), toTeam(reader)], fallback: title };
}

export function forgetDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).forget.discarded;
  return { tone: 'closed', title, body: [toTeam(reader)], fallback: title };
}
