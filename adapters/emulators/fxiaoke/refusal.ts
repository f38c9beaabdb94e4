import type { Answered } from '../source-server.ts';

/** What the vendor says instead of an answer: HTTP 200 with a code. */
export class Refusal extends Error {
  readonly code: number;
  readonly description: string;

  constructor(code: number, message: string, description = message) {
    super(message);
    this.code = code;
    this.description = description;
  }
}

/** Words and codes as the gateway was seen to use them, else as in the table of codes in the documents. */
export const refusals = {
  badSecret: () => new Refusal(10_006, 'the parameter appSecret is missing or illegal', '缺少参数或参数不合法'),
  badApp: () => new Refusal(11_001, 'the parameter appId is illegal', '参数appId不合法'),
  badPermanentCode: () => new Refusal(20_015, 'permanentCode is error', '永久授权码错误'),
  noToken: () => new Refusal(20_017, 'corpAccessToken为必填项，不能为空'),
  badToken: () => new Refusal(20_016, 'the cropId,cropAccessToken or authorization is error'),
  noCaller: () => new Refusal(10_010, 'the parameter openUserId is missing', '缺少参数openUserId'),
  unknownCaller: () => new Refusal(20_012, 'openUserId not found', 'openUserId未找到'),
  unknownEmployee: () => new Refusal(30_027, 'employee does not exist', '员工不存在'),
  offsetTooFar: (most: number) => new Refusal(10_013, `offset out of range ${most}`, `offset 不能超过${most}`),
  tooFast: () => new Refusal(30_004, 'request too frequently', '秒频次超限'),
  quotaUsedUp: () => new Refusal(30_002, 'daily request quota exceeded', '当天访问频次超限'),
  /** The documents leave open which code a wrong query has: this is the one they give for wrong parameters at large. */
  wrong: (what: string) => new Refusal(32_000, `参数错误: ${what}`, '参数错误'),
  systemBusy: () => new Refusal(-1, 'system busy', '系统繁忙'),
  timedOut: () => new Refusal(50_009, 'service timeout', '服务异常，如超时'),
} as const;

export const refused = ({ code, message, description }: Refusal, traceId: string): Answered => ({
  status: 200,
  body: { traceId, errorDescription: description, errorMessage: message, errorCode: code },
});
