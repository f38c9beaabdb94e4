import { emulateJiandaoyun } from '../../adapters/emulators/jiandaoyun/index.ts';
import type { Vault } from '../../src/ports/vault.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import type { Company } from './company.ts';
import { connectSource, putIntoForce } from './source.ts';

/** People of the demo company who sign deals there, and one whom nobody here knows. */
export const signers = ['陈晨', '李娜', '孙悦', '吴佳琪', '路人'] as const;
export const stranger = '路人';

/** A deal that was signed, or is still talked about. */
export interface Deal {
  readonly signer: (typeof signers)[number];
  readonly amount: number;
  readonly won: boolean;
  /** Of October 2026. */
  readonly day: number;
}

/** A 简道云 in which the people of the demo company sign deals. */
export interface DealForm
  extends Pick<Awaited<ReturnType<typeof emulateJiandaoyun>>, 'requests' | 'onRequest' | 'close'> {
  /** Nobody is told. Gives the id. */
  save(deal: Deal, id?: string): string;
  remove(id: string): void;
  /** It is connected to, and deals that are won count. Gives the id of the source. */
  connect(company: Pick<Company, 'db' | 'org' | 'idOf'>, vault: Vault): Promise<string>;
}

export async function openDealForm(): Promise<DealForm> {
  const people = signers.map((name, nth) => ({ username: `u${nth}`, name }));
  const calls = { callsPerSecond: 1000, callsOfCompanyPerSecond: 1000 };
  const there = await emulateJiandaoyun({ clock: Temporal.Now.instant, people, ...calls });
  const { appId = '', dealsEntryId: form = '', apiKey = '' } = there.access;
  return {
    requests: there.requests,
    onRequest: there.onRequest,
    close: there.close,
    save: ({ signer, amount, won, day }, id) => {
      const fields = { customer: '华星', amount, stage: won ? '赢单' : '谈判', owner: `u${signers.indexOf(signer)}` };
      const signed_on = `2026-10-${String(day).padStart(2, '0')}T04:00:00.000Z`;
      return there.quietly.save(form, { ...fields, signed_on }, id);
    },
    remove: (id) => there.quietly.remove(form, id),
    connect: async (company, vault) => {
      const sourceId = await connectSource(company, 'jiandaoyun');
      await putIntoForce(company, sourceId, mappingOf(`${appId}/${form}`));
      await vault.keep(settingsName(sourceId), JSON.stringify({ apiKey, url: there.url }));
      return sourceId;
    },
  };
}

const mappingOf = (object: string): Parameters<typeof putIntoForce>[2] => ({
  object,
  label: '成交登记',
  indicator: 'sales-amount',
  role: 'counts',
  from: '2026-10-01',
  rules: {
    amount: { field: 'amount' },
    day: 'signed_on',
    owner: { field: 'owner.name', by: 'name' },
    customer: 'customer',
    where: [{ field: 'stage', is: ['赢单'] }],
  },
});
