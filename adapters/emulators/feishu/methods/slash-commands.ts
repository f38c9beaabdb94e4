import { isJson, type Json, objectOf, textOf } from '../json.ts';
import { noPermission, Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { type Method, success } from './method.ts';

/** Of one app. */
const mostCommands = 100;
const read = 'application:app_slash_command:read';
const write = 'application:app_slash_command:write';

/**
 * The commands of the app in the list that opens where people type `/`.
 * Source: open.feishu.cn/document/mcp_open_tools/agent-best-practices/agent-supports-slash-commands, and what
 * github.com/larksuite/cli says of the errors.
 */
export const slashCommandMethods: readonly Method[] = [
  {
    name: 'GET application/v7/app_slash_commands',
    run(_, tenant) {
      checkMay(read, tenant);
      return success({ items: [...tenant.slashCommands.values()] });
    },
  },
  {
    name: 'POST application/v7/app_slash_commands',
    run({ body }, tenant) {
      checkMay(write, tenant);
      const { slashCommands, newId } = tenant;
      const command = textOf(body.command);
      if (!command || command.startsWith('/')) throw invalid("Invalid Param 'command'.");
      if ([...slashCommands.values()].some((one) => one.command === command)) {
        throw invalid("Invalid Param 'command'. command already exists.");
      }
      if (slashCommands.size >= mostCommands) throw invalid('too many commands');
      return success(keep(newId(''), { command, description: descriptionIn(body) }, tenant));
    },
  },
  {
    name: 'PATCH application/v7/app_slash_commands/:id',
    run({ id, body }, tenant) {
      checkMay(write, tenant);
      return success(keep(id, { ...find(id, tenant), description: descriptionIn(body) }, tenant));
    },
  },
  {
    name: 'DELETE application/v7/app_slash_commands/:id',
    run({ id }, tenant) {
      checkMay(write, tenant);
      find(id, tenant);
      tenant.slashCommands.delete(id);
      return success({});
    },
  },
];

const invalid = (message: string): Refusal => new Refusal(400, 40000000, message);

/** An app that is told nothing of its permissions has them all. */
function checkMay(scope: string, { options: { scopes } }: Tenant): void {
  if (scopes && !scopes.some(({ name, granted }) => name === scope && granted)) throw noPermission(scope);
}

function find(id: string, { slashCommands }: Tenant): Json {
  const found = slashCommands.get(id);
  if (!found) throw invalid('command not found');
  return found;
}

/** The whole of it: languages that are not in it are gone. */
function descriptionIn({ description }: Json): Json {
  const { default_value, i18n = {} } = objectOf(description);
  const spoken = isJson(i18n) && Object.values(i18n).every((text) => textOf(text) !== '');
  if (!textOf(default_value).trim() || !spoken) throw invalid("Invalid Param 'description'.");
  return { default_value, i18n };
}

function keep(id: string, command: Json, { slashCommands, options }: Tenant): Json {
  const now = String(Math.floor(options.clock().epochMilliseconds / 1000));
  const icon = { icon_key: 'skill_outlined' };
  const kept = { icon, create_time: now, ...command, command_id: id, update_time: now };
  slashCommands.set(id, kept);
  return kept;
}
