import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, slackChannel } from '../../src/playground/stage.ts';
import { openStoreTheatre, type Theatre } from '../support/world.ts';

const [admin, direct, channel] = ['UZHOU', directIn('slack'), slackChannel('CSALES')];
const log: string[] = [];
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openStoreTheatre((line) => void log.push(line));
});
afterAll(() => theatre?.close());

/** Zhou Min installs qibu: the page where that ends. */
async function installs(): Promise<string> {
  const { slack, serviceUrl } = theatre.stage.world;
  const browser = slack.browser(admin);
  return (await browser.press(await browser.open(`${serviceUrl}/slack/install`), 'Allow')).text;
}

async function shown(text: string, times = 1): Promise<string> {
  const { stage } = theatre;
  const found = () => stage.all('zhou', direct).filter((seen) => seen.text.includes(text));
  await stage.until(`Zhou Min sees ${text}`, () => found().length >= times);
  return found().at(-1)?.text ?? '';
}

const says = async (text: string, answer: string): Promise<string> => {
  await theatre.stage.says('zhou', direct, text);
  return shown(answer);
};

const comes = (moment: string): Promise<void> =>
  theatre.stage.world.moveTo(Temporal.PlainDateTime.from(moment).toZonedDateTime('Asia/Shanghai'));

/** What the service has warned of, or failed at. */
const troubles = (): string[] => log.filter((line) => /"level":(?:40|50|60)/.test(line));

describe('a company that installs qibu in its Slack', () => {
  it('has whoever does so as its admin, who is sent the steps', async () => {
    expect(await installs()).toContain('/qibu setup');
    expect(await shown('Setup 1 of 6')).toContain('Language, time zone, currency');
    await says('/qibu setup', 'The list is in our direct messages');
    await says('/team new East', 'New team: East');
    await says('/team add @Zhou Min to East', 'Zhou Min');
    await theatre.stage.says('zhou', direct, '/scorecard use growth');
    await theatre.stage.presses('zhou', direct, '[Put into force]', 'Put into force');
    await theatre.stage.says('zhou', channel, '/team here East');
    await theatre.stage.until('the channel is bound', () => theatre.stage.sees('zhou', channel, 'East') !== undefined);
  });

  it('is spoken to on the days after, with tokens that have run out by then', async () => {
    for (const [nth, day] of ['2026-11-19', '2026-11-20'].entries()) {
      await comes(`${day}T10:00`);
      await theatre.stage.says('zhou', direct, 'team');
      await shown('East: no manager yet', nth + 1);
    }
    expect(troubles()).toEqual([]);
  });

  it('is left in peace when it has removed the app: the digest of Monday is not even tried', async () => {
    const { slack } = theatre.stage.world;
    expect((await slack.removeApp()).map(({ status }) => status)).toEqual([200, 200]);
    const asked = slack.requests.length;
    await comes('2026-11-23T09:01');
    expect(slack.requests.slice(asked)).toEqual([]);
    expect(troubles()).toEqual([]);
  });

  it('finds everything where it was when it installs it anew, and the digest comes late', async () => {
    await comes('2026-11-23T15:00');
    expect(await installs()).toContain('/qibu setup');
    await theatre.stage.until(
      'the digest is there',
      () => theatre.stage.sees('zhou', channel, '(sent late)') !== undefined,
    );
    expect(theatre.stage.sees('zhou', channel, '(sent late)')?.text).toContain('East');
    const before = theatre.stage.all('zhou', direct).length;
    await theatre.stage.says('zhou', direct, '/team');
    await theatre.stage.until('the team is shown', () => theatre.stage.all('zhou', direct).length > before);
    expect(theatre.stage.all('zhou', direct).at(-1)?.text).toContain('East');
    await theatre.stage.says('zhou', direct, '/qibu setup');
    await shown('The list is in our direct messages', 2);
    expect(troubles()).toEqual([]);
  });

  it('stays apart from the company that operates qibu, and no token is in the log', async () => {
    const { db } = await theatre.strike();
    const organisations = await db.organisation.findMany({ include: { people: true, workspaces: true } });
    expect(organisations.map(({ workspaces }) => workspaces.map(({ platform }) => platform)).sort()).toEqual([
      ['feishu'],
      ['slack'],
    ]);
    expect(
      organisations.flatMap(({ people }) => people.filter((one) => one.admin).map(({ name }) => name)),
    ).toHaveLength(1);
    expect(log.join('')).not.toMatch(/xox[a-z]/);
    const [row] = await db.$queryRaw<{ text: string }[]>`SELECT string_agg(t::text, '') AS text FROM secret t`;
    expect(row?.text).not.toContain(Buffer.from('xoxe').toString('hex'));
  });
});
