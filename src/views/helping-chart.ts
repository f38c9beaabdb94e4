import { type Block, buttons, type Card, type Picture, picture } from '../card/card.ts';
import { type Helping, helping as helpingChart } from '../charts/helping.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light } from '../charts/theme.ts';
import { spanText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { daysIn, helpingCard, helpingTitle, type ShownHelping, type ShownPair } from './helping.ts';

/** More of them make a picture that nobody reads on a phone. */
const most = 12;
/** An alternative text holds 300 characters in Feishu. */
const mostInWords = 6;

/** The list with its picture above it. */
export function helpingCardWithPicture(reader: Reader, shown: ShownHelping, typeface: Typeface): Card {
  const card = helpingCard(reader, shown);
  const drawn = helpingPicture(reader, shown, typeface);
  return drawn ? { ...card, body: [drawn, ...card.body.map(withoutImage)] } : card;
}

/** What stands above already needs no button. */
const withoutImage = (block: Block): Block =>
  block.type === 'buttons' ? buttons(...block.buttons.filter(({ action }) => action !== 'help-matrix')) : block;

/** Who helps whom as a field of numbers, for whoever may see the details; undefined where nobody has helped. */
function helpingPicture(reader: Reader, shown: ShownHelping, typeface: Typeface): Picture | undefined {
  const { chart } = textsFor(reader.locale).helping;
  const drawn = drawnPairs(reader, shown);
  if (drawn.pairs.length === 0) return undefined;
  const span = spanText(reader.locale, shown.window);
  const data: Helping = {
    eyebrow: chart.eyebrow({ days: daysIn(shown.window), span }),
    headline: helpingTitle(reader, shown),
    lead: chart.lead,
    footer: [...(drawn.left > 0 ? [chart.left({ count: drawn.left })] : []), chart.footer],
    members: drawn.members.map((member) => ({ id: member.id, name: nameFor(reader, member) })),
    cells: drawn.pairs.map(({ helper, helped, tasks }) => ({ helper: helper.id, helped: helped.id, tasks })),
    helperLabel: chart.helper,
    helpedLabel: chart.helped,
    totalLabel: chart.total,
  };
  return picture(helpingChart(data, light, typeface), altText(reader, shown, drawn));
}

interface Drawn {
  readonly members: readonly ShownPair['helper'][];
  readonly pairs: readonly ShownPair[];
  /** How many have a part in it and no room. */
  readonly left: number;
}

/** People, as long as a picture can hold all of them; then their teams; and within one team the people with the most. */
function drawnPairs(reader: Reader, { details, teams }: ShownHelping): Drawn {
  const people = withMost(reader, details?.people ?? []);
  const ofTeams = withMost(reader, teams);
  return people.left > 0 && ofTeams.members.length > 2 ? ofTeams : people;
}

function withMost(reader: Reader, pairs: readonly ShownPair[]): Drawn {
  const all = new Map(pairs.flatMap(({ helper, helped }) => [helper, helped]).map((member) => [member.id, member]));
  const part = (id: string): number =>
    pairs.reduce((sum, { helper, helped, tasks }) => (helper.id === id || helped.id === id ? sum + tasks : sum), 0);
  const members = [...all.values()]
    .toSorted((a, b) => part(b.id) - part(a.id) || byName(reader)(a, b))
    .slice(0, most)
    .toSorted(byName(reader));
  const ids = new Set(members.map(({ id }) => id));
  return {
    members,
    pairs: pairs.filter(({ helper, helped }) => ids.has(helper.id) && ids.has(helped.id)),
    left: all.size - members.length,
  };
}

/** What the picture says in short; each number stands in the lines below it. */
function altText(reader: Reader, shown: ShownHelping, { members, pairs }: Drawn): string {
  const { helping, status } = textsFor(reader.locale);
  const given = (id: string): number =>
    pairs.reduce((sum, { helper, tasks }) => (helper.id === id ? sum + tasks : sum), 0);
  const helpers = members
    .filter(({ id }) => given(id) > 0)
    .toSorted((a, b) => given(b.id) - given(a.id))
    .slice(0, mostInWords)
    .map((member) => helping.item({ name: nameFor(reader, member), tasks: given(member.id), points: undefined }));
  return helping.chart.alt({ headline: helpingTitle(reader, shown), helpers: helpers.join(status.listMark) });
}
