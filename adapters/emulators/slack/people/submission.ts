import type { Outcome, SeenForm } from '../../emulator.ts';
import { asObjects, asText, isObject, type Json, parseJson } from '../json.ts';
import type { StoredView, Views } from '../memory/views.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slack-error.ts';
import type { Answer, Deliveries } from './deliveries.ts';
import { answersTo, inputsOf } from './inputs.ts';
import { formType, interaction, viewSubmission } from './payloads.ts';
import { seenForm } from './seen.ts';
import { objections, stateOf } from './state.ts';
import { watch } from './watch.ts';

/** A person fills in the window and sends it. What the person's own client would refuse is shown, and not sent. */
export async function submitForm(
  as: string,
  form: SeenForm,
  values: Readonly<Record<string, string>>,
  slack: Slack,
  deliveries: Deliveries,
): Promise<Outcome> {
  const { views, workspace } = slack;
  const open = views.find(form.id, '');
  if (open?.user !== as) throw new Error('that window is not open');
  const blocks = asObjects(open.view.blocks);
  const filled = stateOf(blocks, answersTo(blocks, values), { workspace, zone: workspace.zone(as) });
  const view = views.fill(open, filled);
  const wrong = objections(blocks, filled);
  if (Object.keys(wrong).length > 0) return { status: 204, form: seenForm(views.showErrors(view, wrong), slack) };
  const sight = watch(as, slack);
  const payload = viewSubmission(as, view, filled, slack);
  const answer = await deliveries.send('interaction', formType, interaction(payload));
  const done = carryOut(view, answer, views);
  return { status: answer.status, ...sight(), ...(!done && { toast: 'We had some trouble connecting. Try again?' }) };
}

/** Does what the service answered. False when that is impossible: the window then stays as it was. */
function carryOut(view: StoredView, answer: Answer, views: Views): boolean {
  const body = answer.text === '' ? {} : parseJson(answer.text);
  if (answer.failure || !isObject(body)) return false;
  try {
    switch (body.response_action) {
      case undefined:
        views.close(view.user, 'top');
        return true;
      case 'clear':
        views.close(view.user, 'all');
        return true;
      case 'errors':
        return showErrors(view, body.errors, views);
      case 'update':
        views.update(view, views.readModal(body.view));
        return true;
      case 'push':
        views.open(view.user, views.readModal(body.view), 'on top');
        return true;
      default:
        return false;
    }
  } catch (error) {
    if (error instanceof SlackError) return false;
    throw error;
  }
}

/** Errors are by block id, and have to be about input blocks that are there. */
function showErrors(view: StoredView, errors: Json | undefined, views: Views): boolean {
  const inputs = inputsOf(asObjects(view.view.blocks)).map(({ block }) => asText(block.block_id));
  const named = isObject(errors) ? Object.entries(errors).map(([block, error]) => [block, asText(error)] as const) : [];
  if (named.length === 0 || named.some(([block, error]) => !inputs.includes(block) || error === '')) return false;
  views.showErrors(view, Object.fromEntries(named));
  return true;
}
