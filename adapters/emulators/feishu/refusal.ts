import type { CardProblem } from './cards/problem.ts';

/**
 * What the vendor answers when it does not do what was asked: HTTP status, code and words.
 * Source: the error tables of open.feishu.cn/document/server-docs/im-v1/message/create, …/message-card/patch,
 * …/im-v1/image/create, …/im-v1/message-resource/get, …/contact-v3/user/get, …/im-v1/chat/get, …/api-call-guide/generic-error-code.
 */
const table = {
  wrongCredentials: [200, 10014, 'app secret invalid'],
  unknownApp: [200, 10014, 'app id not exists'],
  malformedCredentials: [200, 10003, 'invalid param'],
  mayNotConnect: [200, 514, 'app id or app secret is invalid'],
  noToken: [400, 99991661, 'Missing access token for authorization. Please make a request with token attached.'],
  deadToken: [400, 99991663, 'Invalid access token for authorization. Please make a request with token attached.'],
  tooManyCalls: [429, 99991400, 'request trigger frequency limit'],
  invalid: [400, 230001, 'Your request contains an invalid request parameter'],
  notInGroup: [400, 230002, 'The bot can not be outside the group.'],
  tooOften: [400, 230020, 'This operation triggers the frequency limit.'],
  tooLong: [400, 230025, 'The length of the message content reaches its limit.'],
  tooOld: [400, 230031, 'Message can only be modified within 14 days after sending.'],
  unknownReceiver: [400, 230034, 'The receive_id is invalid.'],
  otherCompany: [400, 230038, 'Cross tenant p2p chat operate forbid.'],
  stoppedByUser: [400, 230053, 'The user has stopped the bot from sending messages.'],
  badCard: [400, 230099, 'Failed to create card content'],
  deleted: [400, 230110, 'Action unavailable as the message has been deleted.'],
  invalidChat: [400, 232006, 'Your request specifies a chat_id which is invalid.'],
  dissolved: [400, 232009, 'Your request specifies a chat which has already been dissolved.'],
  outsideChat: [400, 232011, 'Operator can NOT be out of the chat.'],
  invalidUpload: [400, 234001, 'Invalid request param.'],
  notOfThisMessage: [400, 234003, 'File not in msg.'],
  outsideChatOfFile: [400, 234004, 'The app is not in the chat.'],
  tooBigToDownload: [400, 234037, 'Downloaded file size exceeds limit.'],
  nothingToDownload: [400, 234043, 'Unsupported message type.'],
  fileTooBig: [400, 234006, 'The file size exceed the max value.'],
  fileEmpty: [400, 234010, "File's size can't be 0."],
  noImage: [400, 234011, "Can't regonnize the image format."],
  imageTooLarge: [400, 234039, 'Image resolution exceeds limit.'],
  invalidUser: [400, 41012, 'user id invalid error'],
  userOutOfScope: [400, 41050, 'no user authority'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type RefusalName = keyof typeof table;

/** Thrown wherever the vendor refuses; the server turns it into the answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** `ext` is what the vendor appends to its general sentence to say what was wrong. */
export function refusal(name: RefusalName, ext?: string): Refusal {
  const [status, code, message] = table[name];
  return new Refusal(status, code, ext === undefined ? message : `${message.replace(/\.$/, '')}, ext=${ext}`);
}

export const refusedCard = (problem: CardProblem): Refusal => refusal('badCard', problem.ext);

export const noPermission = (scope: string): Refusal =>
  new Refusal(400, 99991672, `Access denied. One of the following scopes is required: [${scope}].`);

/** `status` is 429, or 400 where the API is an older one; `reset` is in seconds. */
export function tooManyCalls(status: 400 | 429, limit: number, reset: number): Refusal {
  const [, code, message] = table.tooManyCalls;
  return new Refusal(status, code, message, {
    'x-ogw-ratelimit-limit': String(limit),
    'x-ogw-ratelimit-reset': String(reset),
  });
}
