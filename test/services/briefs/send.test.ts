import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, openDoor, pressed, saidBy, titleOf } from '../../support/door.ts';

/** Zhou Min leads He Miao, Xu Lei and Ma Xiaodong; Wang Qiang, an admin, leads another team. */
let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.note.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: 'note' } });
});

const words = (to: string, text = 'Lunch on Friday?', day = '2026-11-18') =>
  pressed('send-note', { to: company.idOf(to), text, day });
const press = async (user: string, what: ReturnType<typeof words>) => (await door.receive(inbound(user, what))).now;
const notes = () => company.db.note.findMany({ orderBy: { at: 'asc' } });

describe('words for somebody', () => {
  it('go out as they stand on the brief, in the name of whoever presses, and the brief says so', async () => {
    const brief = await door.says('UZHOU', 'digest brief');
    const shown = buttonsOf(brief).find(({ action }) => action === 'send-note');
    const after = await door.presses('UZHOU', brief, 'send-note');
    expect(saidBy(after)).toContain(`Your note, Nov 18, 14:00: “${shown?.value.text}”`);
    const [note] = await notes();
    expect(note).toMatchObject({ fromId: company.idOf('zhou'), toId: shown?.value.to, text: shown?.value.text });
    const { about, personId } = await company.db.announcement.findFirstOrThrow({ where: { kind: 'note' } });
    expect(personId).toBe(shown?.value.to);
    const kind = announcements(openTypeface()).find((one) => one.kind === 'note');
    const now = Temporal.Instant.from('2026-11-18T06:00:00Z');
    const place = { db: company.db, orgId: company.org.id, reader: enSlack, now };
    const card = await kind?.card({ ...place, privacy: 'full', chatId: undefined }, about);
    expect(card && toText(card)).toMatch(/^Zhou Min, via qibu: “/);
  });

  it('are sent once however often and however fast they are pressed, and are in the audit once', async () => {
    const before = await company.db.audit.count({ where: { action: 'note.send' } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => press('UZHOU', words('ma'))));
    expect(answers.filter(({ kind }) => kind === 'card')).toHaveLength(1);
    const [, ...others] = answers
      .map(titleOf)
      .sort((a, b) => Number(a.includes('One a day')) - Number(b.includes('One a day')));
    for (const told of others) expect(told).toContain('Ma Xiaodong had a note from you today at Nov 18, 14:00');
    expect(await notes()).toHaveLength(1);
    expect(await company.db.announcement.count({ where: { kind: 'note' } })).toBe(1);
    const audits = await company.db.audit.findMany({ where: { action: 'note.send' }, orderBy: { id: 'desc' } });
    expect(audits).toHaveLength(before + 1);
    expect(audits[0]).toMatchObject({ actorId: company.idOf('zhou'), subject: `person:${company.idOf('ma')}` });
  });

  it.each([
    ['a colleague of the own team', 'UHE', 'ma', 'not-allowed'],
    ['somebody of another team', 'UZHOU', 'chen', 'nothing-to-show'],
    ['somebody of another team, by an admin', 'UWANG', 'ma', 'not-allowed'],
    ['oneself', 'UZHOU', 'zhou', 'not-allowed'],
    ['nobody', 'UZHOU', '019aa000-0000-7000-8000-000000000001', 'nothing-to-show'],
  ])('go to nobody whom one does not lead: %s', async (_who, user, to, refused) => {
    expect(await press(user, words(to))).toMatchObject({ kind: 'notice', tone: 'refused' });
    expect(await notes()).toEqual([]);
    const { action } = await company.db.audit.findFirstOrThrow({
      where: { outcome: 'refused' },
      orderBy: { id: 'desc' },
    });
    expect(action).toBe(`refused.${refused}`);
  });

  it.each<[string, Parameters<typeof words>]>([
    ['nothing', ['ma', ' \n ']],
    ['a letter', ['ma', 'x'.repeat(201)]],
    ['beside the brief of a day to come', ['ma', 'Hello', '2026-11-30']],
    ['beside one of long ago', ['ma', 'Hello', '2026-11-01']],
  ])('are not sent where a button says %s', async (_what, what) => {
    expect(await press('UZHOU', words(...what))).toMatchObject({ kind: 'notice', tone: 'refused' });
    expect(await notes()).toEqual([]);
  });
});

describe('the form for other words', () => {
  const submit = async (text: string) =>
    (
      await door.receive(
        inbound('UZHOU', {
          ...{ kind: 'submitted', form: 'note', values: { text } },
          state: { to: company.idOf('he'), day: '2026-11-18' },
        }),
      )
    ).now;

  it('opens with the words that stand there', async () => {
    const brief = await door.says('UZHOU', 'digest brief');
    const opened = await door.presses('UZHOU', brief, 'edit-note');
    const shown = buttonsOf(brief).find(({ action }) => action === 'edit-note');
    expect(opened).toMatchObject({ kind: 'form', form: { fields: [{ value: shown?.value.text }] } });
  });

  it('sends what was typed, in one line; what is nothing or too long keeps it open', async () => {
    expect(titleOf(await submit('Call me\nbefore  lunch'))).toBe('Your note goes to He Miao');
    expect((await notes()).map(({ text }) => text)).toEqual(['Call me before lunch']);
    expect(await submit(' ')).toMatchObject({ kind: 'form-errors' });
    expect(JSON.stringify(await submit('x'.repeat(201)))).toContain('At most 200 characters');
  });
});
