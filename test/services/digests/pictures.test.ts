import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamPictures } from '../../../src/services/digests/pictures.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let east1: string;

beforeAll(async () => {
  company = await foundCompany();
  const chat = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CEAST1' } });
  east1 = chat.id;
});
afterAll(() => company.close());

const shown = (who: string, team: string, chatId?: string) =>
  company.as(who, (work) => teamPictures(work, company.idOf(team), chatId));

describe('more pictures of a team', () => {
  it('are shown by the rights of whoever asks, not by what the chat shows', async () => {
    expect((await shown('wang', 'east-1', east1)).privacy).toBe('value');
    expect((await shown('chen', 'east-1', east1)).privacy).toBe('progress');
    expect((await shown('chen', 'east-1')).privacy).toBe('progress');
  });

  it('tell of the team alone whoever is of another one, in the chat of the team', async () => {
    expect((await shown('lin', 'east-1', east1)).privacy).toBe('team');
  });

  it('are none for whoever is of another team and elsewhere, as if there were no such team', async () => {
    expect(await refusal(shown('lin', 'east-1'))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(shown('lin', randomUUIDv7(), east1))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(shown('lin', 'east-2', east1))).toEqual({ code: 'nothing-to-show' });
  });

  it('hold the way so far, where the score comes from, and the weeks before', async () => {
    const { burnUp, contribution, weeks } = await shown('wang', 'east-1');
    expect([burnUp === undefined, contribution === undefined, weeks.length > 1]).toEqual([false, false, true]);
  });
});
