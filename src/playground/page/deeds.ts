import { z } from 'zod';
import type { Outcome } from '../../../adapters/emulators/emulator.ts';
import type { Rehearsal } from '../rehearsal.ts';
import type { World } from '../world.ts';

const platform = z.enum(['slack', 'feishu']);
const fields = z.record(z.string(), z.string());

/** What somebody at the page can do. */
export const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), platform, as: z.string(), chat: z.string(), text: z.string().max(40_000) }),
  z.object({
    kind: z.literal('use'),
    platform,
    as: z.string(),
    chat: z.string(),
    message: z.string(),
    at: z.string(),
    choice: z.string().optional(),
    fields: fields.optional(),
  }),
  z.object({
    kind: z.literal('use-in-view'),
    as: z.string(),
    view: z.string(),
    at: z.string(),
    choice: z.string().optional(),
  }),
  z.object({ kind: z.literal('submit'), as: z.string(), fields }),
  z.object({ kind: z.literal('dismiss'), as: z.string() }),
  z.object({ kind: z.literal('home'), as: z.string() }),
  z.object({ kind: z.literal('clock'), to: z.iso.datetime({ local: true }) }),
  z.object({ kind: z.literal('reset') }),
]);

export type Deed = z.infer<typeof deed>;

/** What the page says for a moment about a deed. */
export interface Echo {
  readonly toast?: string;
}

/** Does it as the person's own client would. Throws what that client would not let anybody do. */
export async function carryOut(deed: Deed, rehearsal: Rehearsal): Promise<Echo> {
  if (deed.kind === 'reset') {
    await rehearsal.reset();
    return {};
  }
  const { world } = rehearsal;
  if (!world) return {};
  if (deed.kind === 'clock') {
    const to = Temporal.PlainDateTime.from(deed.to).toZonedDateTime('Asia/Shanghai');
    if (Temporal.Instant.compare(to.toInstant(), world.now()) > 0) await rehearsal.moveTo(to);
    return {};
  }
  const outcome = await act(deed, world);
  return outcome.toast === undefined ? {} : { toast: outcome.toast };
}

type Act = Exclude<Deed, { kind: 'reset' | 'clock' }>;

async function act(deed: Act, world: World): Promise<Outcome> {
  switch (deed.kind) {
    case 'type':
      return world[deed.platform].type(deed.as, deed.chat, deed.text);
    case 'use': {
      const { as, chat, message: id, at, choice, fields } = deed;
      const emulator = world[deed.platform];
      const message = emulator.messages(chat, as).find((one) => one.id === id);
      if (!message) throw new Error('that message is not there any more');
      return emulator.use(as, message, at, { ...(choice !== undefined && { choice }), ...(fields && { fields }) });
    }
    case 'use-in-view': {
      const { as, view, at, choice } = deed;
      return world.slack.useInView(as, view, at, choice === undefined ? {} : { choice });
    }
    case 'submit': {
      const form = world.slack.form(deed.as);
      if (!form) throw new Error('that window is not open any more');
      return world.slack.submit(deed.as, form, deed.fields);
    }
    case 'dismiss':
      await world.slack.dismiss(deed.as);
      return { status: 0 };
    case 'home':
      return world.slack.openHome(deed.as);
  }
}
