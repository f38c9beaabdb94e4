import { asText, isObject, type Json } from '../json.ts';
import { broadcastsIn } from '../mrkdwn.ts';

/** A mention that rang for many: nothing a person typed may ever become one. */
export interface Ping {
  readonly channel: string;
  readonly ts: string;
  /** `channel`, `here`, `everyone`, or `subteam^` and the user group's id. */
  readonly mention: string;
  /** Set when the message was for one person only. */
  readonly onlyFor?: string;
}

/** The live mentions in blocks or attachments: in marked-up text, in `markdown` blocks and as `broadcast` pieces. */
export function mentionsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => mentionsIn(item));
  if (!isObject(value)) return [];
  switch (value.type) {
    case 'mrkdwn':
    case 'markdown':
      return broadcastsIn(asText(value.text));
    case 'broadcast':
      return [asText(value.range)];
    default:
      return Object.values(value).flatMap(mentionsIn);
  }
}
