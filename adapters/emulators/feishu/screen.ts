import type { EmulatedUser, SeenFile, SeenMessage } from '../emulator.ts';
import type { Reader } from './cards/words.ts';
import { words } from './cards/words.ts';
import { type Json, listOf, objectOf, parseJson, textOf } from './json.ts';
import type { MessageType, StoredMessage } from './message.ts';
import type { Tenant } from './tenant.ts';
import { buttonLabels, pictures, transcribe } from './transcript.ts';
import { readable } from './typed.ts';

/** How this person's client shows things. */
export function readerFor(user: EmulatedUser | undefined, { directory, options }: Tenant): Reader {
  const names: Readonly<Record<string, string>> = { all: '所有人', [options.bot.openId]: options.bot.name };
  return {
    language: user?.locale === 'en' ? 'en_us' : 'zh_cn',
    nameOf: (id) => `@${names[id] ?? directory.user(id)?.name ?? id}`,
  };
}

/** A message as this person sees it. */
export function seen(message: StoredMessage, tenant: Tenant, reader: Reader): SeenMessage {
  const payload = parseJson(message.content);
  const file = message.type === 'file' ? fileIn(tenant, textOf(objectOf(payload).file_key)) : undefined;
  const card = message.type === 'interactive' ? objectOf(payload) : {};
  return {
    id: message.id,
    chat: message.chat,
    author: message.author,
    text: file ? `[文件] ${file.name}` : tellers[message.type](objectOf(payload), message, reader),
    payload,
    buttons: buttonLabels(card, reader),
    images: [...pictures(card, reader), ...sentPicture(message, objectOf(payload))].map(({ alt, key }) => ({
      alt,
      bytes: tenant.images.get(key) ?? new Uint8Array(),
    })),
    ...(file && { files: [file] }),
    received: message.received,
    edits: message.edits,
    at: message.createdAt.toString(),
  };
}

/** A file as it is shown; of what the bot sends the message holds only the key. */
export function fileIn({ files }: Tenant, id: string): SeenFile | undefined {
  const stored = files.get(id);
  return stored && { id, name: stored.name, bytes: stored.bytes };
}

type Teller = (content: Json, message: StoredMessage, reader: Reader) => string;

const tellers: { readonly [Type in MessageType]: Teller } = {
  text: ({ text }, { author, mentions }, reader) =>
    author === 'bot' ? words({ content: text }, reader) : readable(textOf(text), mentions),
  post: (content, _, reader) => {
    const post = objectOf(content[reader.language] ?? Object.values(content)[0]);
    const lines = listOf(post.content).map((line) =>
      listOf(line)
        .map((part) => postPart(objectOf(part), reader))
        .join(''),
    );
    return [textOf(post.title), ...lines].filter(Boolean).join('\n');
  },
  image: () => '[图片]',
  file: ({ file_name }) => `[文件] ${textOf(file_name)}`,
  interactive: (card, _, reader) => transcribe(card, reader),
};

function postPart({ tag, text, user_id, user_name }: Json, reader: Reader): string {
  if (tag === 'at') return textOf(user_name) || reader.nameOf(textOf(user_id));
  return tag === 'md' ? words({ content: text }, reader) : textOf(text);
}

const sentPicture = ({ type }: StoredMessage, content: Json) =>
  type === 'image' ? [{ alt: '', key: textOf(content.image_key) }] : [];
