import { marked, mentioned } from './cards/markup.ts';
import { isJson, listOf, objectOf, parseJson, textOf } from './json.ts';
import type { MessageType, StoredMessage } from './message.ts';

/** The texts of a message in which a mention of everybody rings. */
const ringing: { readonly [Type in MessageType]: (content: unknown) => readonly string[] } = {
  text: (content) => [textOf(objectOf(content).text)],
  post: (content) =>
    Object.values(objectOf(content))
      .flatMap((language) => listOf(objectOf(language).content))
      .flatMap(listOf)
      .filter(isJson)
      .map(({ tag, text, user_id }) =>
        tag === 'at' ? `<at user_id="${textOf(user_id)}">` : tag === 'md' ? textOf(text) : '',
      ),
  image: () => [],
  file: () => [],
  interactive: (content) => marked(objectOf(content)),
};

/** Texts of this message that call everybody in the chat; escaped or in plain text a mention is only letters. */
export const livePings = ({ type, content }: Pick<StoredMessage, 'type' | 'content'>): readonly string[] =>
  ringing[type](parseJson(content)).filter((markup) => mentioned(markup).includes('all'));
