import { refusal } from '../refusal.ts';
import type { Method } from './method.ts';

/**
 * Where a long connection is to be opened. It stands outside of the open API, takes the secret of the app in place of a
 * token, and errs with HTTP 200. Source: WSClient in @larksuiteoapi/node-sdk 1.74.
 */
export const connectMethod: Method = {
  name: 'POST callback/ws/endpoint',
  at: '/',
  open: true,
  run({ body, host }, { options, lines }) {
    if (body.AppID !== options.appId || body.AppSecret !== options.appSecret) throw refusal('mayNotConnect');
    return { code: 0, msg: '', data: lines.invite(host) };
  },
};
