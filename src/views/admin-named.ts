import { buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyGoals, toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownAdmin {
  readonly act: 'name' | 'dismiss';
  readonly person: Named;
  /** It is the reader. */
  readonly own: boolean;
}

/** What it would mean if somebody were an admin, or were one no more. */
export function adminPreviewCard(reader: Reader, shown: ShownAdmin & { readonly draftId: string }): Card {
  const { adminNamed: texts } = textsFor(reader.locale);
  const person = nameFor(reader, shown.person);
  const named = shown.act === 'name';
  const title = named ? texts.ask({ person }) : shown.own ? texts.askOwn : texts.askBack({ person });
  const value = { draft: shown.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      ...(named ? texts.may.map((text) => line(text)) : [line(texts.back), line(texts.settings)]),
      ...(shown.own ? [] : [context(texts.told({ person }))]),
      buttons(
        { action: 'confirm-admin', label: named ? texts.confirm : texts.confirmBack, value, style: 'primary' },
        { action: 'discard-admin', label: texts.discard, value },
      ),
    ],
    fallback: title,
  };
}

/** To the admin who did it. */
export function adminDoneCard(reader: Reader, { act, person: whom, own }: ShownAdmin): Card {
  const { adminNamed: texts } = textsFor(reader.locale);
  const person = nameFor(reader, whom);
  if (own) return { tone: 'done', title: texts.noMore, body: [toMyGoals(reader)], fallback: texts.noMore };
  const title = act === 'name' ? texts.named({ person }) : texts.dismissed({ person });
  const rest = act === 'name' ? [words.off] : [];
  const command = typed(reader, words.team, words.admin, `@${person}`, ...rest);
  return {
    tone: 'done',
    title,
    body: [context(texts.told({ person })), context(texts.otherwise({ command })), toTeam(reader)],
    fallback: dots(title, command),
  };
}

export function adminUnchangedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).adminNamed.unchanged;
  return { tone: 'closed', title, body: [toTeam(reader)], fallback: title };
}

/** To whom it is about: what they may do now, or no more, and through whom. */
export function adminNewsCard(reader: Reader, act: ShownAdmin['act'], by: Named): Card {
  const { adminNamed: texts, admin, change } = textsFor(reader.locale);
  const name = nameFor(reader, by);
  if (act === 'dismiss') {
    return {
      tone: 'plain',
      title: texts.noMore,
      body: [line(texts.back), context(texts.backBy({ name })), toMyGoals(reader)],
      fallback: dots(texts.noMore, typed(reader, words.goal)),
    };
  }
  return {
    tone: 'plain',
    title: admin.claimed,
    body: [
      ...texts.may.map((text) => line(text)),
      context(dots(texts.by({ name }), texts.begin({ command: typed(reader, words.setup) }))),
      buttons({ action: 'changes', label: change.button, value: {} }),
    ],
    fallback: dots(admin.claimed, typed(reader, words.setup)),
  };
}
