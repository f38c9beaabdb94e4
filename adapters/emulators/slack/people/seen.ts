import type { SeenFile, SeenForm, SeenMessage } from '../../emulator.ts';
import { optionsOf } from '../block-kit/across.ts';
import { asObjects, asText, isObject, type Json, type JsonObject } from '../json.ts';
import { isPicture, type StoredFile } from '../memory/files.ts';
import type { StoredView } from '../memory/views.ts';
import type { StoredMessage } from '../memory/workspace.ts';
import { readMrkdwn } from '../mrkdwn.ts';
import type { Slack } from '../slack.ts';
import { inputsOf } from './inputs.ts';
import { placesOn } from './places.ts';
import { readBlocks, readText } from './transcript.ts';

/** A message as the people in front of their screens see it. */
export function seenMessage(message: StoredMessage, slack: Slack): SeenMessage {
  const { workspace, files } = slack;
  const shared = message.files.flatMap((id) => files.get(id) ?? []);
  const others = shared.filter((file) => file.by !== undefined || !isPicture(file)).map(seenFile);
  const parts = [
    message.blocks.length > 0 ? readBlocks(message.blocks, workspace) : readMrkdwn(message.text, workspace),
    ...message.attachments.map((attachment) => readAttachment(attachment, slack)),
    ...shared.map(({ alt, title }) => alt || title),
  ];
  return {
    id: message.ts,
    chat: message.channel,
    author: message.author,
    text: parts.filter((part) => part !== '').join('\n'),
    payload: message.payload,
    buttons: placesOn(message).flatMap(({ element }) =>
      element.type === 'button' ? [readText(element.text, workspace)] : [],
    ),
    images: [
      ...imagesIn([...message.blocks, ...message.attachments], slack),
      ...shared
        .filter((file) => file.by === undefined && isPicture(file))
        .map(({ alt, title, bytes }) => ({ alt: alt || title, bytes: bytes ?? new Uint8Array() })),
    ],
    ...(others.length > 0 && { files: others }),
    ...(message.onlyFor !== undefined && { onlyFor: message.onlyFor }),
    received: message.received,
    edits: message.edits,
    at: message.at.toString(),
  };
}

export const seenFile = ({ id, name, bytes = new Uint8Array() }: StoredFile): SeenFile => ({ id, name, bytes });

const readAttachment = (attachment: JsonObject, { workspace }: Slack): string => {
  const blocks = asObjects(attachment.blocks);
  return blocks.length > 0
    ? readBlocks(blocks, workspace)
    : readMrkdwn(asText(attachment.text ?? attachment.fallback), workspace);
};

/** Pictures from elsewhere in the net are not fetched: they have no bytes here. */
function imagesIn(value: Json, slack: Slack): SeenMessage['images'] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => imagesIn(item, slack));
  if (!isObject(value)) return [];
  if (value.type !== 'image') return Object.values(value).flatMap((item) => imagesIn(item, slack));
  const file = isObject(value.slack_file) ? slack.files.find(value.slack_file) : undefined;
  return [{ alt: asText(value.alt_text), bytes: file?.bytes ?? new Uint8Array() }];
}

/** A window as a person sees it: its payload has what was last filled in, and what was wrong with it, by block id. */
export function seenForm({ id, view, values, errors }: StoredView, { workspace }: Slack): SeenForm {
  const inputs = inputsOf(asObjects(view.blocks));
  return {
    id,
    title: readText(view.title, workspace),
    payload: { ...view, id, state: { values }, errors },
    fields: inputs.map(({ name, block, element }) => {
      const options = optionsOf(element).map((option) => readText(option.text, workspace));
      const error = errors[asText(block.block_id)];
      return {
        name,
        label: readText(block.label, workspace),
        kind: kindOf(element),
        ...(options.length > 0 && { options }),
        ...(error !== undefined && { error }),
      };
    }),
  };
}

function kindOf(element: JsonObject): string {
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline === true ? 'paragraph' : 'text';
    case 'static_select':
    case 'radio_buttons':
      return 'choice';
    case 'datepicker':
      return 'date';
    default:
      return asText(element.type);
  }
}
