import { asText, type JsonObject } from '../../json.ts';
import { wireView } from '../../memory/wire.ts';
import type { Slack } from '../../slack.ts';
import { missing, SlackError } from '../../slack-error.ts';
import { type Method, required } from './call.ts';

export const open: Method = (args, slack) => opened(args, slack, 'alone');

export const push: Method = (args, slack) => opened(args, slack, 'on top');

export const update: Method = (args, slack) => {
  const [id, externalId] = [asText(args.view_id), asText(args.external_id)];
  if (id === '' && externalId === '') throw missing('view_id');
  const view = slack.views.find(id, externalId);
  if (!view) throw new SlackError('not_found');
  const hash = asText(args.hash);
  if (hash !== '' && hash !== view.hash) throw new SlackError('hash_conflict');
  return { view: wireView(slack.views.update(view, slack.views.readModal(args.view)), slack) };
};

export const publish: Method = (args, slack) => {
  const user = required(args, 'user_id');
  if (!slack.workspace.find(user)) throw new SlackError('user_not_found');
  const hash = asText(args.hash);
  if (hash !== '' && hash !== slack.views.home(user)?.hash) throw new SlackError('hash_conflict');
  const view = slack.views.readHome(args.view);
  return { view: wireView(slack.views.publish(user, view), slack) };
};

/** A view that is refused does not cost the trigger. */
function opened(args: JsonObject, slack: Slack, where: 'alone' | 'on top'): JsonObject {
  const trigger = required(args, 'trigger_id');
  const view = slack.views.readModal(args.view);
  return { view: wireView(slack.views.open(slack.triggers.exchange(trigger), view, where), slack) };
}
