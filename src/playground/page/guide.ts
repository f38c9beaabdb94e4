import type { SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Platform } from '../stage.ts';
import type { World } from '../world.ts';
import type { Change } from './sitting.ts';

/** One thing to try in the first minute. Its words are in `words.ts` under its name. */
export interface GuideStep {
  readonly name: 'report' | 'again' | 'company' | 'offer' | 'publish' | 'claim' | 'digest';
  /** Who sits where to do it and to see what comes of it. */
  readonly seats: Change;
  /** What the page puts under one's fingers there. */
  readonly spot: Spot;
  readonly done: (world: World) => boolean;
}

export type Spot =
  | { readonly kind: 'say'; readonly platform: Platform; readonly text: string }
  /** A button on the last message that holds `on`. */
  | { readonly kind: 'press'; readonly platform: Platform; readonly on: string; readonly label: string }
  | { readonly kind: 'jump'; readonly to: 'monday' };

const chen = { me: 'UCHEN', chat: 'CEAST1', tab: 'messages' } as const;
const task = '联合拜访，促成续约';
const preview = '任务预览';

/** A report rolls up, a task is claimed across messengers, the digest arrives. */
export const guide: readonly GuideStep[] = [
  {
    name: 'report',
    seats: { front: 'slack', slack: chen },
    spot: { kind: 'say', platform: 'slack', text: '/report visits 3 met Acme' },
    done: ({ slack }) => inAny(slack, ({ text }) => /^(Recorded|已记)/.test(text)),
  },
  {
    name: 'again',
    seats: { front: 'feishu', feishu: { me: 'ou_li', chat: 'direct' } },
    spot: { kind: 'say', platform: 'feishu', text: '汇报 拜访 3 拜访了华星' },
    done: ({ feishu }) => inAny(feishu, ({ text }) => /^(Recorded|已记)/.test(text)),
  },
  {
    name: 'company',
    seats: { front: 'slack', slack: { me: 'UZHOU', chat: 'CSALES', tab: 'messages' } },
    spot: { kind: 'say', platform: 'slack', text: '/goal company' },
    done: ({ slack, feishu }) =>
      [slack, feishu].some((one) =>
        inAny(one, ({ text, author }) => author === 'bot' && /^(Huachen Tech, Q4|华辰科技.*四季度)/.test(text)),
      ),
  },
  {
    name: 'offer',
    seats: {
      front: 'feishu',
      slack: { ...chen, chat: 'CSALES' },
      feishu: { me: 'ou_wang', chat: 'direct' },
    },
    spot: {
      kind: 'say',
      platform: 'feishu',
      text: `任务 新建 ${task} 客户=华星 名额=华东一队 60%、华南队 40% 积分=30`,
    },
    done: ({ feishu }) => inAny(feishu, ({ text }) => text.includes(preview)) || inAny(feishu, isTask),
  },
  {
    name: 'publish',
    seats: {
      front: 'feishu',
      slack: { ...chen, chat: 'CSALES' },
      feishu: { me: 'ou_wang', chat: 'direct' },
    },
    spot: { kind: 'press', platform: 'feishu', on: preview, label: '发布任务' },
    done: ({ slack, feishu }) => [slack, feishu].every((one) => inAny(one, isTask)),
  },
  {
    name: 'claim',
    seats: {
      front: 'slack',
      slack: { ...chen, chat: 'CSALES' },
      feishu: { me: 'ou_wang', chat: 'oc_east1' },
    },
    spot: { kind: 'press', platform: 'slack', on: task, label: 'Claim' },
    done: ({ slack, feishu }) =>
      [slack, feishu].every((one) => inAny(one, (message) => isTask(message) && message.edits > 0)),
  },
  {
    name: 'digest',
    seats: {
      front: 'slack',
      slack: { ...chen, chat: 'CSALES' },
      feishu: { me: 'ou_wang', chat: 'oc_sales' },
    },
    spot: { kind: 'jump', to: 'monday' },
    done: ({ slack, feishu }) => [slack, feishu].every((one) => inAny(one, ({ images }) => images.length > 0)),
  },
];

const isTask = ({ text, author }: SeenMessage): boolean => author === 'bot' && text.includes(task) && /#\d/.test(text);

/** Whether such a message stands anywhere, for everybody or for one. */
function inAny({ chats, messages }: World[Platform], wanted: (message: SeenMessage) => boolean): boolean {
  return chats.some(({ id, members }) => members.some((member) => messages(id, member).some(wanted)));
}
