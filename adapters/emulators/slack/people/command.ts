import type { Outcome } from '../../emulator.ts';
import { isObject, parseJson } from '../json.ts';
import { mannerOf, readContent } from '../memory/content.ts';
import type { Hook } from '../memory/hooks.ts';
import type { Channel } from '../memory/workspace.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slack-error.ts';
import { compose } from './composer.ts';
import type { Answer, Deliveries } from './deliveries.ts';
import { formType, slashCommand } from './payloads.ts';
import { watch } from './watch.ts';

/** A person sends a line that begins with a slash. Whatever goes wrong, that person is told by Slack itself. */
export async function runCommand(
  as: string,
  channel: Channel,
  typed: string,
  slack: Slack,
  deliveries: Deliveries,
): Promise<Outcome> {
  const [command = '', ...rest] = typed.split(' ');
  if (!slack.app.hasCommand(command)) {
    slack.workspace.say(channel.id, 'USLACKBOT', `${command} is not a valid command.`, as);
    return { status: 204 };
  }
  const text = compose(rest.join(' ').trim(), slack.workspace);
  const hook = slack.hooks.issue(as, channel.id);
  const sight = watch(as, slack, hook);
  const body = slashCommand({ as, channel, command, text, hook }, slack);
  const answer = await deliveries.send('command', formType, body);
  const error = errorOf(answer) ?? show(answer, hook, typed, slack);
  if (error !== undefined) {
    const line = `${command} failed with the error "${error}"`;
    slack.workspace.say(channel.id, 'USLACKBOT', line, as);
  }
  return { status: answer.status, ...sight() };
}

function errorOf({ failure }: Answer): string | undefined {
  return failure === 'http_timeout' ? 'operation_timeout' : failure && 'dispatch_failed';
}

/** Shows the body of the answer, if it has one. Says why when that cannot be done. */
function show(answer: Answer, hook: Hook, typed: string, slack: Slack): string | undefined {
  if (answer.text === '') return undefined;
  const body = answer.contentType.startsWith('application/json') ? parseJson(answer.text) : { text: answer.text };
  if (!isObject(body)) return 'invalid_json';
  const { workspace, hooks } = slack;
  const [command = ''] = typed.split(' ');
  try {
    const content = readContent(body, mannerOf(slack, 'response_url', `answer to ${command}`));
    if (body.response_type === 'in_channel') workspace.say(hook.channel, hook.user, compose(typed, workspace));
    hooks.answer(hook, { response_type: body.response_type ?? 'ephemeral' }, () => content);
    return undefined;
  } catch (error) {
    if (error instanceof SlackError) return error.code;
    throw error;
  }
}
