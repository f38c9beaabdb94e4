import type { Card } from '../../src/card/card.ts';
import type { Document } from '../../src/card/document.ts';
import type {
  Destination,
  MessageRef,
  Messenger,
  Platform,
  Posted,
  PostOptions,
  Profile,
  Workspace,
} from '../../src/ports/messenger.ts';

interface Told {
  readonly did: 'post' | 'send' | 'update' | 'home';

  readonly where: Destination | MessageRef;
  readonly title: string;
  readonly key?: string;
  readonly retryOf?: Temporal.Instant;
}

/** A messenger without a wire, for what is decided before it: it notes what it is told, and fails when it is told to. */
export class FakeMessenger implements Messenger {
  readonly prefix = '';
  readonly told: Told[] = [];
  /** What happens at each of the next calls, before it is noted; after these all is well. */
  readonly next: (() => Promise<unknown> | undefined)[] = [];
  workspaces: readonly Workspace[] = [];
  profiles: (user: string) => Promise<Profile> = async (name) => ({ name, locale: 'en', zone: 'UTC', member: true });
  complete = true;
  readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  routes = () => [];
  connect = async () => this.workspaces;
  profile = (_: string, user: string) => this.profiles(user);

  async post(where: Destination, { title }: Card, { key, retryOf }: PostOptions): Promise<Posted> {
    await this.next.shift()?.();
    this.told.push({ did: 'post', where, title, key, ...(retryOf ? { retryOf } : {}) });
    const ref = { tenant: where.tenant, chat: 'C1', message: `M${this.told.length}` };
    return { ref, complete: this.complete };
  }

  async send(where: Destination, { name }: Document, { key, retryOf }: Omit<PostOptions, 'draw'>): Promise<void> {
    await this.next.shift()?.();
    this.told.push({ did: 'send', where, title: name, key, ...(retryOf ? { retryOf } : {}) });
  }

  async home(tenant: string, user: string, { title }: Card): Promise<void> {
    await this.next.shift()?.();
    this.told.push({ did: 'home', where: { tenant, to: { user } }, title });
  }

  async update(where: MessageRef, { title }: Card): Promise<Posted> {
    await this.next.shift()?.();
    this.told.push({ did: 'update', where, title });
    return { ref: where, complete: this.complete };
  }
}
