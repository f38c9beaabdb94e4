import { z } from 'zod';
import type { OfferedCommand } from '../../../src/ports/messenger.ts';
import { FeishuError, type Log, NO_PERMISSION, reasonOf } from './errors.ts';
import type { Call } from './send.ts';

const PATH = '/open-apis/application/v7/app_slash_commands';

/** Stands at the end of every description of ours: by it we know what we have made, and touch nothing else. */
const MARK = { en: ' · qibu', zh: ' · 齐步' } as const;

const listed = z.object({
  data: z.object({
    items: z
      .array(
        z.object({
          command_id: z.string().min(1),
          command: z.string(),
          description: z
            .object({ default_value: z.string().default(''), i18n: z.record(z.string(), z.string()).nullish() })
            .nullish(),
        }),
      )
      .nullish(),
  }),
});

/** A command in the list that opens where people type `/`, as Feishu keeps it. */
export interface Listed {
  readonly id: string;
  readonly command: string;
  readonly description: Description;
}

interface Description {
  readonly default_value: string;
  readonly i18n: Readonly<Record<string, string>>;
}

export type Step =
  | { readonly do: 'create'; readonly command: string; readonly description: Description }
  | { readonly do: 'change'; readonly id: string; readonly description: Description }
  | { readonly do: 'remove'; readonly id: string };

/**
 * Brings the list in line with our commands. Best effort: people can type all of them all the same, so what goes wrong is
 * logged with what to do about it.
 */
export async function keepPanel(call: Call, log: Log, commands: readonly OfferedCommand[]): Promise<void> {
  try {
    let failure: unknown;
    for (const step of difference(await list(call), commands)) {
      try {
        await carryOut(call, step);
      } catch (error) {
        failure = error;
      }
    }
    // Another process of ours may have been faster, and then there is nothing left to do.
    if (failure && difference(await list(call), commands).length > 0) throw failure;
  } catch (error) {
    log({ level: 'warn', msg: adviceFor(error), error: reasonOf(error) });
  }
}

/** What has to be done to the list. One of ours that is no command any more goes; what others have made stays as it is. */
export function difference(there: readonly Listed[], commands: readonly OfferedCommand[]): readonly Step[] {
  const wanted = commands.flatMap((one): Step[] => {
    const description = descriptionOf(one);
    const found = there.find(({ command }) => command === one.name);
    if (!found) return [{ do: 'create', command: one.name, description }];
    if (!isOurs(found) || says(found.description, description)) return [];
    const i18n = { ...found.description.i18n, ...description.i18n };
    return [{ do: 'change', id: found.id, description: { ...description, i18n } }];
  });
  const left = there.filter((one) => isOurs(one) && !commands.some(({ name }) => name === one.command));
  return [...wanted, ...left.map(({ id }) => ({ do: 'remove' as const, id }))];
}

const isOurs = ({ description }: Listed): boolean => description.default_value.endsWith(MARK.en);

function descriptionOf({ summary }: OfferedCommand): Description {
  const [zh_cn, en_us] = [summary['zh-CN'] + MARK.zh, summary.en + MARK.en];
  return { default_value: en_us, i18n: { zh_cn, en_us } };
}

/** Languages that somebody has added are not compared. */
const says = (there: Description, wanted: Description): boolean =>
  there.default_value === wanted.default_value &&
  Object.entries(wanted.i18n).every(([language, text]) => there.i18n[language] === text);

async function list(call: Call): Promise<readonly Listed[]> {
  const request = { method: 'GET', url: PATH };
  const answer = await call(['api:slash_commands.list'], (client, as) => client.request(request, as));
  return (listed.parse(answer).data.items ?? []).map(({ command_id: id, command, description }) => ({
    id,
    command,
    description: { default_value: description?.default_value ?? '', i18n: description?.i18n ?? {} },
  }));
}

function carryOut(call: Call, step: Step): Promise<unknown> {
  switch (step.do) {
    case 'create': {
      const { command, description } = step;
      const request = { method: 'POST', url: PATH, data: { command, description } };
      return call(['api:slash_commands.create'], (client, as) => client.request(request, as));
    }
    case 'change': {
      const request = { method: 'PATCH', url: `${PATH}/${step.id}`, data: { description: step.description } };
      return call(['api:slash_commands.patch'], (client, as) => client.request(request, as));
    }
    case 'remove': {
      const request = { method: 'DELETE', url: `${PATH}/${step.id}` };
      return call(['api:slash_commands.delete'], (client, as) => client.request(request, as));
    }
  }
}

function adviceFor(error: unknown): string {
  const said = 'feishu: the list that opens at “/” was not brought up to date, and people can still type every command';
  if (error instanceof FeishuError && error.vendorCode === NO_PERMISSION) {
    return `${said}: grant application:app_slash_command:read and :write, release a version, and start again`;
  }
  return `${said}; the next start tries again`;
}
