import { buttons, type Card, context, line } from '../card/card.ts';
import { levels, type Privacy } from '../domain/privacy.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

interface ShownChat {
  readonly name: string;
  readonly privacy: Privacy;
}

/** How each level is typed, and called. */
export const levelWords: Readonly<Record<Privacy, Word>> = {
  team: words.team,
  progress: words.progress,
  value: words.value,
  full: words.full,
};

/** What each level shows in a chat, and which holds there. */
export function chatPrivacyCard(reader: Reader, chat: ShownChat): Card {
  const { digestSettings: texts } = textsFor(reader.locale);
  const title = texts.levels({ chat: quotable(reader, chat.name), level: levelText(reader, chat.privacy) });
  const other = chat.privacy === 'progress' ? words.value : words.progress;
  return {
    tone: 'plain',
    title,
    body: [
      ...levels.map((level) =>
        line((level === chat.privacy ? texts.holds : texts.level)({ ...saying(reader, level) })),
      ),
      context(texts.never),
      context(texts.changeLevel({ command: typed(reader, words.digest, words.privacy, other) })),
    ],
    fallback: dots(title, typed(reader, words.digest, words.privacy)),
  };
}

/** Before a chat is shown more: what everybody there will see. */
export function privacyAskCard(reader: Reader, chat: ShownChat, to: Privacy, draftId: string): Card {
  const { digestSettings: texts } = textsFor(reader.locale);
  const title = texts.ask({ chat: quotable(reader, chat.name) });
  const value = { draft: draftId };
  return {
    tone: 'asks',
    title,
    body: [
      line(texts.from(saying(reader, chat.privacy))),
      line(texts.to(saying(reader, to))),
      context(texts.seen),
      buttons(
        { action: 'confirm-privacy', label: texts.widen, value, style: 'primary' },
        { action: 'discard-privacy', label: texts.keep, value },
      ),
    ],
    fallback: dots(title, typed(reader, words.digest, words.privacy)),
  };
}

export const privacyWidenedCard = (reader: Reader, chat: ShownChat): Card =>
  changedCard(reader, chat, textsFor(reader.locale).digestSettings.widened, [
    textsFor(reader.locale).digestSettings.later,
  ]);

/** `brought`: so many messages follow in place. */
export const privacyNarrowedCard = (reader: Reader, chat: ShownChat, brought: number): Card =>
  changedCard(
    reader,
    chat,
    textsFor(reader.locale).digestSettings.narrowed,
    brought > 0 ? [textsFor(reader.locale).digestSettings.brought({ count: brought })] : [],
  );

export function privacyKeptCard(reader: Reader): Card {
  const title = textsFor(reader.locale).digestSettings.kept;
  const command = typed(reader, words.digest, words.privacy);
  return {
    tone: 'closed',
    title,
    body: [context(textsFor(reader.locale).digestSettings.changeLevel({ command }))],
    fallback: dots(title, command),
  };
}

function changedCard(
  reader: Reader,
  chat: ShownChat,
  said: (p: { readonly chat: string }) => string,
  facts: readonly string[],
): Card {
  const { digestSettings: texts } = textsFor(reader.locale);
  const title = said({ chat: quotable(reader, chat.name) });
  return {
    tone: 'done',
    title,
    body: [
      line(texts.level(saying(reader, chat.privacy))),
      ...facts.map((fact) => line(fact)),
      context(texts.changeLevel({ command: typed(reader, words.digest, words.privacy) })),
    ],
    fallback: dots(title, typed(reader, words.digest, words.privacy)),
  };
}

export const levelText = ({ locale }: Reader, level: Privacy): string =>
  locale === 'zh-CN' ? levelWords[level].zh : levelWords[level].en;

const saying = (reader: Reader, level: Privacy) => ({
  level: levelText(reader, level),
  shows: textsFor(reader.locale).digestSettings.shows[level],
});
