import { renderForm as formForFeishu } from '../../../adapters/messengers/feishu/forms.ts';
import { renderCard as renderForFeishu } from '../../../adapters/messengers/feishu/render.ts';
import { renderForm as formForSlack, renderCard as renderForSlack } from '../../../adapters/messengers/slack/render.ts';
import type { Card } from '../../card/card.ts';
import type { Form } from '../../card/form.ts';
import type { Platform } from '../../ports/messenger.ts';

/** A card as a messenger gets it. */
export interface Sent {
  /** What it is sent by. */
  readonly via: string;
  readonly body: object;
  /** What of it is drawn. */
  readonly payload: object;
}

export interface Sending {
  readonly platform: Platform;
  /** Told to a chat, and not only to whoever asked. */
  readonly announced: boolean;
  /** The id of an uploaded picture; undefined where its words stand in its place. */
  readonly picture: (spec: object) => string | undefined;
}

/** By the adapters themselves, so that a page shows what people get. */
export function sent(card: Card, { platform, announced, picture }: Sending): Sent {
  if (platform === 'feishu') {
    return sentToFeishu(renderForFeishu(card, { private: !announced, imageKey: ({ spec }) => picture(spec) }));
  }
  const files = new Map(
    card.body.flatMap((block) => {
      const id = block.type === 'picture' ? picture(block.spec) : undefined;
      return block.type === 'picture' && id !== undefined ? [[block.spec, id] as const] : [];
    }),
  );
  const payload = renderForSlack(card, announced ? 'announcement' : 'reply', files);
  return announced
    ? { via: 'chat.postMessage', body: { channel: chat.slack, ...payload }, payload }
    : { via: 'response_url', body: { response_type: 'ephemeral', ...payload }, payload };
}

export function sentForm(form: Form, platform: Platform): Sent {
  if (platform === 'feishu') return sentToFeishu(formForFeishu(form));
  const payload = formForSlack(form);
  return { via: 'views.open', body: { trigger_id: '1.2.made-up', view: payload }, payload };
}

const sentToFeishu = (payload: object): Sent => ({
  via: 'im/v1/messages',
  body: { receive_id: chat.feishu, msg_type: 'interactive', content: JSON.stringify(payload) },
  payload,
});

/** Visibly made up. */
const chat = { slack: 'C0EASTCHINA', feishu: 'oc_eastchina' } as const;
