import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../../adapters/messengers/feishu/envelope.ts';
import { config, envelope, header } from './sealing.ts';

const us = { app: config.appId, tenant: 'tenant-1' };

describe('an envelope', () => {
  it('says by its header what it is, and whom it is for', () => {
    const event = { hello: '线索' };
    expect(readEnvelope(envelope(event), us)).toEqual({
      id: 'event-1',
      type: 'im.message.receive_v1',
      tenant: 'tenant-1',
      event,
    });
  });

  it('cannot be readdressed by what stands in the event', () => {
    const event = { app_id: config.appId, tenant_key: 'tenant-1', event_id: 'event-9', event_type: 'x' };
    expect(readEnvelope(envelope(event), us)).toMatchObject({ id: 'event-1', type: 'im.message.receive_v1' });
    expect(readEnvelope(envelope(event, { tenant_key: 'tenant-2' }), us)).toBe('foreign');
    expect(readEnvelope(envelope(event, { app_id: 'cli_other' }), us)).toBe('foreign');
  });

  it('is for any company while ours is not known', () => {
    const read = readEnvelope(envelope({}, { tenant_key: 'tenant-2' }), { ...us, tenant: undefined });
    expect(read).toMatchObject({ tenant: 'tenant-2' });
  });

  it.each([null, [], 'x', {}, { header: null }, { header: {} }, { header: { ...header, tenant_key: '' } }])(
    'is malformed: %j',
    (json) => expect(readEnvelope(json, us)).toBe('malformed'),
  );
});
