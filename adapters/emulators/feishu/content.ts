import { readCard } from './cards/card.ts';
import { CardProblem } from './cards/problem.ts';
import type { Known } from './cards/rules.ts';
import { isJson, listOf, objectOf, parseJson, textOf } from './json.ts';
import type { MessageType } from './message.ts';
import { refusal, refusedCard } from './refusal.ts';

const kilobyte = 1024;

interface Rule {
  /** Largest request, in bytes. */
  readonly most: number;
  /** Throws a `Refusal`. */
  check(content: string, known: Known): void;
}

/** Source: open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json. */
const rules: { readonly [Type in MessageType]: Rule } = {
  text: {
    most: 150 * kilobyte,
    check(content) {
      if (!textOf(objectOf(parseJson(content)).text)) throw refusal('invalid', 'invalid message content');
    },
  },
  post: {
    most: 30 * kilobyte,
    check(content) {
      const languages = Object.values(objectOf(parseJson(content)));
      const sound = languages.every((language) => isJson(language) && listOf(language.content).every(Array.isArray));
      if (languages.length === 0 || !sound) throw refusal('invalid', 'invalid message content');
    },
  },
  image: {
    most: 150 * kilobyte,
    check(content, known) {
      const key = textOf(objectOf(parseJson(content)).image_key);
      if (!known.image(key)) throw refusal('invalid', 'invalid image_key');
    },
  },
  file: {
    most: 150 * kilobyte,
    check(content, known) {
      const key = textOf(objectOf(parseJson(content)).file_key);
      if (!known.file(key)) throw refusal('invalid', 'invalid file_key');
    },
  },
  interactive: { most: 30 * kilobyte, check: checkCardContent },
};

/** Throws a `Refusal` unless this may be sent. `bytes` is the size of the whole request. */
export function checkContent(type: string, content: unknown, bytes: number, known: Known): MessageType {
  if (!isMessageType(type)) throw refusal('invalid', 'invalid msg_type');
  if (typeof content !== 'string' || content === '') throw refusal('invalid', 'content cannot be empty');
  if (bytes > rules[type].most) throw refusal('tooLong');
  rules[type].check(content, known);
  return type;
}

/** Throws a `Refusal` with the `CardProblem` inside. */
function checkCardContent(content: string, known: Known): void {
  try {
    readCard(content, known);
  } catch (problem) {
    throw problem instanceof CardProblem ? refusedCard(problem) : problem;
  }
}

const isMessageType = (type: string): type is MessageType => Object.hasOwn(rules, type);
