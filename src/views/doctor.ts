import { buttons, type Card, line } from '../card/card.ts';
import type { Checked } from '../doctor/trouble.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { adviceOn } from './doctor-trouble.ts';

/** So many troubles stand on the card; whoever has more is at the server by then. */
const mostShown = 8;

/** What an examination came to: what needs somebody first, with what to do about it. */
export function doctorCard(reader: Reader, checked: readonly Checked[]): Card {
  const { doctor } = textsFor(reader.locale);
  const title = titleOf(reader, checked);
  const troubles = troublesOf(reader, checked);
  const more = troubles.length - mostShown;
  const told = [
    ...troubles.slice(0, mostShown),
    ...(more > 0 ? [doctor.more({ count: more })] : []),
    ...restOf(reader, checked),
  ];
  return {
    tone: troubles.length > 0 ? 'asks' : 'done',
    title,
    body: [...told.map((text) => line(text)), buttons({ action: 'doctor', label: doctor.again, value: {} })],
    fallback: dots(title, typed(reader, words.doctor)),
  };
}

/** It takes seconds; the outcome will stand here. */
export function checkingCard(reader: Reader): Card {
  const { checking } = textsFor(reader.locale).doctor;
  return { tone: 'plain', title: checking, body: [], fallback: checking };
}

/** Who reads at a terminal types no commands of ours. */
export const atTerminal = ({ locale, zone }: Pick<Reader, 'locale' | 'zone'>): Reader => ({
  locale,
  zone,
  platform: 'slack',
  prefix: '',
  currency: 'CNY',
});

/** The same for a terminal, with everything that was found; `well`: nothing needs anybody. */
export function doctorReport(
  reader: Reader,
  checked: readonly Checked[],
): { readonly well: boolean; readonly text: string } {
  const well = checked.every(({ troubles, unseen }) => troubles.length === 0 && !unseen);
  const lines = [titleOf(reader, checked), ...troublesOf(reader, checked), ...restOf(reader, checked)];
  return { well, text: lines.join('\n') };
}

function titleOf(reader: Reader, checked: readonly Checked[]): string {
  const { doctor } = textsFor(reader.locale);
  const open = checked.filter(({ troubles }) => troubles.length > 0).length;
  const unseen = checked.filter((one) => one.unseen).length;
  const counts = { count: checked.length, passed: checked.length - open - unseen, open };
  if (open > 0) return doctor.title(counts);
  return unseen > 0 ? doctor.unseenTitle(counts) : doctor.allPassed(counts);
}

function troublesOf(reader: Reader, checked: readonly Checked[]): string[] {
  const { doctor } = textsFor(reader.locale);
  return checked.flatMap(({ troubles }) => troubles.map((trouble) => doctor.trouble(adviceOn(reader, trouble))));
}

/** What passed, and what could not be looked at, in a line each. */
function restOf(reader: Reader, checked: readonly Checked[]): string[] {
  const { doctor, status } = textsFor(reader.locale);
  const namesOf = (some: readonly Checked[]) => some.map(({ name }) => doctor.names[name]).join(status.listMark);
  const passed = checked.filter(({ troubles, unseen }) => troubles.length === 0 && !unseen);
  const unseen = checked.filter((one) => one.unseen);
  return [
    ...(passed.length > 0 ? [doctor.passed({ names: namesOf(passed) })] : []),
    ...(unseen.length > 0 ? [doctor.unseen({ names: namesOf(unseen) })] : []),
  ];
}
