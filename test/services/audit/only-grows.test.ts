import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setReminders } from '../../../src/services/reminders/set.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await company.as('li', (work) => setReminders(work, { off: true }));
});
afterAll(() => company.close());

const rows = () => company.db.audit.findMany({ orderBy: { id: 'asc' } });

describe('the database refuses', () => {
  it.each([
    ['to change a line of the audit', `UPDATE audit SET reason = 'another'`],
    ['to change none of its lines', `UPDATE audit SET reason = 'another' WHERE false`],
    ['to say that a line belongs to another organisation', `UPDATE audit SET "orgId" = gen_random_uuid()`],
    ['to say what a line says already', `UPDATE audit SET via = via`],
    ['to delete from it', 'DELETE FROM audit'],
    ['to empty it', 'TRUNCATE audit'],
    ['to empty it with all that leads to it', 'TRUNCATE organisation CASCADE'],
    ['to delete somebody who has done something', 'DELETE FROM person'],
  ])('%s', async (_, sql) => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    await expect(company.db.$executeRawUnsafe(sql)).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  it('and says why', async () => {
    await expect(company.db.audit.deleteMany()).rejects.toThrow('the audit only grows: DELETE is refused');
  });

  it('the same to a trigger that would mend what was written down', async () => {
    const mending = `
      CREATE FUNCTION mend_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN UPDATE audit SET reason = 'another' WHERE "orgId" = NEW.id; RETURN NULL; END $$;
      CREATE TRIGGER mend_audit AFTER UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION mend_audit();`;
    const before = await rows();
    await company.db
      .$transaction(async (tx) => {
        for (const statement of mending.split(/(?<=;)\s*(?=CREATE TRIGGER)/)) await tx.$executeRawUnsafe(statement);
        await expect(tx.$executeRaw`UPDATE organisation SET name = name`).rejects.toThrow('the audit only grows');
        throw new Error('undone');
      })
      .catch((error: unknown) => expect(String(error)).toContain('undone'));
    expect(await rows()).toEqual(before);
  });

  it('to erase from it, but where somebody is forgotten, and there to say anything else', async () => {
    const { db, org, idOf } = company;
    const line = `FROM (SELECT id FROM audit LIMIT 1) one WHERE audit.id = one.id`;
    const attempts = [
      ['to rewrite a reason', `UPDATE audit SET reason = 'another' ${line}`],
      ['to rewrite a fact', `UPDATE audit SET after = '{"off": "another"}' ${line}`],
      ['to leave a fact out', `UPDATE audit SET after = '{}' ${line}`],
      ['to say who it was', `UPDATE audit SET "actorId" = '${idOf('wang')}' ${line}`],
      ['to say that nobody was', `UPDATE audit SET "actorId" = NULL ${line}`],
      ['to say what it was', `UPDATE audit SET action = '…' ${line}`],
      ['to say whom it was about', `UPDATE audit SET subject = '…' ${line}`],
      ['to delete', 'DELETE FROM audit'],
    ] as const;
    const marks = `UPDATE audit SET before = '{"off": "…"}' WHERE before = '{"off": "word"}'`;
    const before = await rows();
    await expect(db.$executeRawUnsafe(marks)).rejects.toThrow('the audit only grows');
    for (const [what, sql] of attempts) {
      const forgetting = db.$transaction(async (tx) => {
        await tx.person.update({
          where: { orgId_id: { orgId: org.id, id: idOf('li') } },
          data: { forgottenAt: new Date() },
        });
        await tx.$executeRawUnsafe(sql);
      });
      await expect(forgetting, what).rejects.toThrow('the audit only grows');
    }
    expect(await rows()).toEqual(before);
  });
});
