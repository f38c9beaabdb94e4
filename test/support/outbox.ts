import { randomUUIDv7 } from 'node:crypto';
import type { AnnouncementKind } from '../../src/announcements/announcement.ts';
import type { Document } from '../../src/card/document.ts';
import { announce, type DeliveryJob, refresh, resend } from '../../src/outbox/announce.ts';
import { deliver, type Outcome } from '../../src/outbox/deliver.ts';
import { opening } from '../../src/playground/company.ts';
import { type Company, foundCompany } from './company.ts';
import { FakeMessenger } from './fake-messenger.ts';

export interface Announced extends DeliveryJob {
  /** What it is about. */
  readonly subject: string;
}

/** The outbox of the demo company, whose one messenger has no wire. */
export class Outbox {
  readonly company: Company;
  slack = new FakeMessenger('slack');
  failures: string[] = [];
  /** What there is to tell about each subject. */
  readonly #truth = new Map<string, string>();

  private constructor(company: Company) {
    this.company = company;
  }

  static async open(): Promise<Outbox> {
    return new Outbox(await foundCompany());
  }

  /** As new: another messenger, and a log with nothing in it. */
  reset(): void {
    this.slack = new FakeMessenger('slack');
    this.failures = [];
  }

  /** Tells something in the channel of the company. */
  async announced(title: string): Promise<Announced> {
    const subject = `subject:${randomUUIDv7()}`;
    this.#truth.set(subject, title);
    const chat = await this.company.db.chat.findFirstOrThrow({ where: { externalId: 'CSALES' } });
    const fact = { key: subject, subject, kind: 'fact', about: { subject }, to: { chatId: chat.id } };
    await this.company.as('wang', (work) => announce(work, [fact]));
    const job = this.company.queued.at(-1);
    if (!job) throw new Error('nothing was put into the queue');
    return { ...job, subject };
  }

  async changes({ subject }: Announced, title: string): Promise<void> {
    this.#truth.set(subject, title);
    await this.company.as('wang', (work) => refresh(work, subject));
  }

  /** There is nothing to tell about it any more. */
  forgets({ subject }: Announced): void {
    this.#truth.delete(subject);
  }

  resends({ subject }: Announced): Promise<void> {
    return this.company.as('wang', (work) => resend(work, subject));
  }

  /** `asFile`: what it tells is a file, and its card what is said in place of that. */
  delivered(job: DeliveryJob, { leaseSeconds = 15, messengers = [this.slack], asFile = false } = {}): Promise<Outcome> {
    const fact: AnnouncementKind = {
      kind: 'fact',
      card: async (_, about) => {
        const title = this.#truth.get((about as { subject: string }).subject);
        return title === undefined ? undefined : { tone: 'plain', title, body: [], fallback: title };
      },
      ...(asFile ? { document: (_, about) => this.#page(about) } : {}),
    };
    const parts = {
      db: this.company.db,
      messengers,
      kinds: [fact],
      draw: async () => undefined,
      clock: () => opening.toInstant(),
      leaseSeconds,
      onFailure: ({ reason }: { reason: string }) => this.failures.push(reason),
    };
    return deliver(parts, job);
  }

  async #page(about: unknown): Promise<Document | undefined> {
    const title = this.#truth.get((about as { subject: string }).subject);
    return title === undefined ? undefined : { name: `${title}.html`, bytes: new Uint8Array(1), caption: title };
  }

  /** What the messenger was told: what it did, with which title, and whether it was to look for an earlier try. */
  told(): [string, string, boolean][] {
    return this.slack.told.map(({ did, title, retryOf }) => [did, title, retryOf !== undefined]);
  }

  rowOf({ announcementId: id }: DeliveryJob) {
    return this.company.db.announcement.findFirstOrThrow({ where: { id } });
  }
}

export const done: Outcome = { kind: 'done' };
export const again = (inSeconds: number): Outcome => ({ kind: 'again', inSeconds });
