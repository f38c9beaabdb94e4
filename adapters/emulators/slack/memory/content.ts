import { checkAcross } from '../block-kit/across.ts';
import { messageBlocks } from '../block-kit/blocks.ts';
import { check, type Problem } from '../block-kit/check.ts';
import { withIds } from '../block-kit/identify.ts';
import { object, string } from '../block-kit/rule.ts';
import type { Ids } from '../ids.ts';
import { asFlag, asObjects, asText, isObject, type Json, type JsonObject, legible, parseJson } from '../json.ts';
import { limits } from '../limits.ts';
import { masked } from '../masked.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slack-error.ts';
import type { Files } from './files.ts';
import type { Content } from './workspace.ts';

/** Who says it, which decides what files may be shown, how it came, and how much text there may be. */
export interface Manner {
  readonly by: 'bot' | 'response_url';
  /** The method, or what it is the answer to. */
  readonly via: string;
  readonly files: Files;
  readonly ids: Ids;
  readonly secrets: readonly string[];
  readonly tooLong: (text: string) => boolean;
}

const tooLongToPost = (text: string): boolean => [...text].length > limits.postText;

export const mannerOf = (
  { files, ids, options, grants }: Slack,
  by: Manner['by'],
  via: string,
  tooLong = tooLongToPost,
): Manner => ({ by, via, files, ids, tooLong, secrets: [...grants.secrets, options.signingSecret] });

const attachment = object(
  {},
  {
    color: string(255),
    fallback: string(limits.postText),
    text: string(limits.postText),
    pretext: string(limits.postText),
    title: string(limits.postText),
    blocks: messageBlocks,
  },
);

/** The message in a call's arguments, an answer's body or a post to a response_url. Throws what Slack would refuse. */
export function readContent(args: JsonObject, manner: Manner): Content {
  const blocks = readList(args.blocks, 'invalid_blocks_format');
  const attachments = readList(args.attachments, 'invalid_attachments');
  const text = linkNames(asText(args.text), args);
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text');
  if (manner.tooLong(text)) throw new SlackError('msg_too_long');
  refuse('invalid_blocks', problemsOf(blocks, '/blocks', manner));
  if (JSON.stringify(blocks).length > limits.blocksJson) throw new SlackError('msg_blocks_too_long');
  if (attachments.length > limits.attachments) throw new SlackError('too_many_attachments');
  refuse(
    'invalid_attachments',
    attachments.flatMap((one, index) => attachmentProblems(one, `/attachments/${index}`, manner)),
  );
  const metadata = readMetadata(args.metadata);
  const { token: _, ...sent } = legible(args);
  return {
    text,
    blocks: withIds(blocks, manner.ids),
    attachments: attachments.map((one, index) => ({
      ...one,
      id: index + 1,
      blocks: withIds(asObjects(one.blocks), manner.ids),
    })),
    ...(metadata && { metadata }),
    files: [],
    payload: sent,
    receipt: { via: manner.via, body: masked(legible(args), manner.secrets) },
  };
}

function problemsOf(blocks: readonly JsonObject[], at: string, { files, by }: Manner): readonly Problem[] {
  return [...check(messageBlocks, blocks, at), ...checkAcross(blocks, at, (file) => files.usable(file, by))];
}

function attachmentProblems(one: JsonObject, at: string, manner: Manner): readonly Problem[] {
  return [
    ...check(attachment, one, at),
    ...checkAcross(one.blocks, `${at}/blocks`, (file) => manner.files.usable(file, manner.by)),
  ];
}

function refuse(code: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SlackError(code, problems);
}

/** A list of objects; calls that are forms carry it as JSON text. */
export function readList(value: Json | undefined, code: string): readonly JsonObject[] {
  if (value === undefined || value === null || value === '') return [];
  const given = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(given) && given.every((item: Json) => isObject(item)) ? given : fail(code);
}

function readMetadata(value: Json | undefined): JsonObject | undefined {
  if (value === undefined || value === '') return undefined;
  const given = typeof value === 'string' ? parseJson(value) : value;
  if (!isObject(given)) return fail('invalid_metadata_format');
  if (asText(given.event_type) === '' || !isObject(given.event_payload)) return fail('invalid_metadata_schema');
  return given;
}

/** Plain `@channel` rings only for those who ask for it. */
const linkNames = (text: string, args: JsonObject): string =>
  asFlag(args.link_names) || args.parse === 'full' ? text.replace(/@(channel|here|everyone)\b/g, '<!$1>') : text;

function fail(code: string): never {
  throw new SlackError(code);
}
