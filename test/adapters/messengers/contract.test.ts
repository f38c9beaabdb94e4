import type { Receive } from '../../../src/ports/messenger.ts';
import { keepsTheContract } from './contract.ts';
import { openOffice } from './feishu/office.ts';
import { config as feishuConfig } from './feishu/sealing.ts';
import type { Office } from './office.ts';
import { emulated, LI, SALES, SUN } from './slack/emulated.ts';

const slackOn =
  (wire: 'http' | 'socket') =>
  async (receive: Receive): Promise<Office> => {
    // Over a socket an answer that does not come is waited for.
    const waiting = wire === 'socket' ? { answerMs: 1000 } : {};
    const office = await emulated(receive, { wire, retryAfterMs: [10, 10, 10], ...waiting });
    const { emulator } = office;
    return {
      ...office,
      app: 'A1',
      tenant: 'T1',
      speaker: { id: LI, name: 'Li Na', email: 'li@example.com' },
      onlooker: SUN,
      guest: SUN,
      group: SALES,
      mention: '@qibu',
      formBefore: (user) => emulator.form(user),
      redeliver: () => emulator.redeliver(emulator.deliveries.length - 1),
      woken: () => emulator.pings.length,
    };
  };

const feishuOn =
  (transport: 'http' | 'websocket') =>
  async (receive: Receive): Promise<Office> => {
    const office = await openOffice(receive, { emulated: { transport, redeliverMs: [10, 10, 10] } });
    const { emulator, direct } = office;
    return {
      ...office,
      heard: office.received,
      app: feishuConfig.appId,
      tenant: 'tenant-1',
      speaker: { id: 'ou_chen', name: '陈晨', email: 'chen@example.com' },
      onlooker: 'ou_ann',
      guest: 'ou_zhou',
      group: 'oc_east',
      mention: '@齐步',
      formBefore: (user) => direct(user).flatMap((message) => emulator.formOf(message, user) ?? [])[0],
      redeliver: () => emulator.redeliver(),
      woken: () => emulator.pings.length,
    };
  };

keepsTheContract('Slack over HTTP', slackOn('http'));
keepsTheContract('Slack over a socket', slackOn('socket'));
keepsTheContract('Feishu over HTTP', feishuOn('http'));
keepsTheContract('Feishu over a long connection', feishuOn('websocket'));
