import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { action } from '../../src/actions/action.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, inbound, openDoor, pressed } from '../support/door.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const card = { tone: 'done', title: 'October as a page', body: [], fallback: 'October as a page' } as const;
const page = { name: 'October.html', bytes: new Uint8Array(3), caption: 'October' };
const documents = { make: async () => [page], otherwise: card };

it('files come with the first answer to a delivery, and are neither kept nor sent again when that is repeated', async () => {
  const asPage = action({
    name: 'as-page',
    value: z.object({}),
    run: async () => ({ kind: 'card', card, documents }),
  });
  const door = openDoor(company, { actions: [asPage] });
  const press = inbound('UCHEN', pressed('as-page', {}));
  expect(await answered(door, press)).toEqual({ kind: 'card', card, documents });
  expect(await answered(door, press)).toEqual({ kind: 'card', card });
});
