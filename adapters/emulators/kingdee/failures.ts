import type { Fault } from '../emulator.ts';
import type { Answered } from '../source-server.ts';

/** What the site says when something was wrong; everything but the gateway says it with HTTP 200. */
export class Refused extends Error {
  /** 1 where the session is lost; else what was wrong with the call. */
  readonly msgCode: number;

  constructor(message: string, msgCode = 0) {
    super(message);
    this.name = 'Refused';
    this.msgCode = msgCode;
  }
}

export const sessionLost = (): Refused => new Refused('会话信息已丢失，请重新登录', 1);
export const noSuchField = (key: string): Refused => new Refused(`元数据中标识为${key}的字段不存在`);
export const noSuchForm = (id: string): Refused => new Refused(`标识为"${id}"的业务对象不存在`);
export const badSyntax = (near: string): Refused => new Refused(`“${near}”附近有语法错误。`);

/** The object that stands where a result would. */
export const statusOf = ({ message, msgCode }: Refused): unknown => ({
  Result: {
    ResponseStatus: {
      ErrorCode: 500,
      IsSuccess: false,
      Errors: [{ FieldName: null, Message: message, DIndex: 0 }],
      SuccessEntitys: [],
      SuccessMessages: [],
      MsgCode: msgCode,
    },
  },
});

/** A query wraps it in a row, as the only value of the only row: seen in several clients, in no document. */
export const rowOf = (refused: Refused): unknown => [[statusOf(refused)]];

/** Thrown where the call reaches no service; the site answers in plain text. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

export const serviceErrorOf = (message: string): string => `response_error: ${message}`;

/** Thrown by what stands in front of the site: HTTP 519 and a number. The vendor's public gateway answers so. */
export class GatewayError extends Error {
  readonly errcode: number;

  constructor(errcode: number, description: string) {
    super(description);
    this.name = 'GatewayError';
    this.errcode = errcode;
  }
}

export const gatewayErrorOf = ({ errcode, message }: GatewayError): Answered => ({
  status: 519,
  body: { errcode, description: `${message}[GW]`, description_cn: `认证失败, ${message}[网关]` },
});

const ok = (body: unknown): Fault => ({
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** The site's failures, ready for `fail`. */
export const failures = {
  /** As text behind `response_error:`. */
  service: (message: string): Fault => ok(serviceErrorOf(message)),
  /** As an object instead of rows. */
  object: (message: string): Fault => ok(statusOf(new Refused(message))),
  /** As the only value of the only row. */
  row: (message: string): Fault => ok(rowOf(new Refused(message))),
  /** The site's own firewall took the parameters for an attack, and speaks to a browser. */
  suspicious: (rule: string): Fault =>
    ok([
      {
        actionname: 'showConfirm',
        params: [
          { title: '', msg: `请求参数存在可疑数据,当前请求已经被拦截规则[${rule}]阻止!`, option: 0, msgType: 0 },
        ],
      },
    ]),
  gateway: (errcode: number, description: string): Fault => ({
    kind: 'answer',
    status: 519,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(gatewayErrorOf(new GatewayError(errcode, description)).body),
  }),
} as const;
