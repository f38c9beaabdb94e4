import { isDeclaredShared } from '../cards/card.ts';
import { problems } from '../cards/problem.ts';
import { checkContent } from '../content.ts';
import { objectOf, parseJson, textOf } from '../json.ts';
import type { StoredMessage } from '../message.ts';
import { refusal, refusedCard } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { type Method, success } from './method.ts';

const updatesPerSecond = 5;
const lifetime = Temporal.Duration.from({ hours: 14 * 24 });

/** Source: open.feishu.cn/document/server-docs/im-v1/message-card/patch. */
export const updateMethod: Method = {
  name: 'PATCH im/v1/messages/:id',
  run({ id, body, bytes }, tenant) {
    const message = tenant.history.find(id);
    if (message.type !== 'interactive') throw refusal('invalid', 'This message is NOT a card');
    if (message.author !== 'bot') throw refusal('invalid', 'bot or user is not the message`s sender');
    if (isTooOld(message, tenant)) throw refusal('tooOld');
    tenant.directory.checkMayWrite(message.chat);
    checkContent('interactive', body.content, bytes, tenant.known);
    checkShared(message.content);
    checkShared(textOf(body.content));
    if (!tenant.rates.admit(`update ${id}`, updatesPerSecond)) throw refusal('tooOften');
    if (tenant.inUse.has(id)) throw refusedCard(problems.beingUsed());
    tenant.history.edit(id, textOf(body.content), { via: this.name, body });
    return success({});
  },
};

/** A card can be used and updated for 14 days. */
export const isTooOld = (message: StoredMessage, { options }: Tenant): boolean =>
  Temporal.Instant.compare(message.createdAt.add(lifetime), options.clock()) < 0;

/** The update needs `update_multi: true` in words, before and after. */
function checkShared(content: string): void {
  if (!isDeclaredShared(objectOf(parseJson(content)))) throw refusedCard(problems.notShared());
}
