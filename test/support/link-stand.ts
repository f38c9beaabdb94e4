import { opening } from '../../src/playground/company.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { type Company, foundCompany } from './company.ts';
import { buttonsOf, type Door, openDoor, titleOf } from './door.ts';
import { foundNeighbour } from './neighbour.ts';

/** The demo company, whose Slack was connected first, beside a neighbour; people in it ask for codes and enter them. */
export class LinkStand {
  readonly company: Company;
  now = opening.toInstant();
  door: Door;
  #drawn = 0;

  private constructor(company: Company) {
    this.company = company;
    this.door = this.reopen();
  }

  static async open(): Promise<LinkStand> {
    const company = await foundCompany();
    await foundNeighbour(company.db);
    const connectedAt = new Date('2026-01-01');
    await company.db.workspace.updateMany({ where: { platform: 'slack' }, data: { connectedAt } });
    return new LinkStand(company);
  }

  /** At the opening, with a log that has nothing in it. */
  reopen(): Door {
    this.now = opening.toInstant();
    this.door = openDoor(this.company, { clock: () => this.now });
    return this.door;
  }

  async says(user: string, text: string, from = {}): Promise<string> {
    return titleOf(await this.door.says(user, text, from));
  }

  /** The code that an account is shown. */
  async issued(user: string, from = {}): Promise<string> {
    const [code] = /\d{6}/.exec(await this.says(user, 'link', from)) ?? [];
    if (!code) throw new Error('no code was shown');
    return code;
  }

  /** Links two accounts, and confirms where that is asked. */
  async links(from: string, to: string): Promise<Answer> {
    const answer = await this.door.says(to, `link ${await this.issued(from)}`);
    const asked = buttonsOf(answer).some(({ action }) => action === 'confirm-link');
    return asked ? this.door.presses(to, answer, 'confirm-link') : answer;
  }

  /** Somebody new, with an account in each messenger; they have written in the ones that are named. */
  async somebody(...writes: readonly ('slack' | 'feishu')[]) {
    this.#drawn += 1;
    const accounts = { slack: `UNEW${this.#drawn}`, feishu: `ou_new${this.#drawn}` };
    for (const platform of writes) await this.says(accounts[platform], 'help');
    return accounts;
  }

  /** Whom an account speaks for. */
  async personOf(externalId: string): Promise<string> {
    const where = { externalId, orgId: this.company.org.id };
    return (await this.company.db.identity.findFirstOrThrow({ where })).personId;
  }

  inTeam(account: string, team: string): Promise<string> {
    return this.says('UWANG', `team add <@${account}> to ${team}`);
  }
}
