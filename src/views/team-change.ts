import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownChange {
  readonly act: 'add' | 'manager' | 'remove';
  readonly person: Named & { readonly personId: string };
  readonly team: Named & { readonly id: string };
  /** The teams that the person leaves for it. */
  readonly left: readonly Named[];
  /** Who managed the team before. */
  readonly before: readonly Named[];
  /** Of what is not stored yet. */
  readonly draftId: string | undefined;
}

/** Somebody is in a team, or at its head; or would be, once that is confirmed. */
export function teamChangeCard(reader: Reader, change: ShownChange): Card {
  return change.draftId === undefined ? storedCard(reader, change) : askCard(reader, change, change.draftId);
}

/** What was confirmed. */
export const teamChangedCard = (reader: Reader, change: Omit<ShownChange, 'draftId'>): Card => {
  const { team: texts } = textsFor(reader.locale);
  const title = titleOf(reader, change, texts.added, texts.led);
  return {
    tone: 'done',
    title,
    body: [...effects(reader, change), context(texts.told), toTeam(reader)],
    fallback: title,
  };
};

function storedCard(reader: Reader, change: ShownChange): Card {
  const { team: texts, report } = textsFor(reader.locale);
  const title = titleOf(reader, change, texts.added, texts.led);
  const undo = { person: change.person.personId, team: change.team.id };
  return {
    tone: 'done',
    title,
    body: [context(texts.told), buttons({ action: 'undo-team', label: report.undo, value: undo })],
    fallback: title,
  };
}

function askCard(reader: Reader, change: ShownChange, draft: string): Card {
  const { team: texts } = textsFor(reader.locale);
  const title = titleOf(reader, change, texts.addAsk, texts.leadAsk);
  return {
    tone: 'asks',
    title,
    body: [
      ...effects(reader, change),
      context(texts.told),
      buttons(
        { action: 'confirm-team', label: texts.confirm, value: { draft }, style: 'primary' },
        { action: 'discard-team', label: texts.discard, value: { draft } },
      ),
    ],
    fallback: title,
  };
}

export function teamUndoneCard(reader: Reader, { person, team }: Pick<ShownChange, 'person' | 'team'>): Card {
  const title = textsFor(reader.locale).team.undone({ person: nameFor(reader, person), team: nameFor(reader, team) });
  return { tone: 'done', title, body: [toTeam(reader)], fallback: title };
}

export function teamDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).team.discarded;
  return { tone: 'closed', title, body: [toTeam(reader)], fallback: title };
}

type Sentence = (p: { person: string; team: string }) => string;

function titleOf(reader: Reader, { act, person, team }: Omit<ShownChange, 'draftId'>, add: Sentence, lead: Sentence) {
  const said = { person: nameFor(reader, person), team: nameFor(reader, team) };
  return act === 'manager' ? lead(said) : add(said);
}

function effects(reader: Reader, { person, team, left, before }: Omit<ShownChange, 'draftId'>): Line[] {
  const { team: texts } = textsFor(reader.locale);
  const name = nameFor(reader, team);
  return [
    ...left.map((one) => texts.moves({ person: nameFor(reader, person), team: name, left: nameFor(reader, one) })),
    ...before.map((one) => texts.replaces({ before: nameFor(reader, one), team: name })),
  ].map((text) => line(text));
}
