import { randomUUIDv7 } from 'node:crypto';
import { actions } from '../../src/actions/index.ts';
import type { Button } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { commands } from '../../src/commands/index.ts';
import { importMapping } from '../../src/commands/source.ts';
import { importSheet } from '../../src/commands/team.ts';
import { examine } from '../../src/doctor/examine.ts';
import { patientOf } from '../../src/doctor/patient.ts';
import type { Entrance } from '../../src/entrance/entrance.ts';
import { homeOpened } from '../../src/entrance/home.ts';
import { installed } from '../../src/entrance/installed.ts';
import { receive } from '../../src/entrance/receive.ts';
import { forms } from '../../src/forms/index.ts';
import { feishuTenant, opening, slackWorkspace } from '../../src/playground/company.ts';
import { sourceKinds } from '../../src/playground/gallery/samples/source-kinds.ts';
import type { Answer, Doors, Inbound, Platform, Pressed, Receive, Said, Submitted } from '../../src/ports/messenger.ts';
import { identifying } from '../../src/services/people/identify.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { sealWith } from '../../src/store/seal.ts';
import { sharing } from '../../src/store/sharing.ts';
import type { Company } from './company.ts';
import { FakeMessenger } from './fake-messenger.ts';

const typeface = openTypeface();

/** The one door, with messengers behind it that have no wire. */
export interface Door {
  readonly receive: Receive;
  readonly installed: Doors['installed'];
  /** What somebody is answered who says this. */
  says(user: string, text: string, from?: Partial<Origin>): Promise<Answer>;
  /** What somebody is answered who presses the button of this action on what was answered. */
  presses(user: string, told: Answer, action: string, from?: Partial<Origin>): Promise<Answer>;
  /** Somebody looks at their home. */
  opensHome(user: string, from?: Partial<Origin>): Promise<void>;
  readonly messenger: FakeMessenger;
  readonly errors: unknown[];
}

/** What somebody is answered in the end: on a slow machine that comes after the word that nothing is recorded yet. */
export async function answered({ receive }: Pick<Door, 'receive'>, delivery: Inbound): Promise<Answer> {
  const { now, later } = await receive(delivery);
  return later ?? now;
}

export function openDoor({ db, queue }: Pick<Company, 'db' | 'queue'>, more: Partial<Entrance> = {}): Door {
  const messenger = new FakeMessenger('slack');
  const errors: unknown[] = [];
  const messengers = [messenger, new FakeMessenger('feishu')];
  const look = async () => ({ ailments: [], db });
  // Nothing is wrong with a picture that nobody looks at.
  const installation = {
    messengers,
    publicUrl: 'https://qibu.example.com',
    look,
    sources: sourceKinds,
    seals: true,
    draw: async () => new Uint8Array(1),
  };
  const entrance: Entrance = {
    db,
    share: sharing(db),
    queue,
    messengers,
    commands,
    actions,
    forms,
    importSheet,
    importMapping,
    sources: sourceKinds,
    seal: sealWith([new Uint8Array(32).fill(1)], (bytes) => new Uint8Array(bytes)),
    publicUrl: 'https://qibu.example.com',
    identify: identifying(db, keepRules()),
    typeface,
    // Pages are looked at where they have been sent over a wire.
    trace: async () => undefined,
    clock: () => opening.toInstant(),
    newId: randomUUIDv7,
    admins: [],
    checkUp: (orgId) => examine(patientOf(installation, { now: opening.toInstant(), lines: [], orgId })),
    onRepeated: () => {},
    onRefused: () => {},
    onError: (error) => errors.push(error),
    ...more,
  };
  const receives = receive(entrance);
  // On a slow machine the answer comes after the word that nothing is recorded yet.
  const answered = async (what: Inbound): Promise<Answer> => {
    const { now, later } = await receives(what);
    return later ?? now;
  };
  return {
    receive: receives,
    installed: installed(entrance),
    says: (user, text, from) => answered(inbound(user, said(text), from)),
    presses: (user, told, action, from) => {
      const value = buttonsOf(told).find((one) => one.action === action)?.value ?? {};
      return answered(inbound(user, pressed(action, value), from));
    },
    opensHome: (user, from) => homeOpened(entrance)(inbound(user, said(''), from)),
    messenger,
    errors,
  };
}

const workspaces: Readonly<Record<Platform, { readonly app: string; readonly tenant: string }>> = {
  slack: { app: slackWorkspace.app, tenant: slackWorkspace.team.id },
  feishu: { app: feishuTenant.app, tenant: feishuTenant.key },
};

/** Something that somebody did in the workspace of the demo company; a delivery of its own unless it is given keys. */
export function inbound(
  user: string,
  what: Said | Pressed | Submitted,
  { platform = user.startsWith('ou_') ? 'feishu' : 'slack', keys = [randomUUIDv7()], ...more }: Partial<Origin> = {},
): Inbound {
  return { platform, ...workspaces[platform], user, keys, ...more, ...what };
}

type Origin = Pick<Inbound, 'platform' | 'app' | 'tenant' | 'keys'> & { readonly chat: NonNullable<Inbound['chat']> };

export const said = (text: string): Said => ({ kind: 'said', text });
export const pressed = (action: string, value: unknown): Pressed => ({ kind: 'pressed', action, value });

export const titleOf = (answer: Answer): string =>
  answer.kind === 'card' ? answer.card.title : answer.kind === 'notice' ? answer.text : answer.form.title;

export const buttonsOf = (answer: Answer): readonly Button[] =>
  answer.kind === 'card' ? answer.card.body.flatMap((block) => (block.type === 'buttons' ? block.buttons : [])) : [];

/** The lines of a card, with the small ones. */
export const linesOf = (answer: Answer): string[] =>
  answer.kind === 'card' ? answer.card.body.flatMap((block) => ('text' in block ? [block.text] : [])) : [];

/** All that an answer says. */
export const saidBy = (answer: Answer): string => (answer.kind === 'card' ? toText(answer.card) : titleOf(answer));
