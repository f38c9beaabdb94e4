import { SourceError } from '../../../src/errors.ts';
import type { SourceKind } from '../../../src/ports/source.ts';
import { readsInbox } from '../inbox.ts';
import { read } from './push.ts';

/** A shorter one can be tried out. */
const shortest = 16;

/** Any system that can post: it signs what it sends to our address, and what it sent is what there is to read. */
export const webhook = (): SourceKind => ({
  name: 'webhook',
  settings: [{ name: 'pushSecret', secret: true, example: 'not-a-real-secret-0123456789abcdef' }],
  pushes: { read },
  connect: ({ pushSecret = '' }, { inbox }) => {
    if (pushSecret.length < shortest) throw new SourceError('setting', 'pushSecret');
    return readsInbox(inbox, 'POST');
  },
});
