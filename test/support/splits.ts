import { announcements } from '../../src/announcements/index.ts';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { periodOf } from '../../src/domain/period.ts';
import { opening } from '../../src/playground/company.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { indicatorsOn } from '../../src/services/indicators/read.ts';
import { storeTargets } from '../../src/services/targets/store.ts';
import type { Company } from './company.ts';
import { type Door, inbound, pressed } from './door.ts';

const nextQuarter = periodOf('quarter', Temporal.PlainDate.from('2027-01-01'), 1);

/** Teams, or people, of the demo company have a target for the quarter to come, in the smallest unit; set by Wang Qiang. */
export async function aims(
  company: Company,
  of: Readonly<Record<string, bigint>>,
  { key = 'sales-amount', kind = 'team' as 'team' | 'person', reserve = 0n, period = nextQuarter } = {},
): Promise<void> {
  const indicator = indicatorsOn(company.org, nextQuarter.from).find((one) => one.key === key);
  if (!indicator) throw new Error(`the catalogue has no ${key}`);
  await company.as('wang', (work) =>
    storeTargets(
      work,
      Object.entries(of).map(([who, amount]) => ({
        of: { kind, id: company.idOf(who) },
        indicator,
        period,
        amount,
        reserve,
      })),
    ),
  );
}

/** The targets for the quarter to come as they stand, by the key of whoever has one. */
export async function aimsOf({ db, idOf }: Company, keys: readonly string[], indicator = 'sales-amount') {
  const rows = await db.target.findMany({
    where: { indicator, period: { from: new Date('2027-01-01'), kind: 'quarter' } },
    orderBy: { version: 'asc' },
  });
  const last = new Map(rows.map((row) => [row.personId ?? row.teamId, row]));
  return Object.fromEntries(keys.map((key) => [key, last.get(idOf(key))?.amount]));
}

/** Those who agree on targets, speaking through the door. */
export interface Table {
  answer(user: string, text: string): Promise<Answer>;
  /** Presses the button of this action on what was answered. */
  press(user: string, told: Answer, action: string): Promise<Answer>;
  /** Presses a button about a target. */
  presses(user: string, action: string, target: string, workspace?: object): Promise<Answer>;
  /** Zhou Min splits the target of East Two equally. */
  splits(): Promise<Answer>;
  /** The target that somebody was asked about last. */
  askedOf(key: string): Promise<string>;
  proposes(user: string, target: string, values: Record<string, string>): Promise<Answer>;
  /** What somebody has been told, as it reads in English at that moment. */
  toldTo(key: string, at?: Temporal.ZonedDateTime): Promise<string[]>;
}

export function tableOf({ db, org, idOf }: Company, door: Door): Table {
  const kinds = announcements(openTypeface());
  const table: Table = {
    answer: door.says,
    press: door.presses,
    presses: async (user, action, target, workspace = {}) =>
      (await door.receive(inbound(user, pressed(action, { target }), workspace))).now,
    splits: async () => table.press('UZHOU', await table.answer('UZHOU', 'goal split amount equal'), 'confirm-split'),
    askedOf: async (key) => {
      const orderBy = [{ askedAt: 'desc' }, { targetId: 'desc' }] as const;
      const asked = await db.proposal.findFirstOrThrow({ where: { personId: idOf(key) }, orderBy: [...orderBy] });
      return asked.targetId;
    },
    proposes: async (user, target, values) => {
      const form = await table.presses(user, 'propose-target', target);
      if (form.kind !== 'form') return form;
      const submitted = { kind: 'submitted', form: form.form.form, state: form.form.state, values } as const;
      return (await door.receive(inbound(user, submitted))).now;
    },
    toldTo: async (key, at = opening) => {
      const rows = await db.announcement.findMany({ where: { personId: idOf(key) }, orderBy: { id: 'asc' } });
      const place = {
        db,
        orgId: org.id,
        reader: enSlack,
        now: at.toInstant(),
        privacy: 'full',
        chatId: undefined,
      } as const;
      const cards = rows.map(({ kind, about }) => kinds.find((one) => one.kind === kind)?.card(place, about));
      return (await Promise.all(cards)).map((card) => (card ? toText(card) : ''));
    },
  };
  return table;
}
