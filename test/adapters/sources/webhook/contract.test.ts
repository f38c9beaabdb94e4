import { signatureOf } from '../../../../adapters/sources/webhook/access.ts';
import { webhook } from '../../../../adapters/sources/webhook/index.ts';
import type { PushedRequest } from '../../../../src/ports/source.ts';
import { brought, standOf } from '../brought.ts';
import { keepsTheContract } from '../contract.ts';

const pushSecret = 'not-a-real-secret-0123456789abcdef';

keepsTheContract({
  name: 'Webhook',
  lacks: brought,
  open: async (world) => {
    const sent: PushedRequest[] = [];
    const stand = standOf(world, webhook(), { pushSecret }, ({ object, id, values }) => {
      const said = values ? { object, records: [{ id, values }] } : { object, gone: [id] };
      const body = new TextEncoder().encode(JSON.stringify(said));
      const timestamp = String(Math.floor(world.clock().epochMilliseconds / 1000));
      const headers = {
        'x-qibu-timestamp': timestamp,
        'x-qibu-signature': signatureOf(pushSecret, timestamp, body),
        'idempotency-key': `delivery-${sent.length + 1}`,
      };
      sent.push({ headers, query: {}, body });
    });
    return { ...stand, listen: async () => async () => sent };
  },
});
