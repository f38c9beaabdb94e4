import type { Place } from '../domain/tasks/task.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownSlot extends Pick<Place, 'role' | 'share' | 'overlay'> {
  readonly index: number;
  readonly team: Named | null;
  readonly holder: Named | null;
  readonly done: boolean;
  readonly closed: boolean;
}

interface Slots {
  readonly slots: readonly ShownSlot[];
}

/** `名额 1/2：陈晨（华东）· 还招华南 1 名` */
export function slotsText(reader: Reader, { slots }: Slots): string {
  const { task: texts } = textsFor(reader.locale);
  const taken = slots.filter((slot) => slot.holder).length;
  const holders = holdersText(reader, { slots });
  const done = slots.filter((slot) => slot.done);
  const closed = slots.filter((slot) => slot.closed).length;
  const open = openText(
    reader,
    slots.filter((slot) => !slot.holder && !slot.closed),
  );
  return dots(
    holders ? texts.slotsWithHolders({ taken, all: slots.length, holders }) : texts.slots({ taken, all: slots.length }),
    ...(done.length > 0 && done.length < taken
      ? [texts.partDone({ names: holderNames(reader, { slots: done }) })]
      : []),
    ...(open ? [open] : []),
    ...(closed > 0 ? [texts.closedSlots({ count: closed })] : []),
  );
}

/** For whom the open slots are; nothing when anybody may take them. */
function openText(reader: Reader, open: readonly ShownSlot[]): string | undefined {
  const { task: texts, status } = textsFor(reader.locale);
  if (!open.some((slot) => slot.team || slot.role)) return undefined;
  const counts = new Map<string, { readonly slot: ShownSlot; readonly count: number }>();
  for (const slot of open) {
    const key = JSON.stringify([slot.team?.name, slot.role]);
    counts.set(key, { slot, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const demands = [...counts.values()].map(({ slot: { team, role }, count }) =>
    texts.slotsFor({ team: team ? nameFor(reader, team) : undefined, role, count }),
  );
  return texts.openFor({ teams: demands.join(status.listMark) });
}

/** `陈晨、林岚` */
export const holderNames = (reader: Reader, { slots }: Slots): string =>
  slots
    .flatMap(({ holder }) => (holder ? [nameFor(reader, holder)] : []))
    .join(textsFor(reader.locale).status.listMark);

/** `陈晨（华东）、林岚（华南）` */
function holdersText(reader: Reader, { slots }: Slots): string {
  const { task: texts, status } = textsFor(reader.locale);
  const holders = slots.flatMap(({ holder, team }) =>
    holder ? [texts.holder({ name: nameFor(reader, holder), team: team ? nameFor(reader, team) : undefined })] : [],
  );
  return holders.join(status.listMark);
}

/** `陈晨 60% · 华南 40% · 何苗额外 20%`; undefined where all share alike and nothing comes on top. */
export function sharesText(reader: Reader, { slots }: Slots): string | undefined {
  const { task: texts } = textsFor(reader.locale);
  const shares = slots.filter(({ overlay }) => !overlay).map(({ share }) => share);
  // Equal shares of three are 33.34, 33.33 and 33.33.
  const alike = Math.max(...shares) - Math.min(...shares) <= 1;
  if (alike && shares.length === slots.length) return undefined;
  const each = slots.map((slot) =>
    (slot.overlay ? texts.onTop : texts.share)({ whose: whoseText(reader, slot), share: weightText(slot.share) }),
  );
  return texts.shares({ each: dots(...each) });
}

/** Where everybody gets the same, whatever the share: whose part is on top; undefined where nobody's is. */
export function onTopText(reader: Reader, { slots }: Slots): string | undefined {
  const { task: texts, status } = textsFor(reader.locale);
  const whose = slots.filter(({ overlay }) => overlay).map((slot) => whoseText(reader, slot));
  return whose.length > 0 ? texts.onTopAlone({ whose: whose.join(status.listMark) }) : undefined;
}

function whoseText(reader: Reader, { holder, team, role }: ShownSlot): string {
  const place = { team: team ? nameFor(reader, team) : undefined, role };
  return holder ? nameFor(reader, holder) : textsFor(reader.locale).task.place(place);
}
