import type { Answered } from '../source-server.ts';

/** What the vendor says instead of an answer. */
export class Refusal extends Error {
  readonly code: number;
  /** Of HTTP: most refusals come as if all were well. */
  readonly status: number;

  constructor(code: number, message: string, status = 200) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The first two codes were seen in others' code; for the rest no document was to be had. */
export const refusals = {
  badToken: () => new Refusal(20_000_002, 'access token is invalid or expired', 401),
  tooFast: () => new Refusal(1_020_025, '用户访问频率超出限制'),
  wrong: (what: string) => new Refusal(400, what),
  noObject: (apiKey: string) => new Refusal(404, `对象不存在: ${apiKey}`),
  noLocator: () => new Refusal(400, 'queryLocator is invalid or expired'),
  systemBusy: () => new Refusal(500, '系统繁忙，请稍后再试'),
} as const;

export const refused = ({ code, message, status }: Refusal): Answered => ({
  status,
  body: { code, msg: message, data: null },
});
