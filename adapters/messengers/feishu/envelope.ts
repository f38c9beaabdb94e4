import { z } from 'zod';
import { isTooDeep, vendorId } from '../payload.ts';

/** What Feishu sent, proved to be from Feishu and for this app, and as yet unread. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly tenant: string;
  readonly event: unknown;
}

/** Whom we serve. */
export interface Addressee {
  readonly app: string;
  /** The company the app is installed in; undefined until it is known. */
  readonly tenant: string | undefined;
}

const body = z.object({
  header: z.object({
    event_id: vendorId,
    event_type: z.string(),
    app_id: z.string(),
    tenant_key: vendorId,
  }),
  event: z.unknown(),
});

/**
 * Reads an envelope as it came, and whether it is for us. The vendor's SDK would mix the fields of the event into the
 * header, so that an event could say by itself whom it is for.
 */
export function readEnvelope(json: unknown, { app, tenant }: Addressee): Envelope | 'malformed' | 'foreign' {
  const read = body.safeParse(json);
  if (!read.success || isTooDeep(json)) return 'malformed';
  const { header, event } = read.data;
  if (header.app_id !== app || (tenant !== undefined && header.tenant_key !== tenant)) return 'foreign';
  return { id: header.event_id, type: header.event_type, tenant: header.tenant_key, event };
}
