import { expect, it } from 'vitest';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { outcomeOf } from './ledger.ts';
import type { Theatre } from './world.ts';

/** What people have seen of the demo week, and what it has left behind; it is over by then, and the service ends. */
export function theWeekHolds(theatre: () => Theatre): void {
  it('has shown one card of the task a chat, changed in place', () => {
    const { stage } = theatre();
    for (const place of [
      slackChannel('CSALES'),
      slackChannel('CEAST1'),
      feishuGroup('oc_sales'),
      feishuGroup('oc_east1'),
    ]) {
      const who = place.platform === 'slack' ? 'chen' : 'li';
      const cards = stage
        .all(who, place)
        .filter(({ text }) => /(协作任务|Task|任务) #12/.test(text) && !text.includes('yours'));
      expect(cards.filter(({ onlyFor }) => !onlyFor)).toHaveLength(1);
      expect(cards[0]?.edits).toBeGreaterThan(0);
    }
  });

  it('has sent each chat one digest, with a picture of readable size', () => {
    const { stage } = theatre();
    const digests = [
      stage.sees('chen', slackChannel('CSALES'), 'week 47'),
      stage.sees('chen', slackChannel('CEAST1'), 'week 47'),
      stage.sees('li', feishuGroup('oc_sales'), '第 47 周'),
      stage.sees('li', feishuGroup('oc_east1'), '第 47 周'),
    ];
    for (const digest of digests) {
      const [image] = digest?.images ?? [];
      expect(Buffer.from(image?.bytes.subarray(1, 4) ?? []).toString()).toBe('PNG');
      expect(image?.bytes.length).toBeLessThan(400_000);
      expect(image?.alt).toMatch(/%/);
    }
    expect(stage.all('chen', slackChannel('CSALES')).filter(({ text }) => text.includes('week 47'))).toHaveLength(1);
  });

  it('has put nobody below pace on show where a chat is at the default privacy', () => {
    const text = theatre().stage.sees('li', feishuGroup('oc_sales'), '第 47 周')?.text ?? '';
    expect(text).not.toMatch(/孙悦[^，、。]*(落后|有风险)/);
    expect(text).not.toContain('¥');
    expect(text).not.toContain('华星');
  });

  it('has mentioned everybody nowhere', () => {
    expect(theatre().stage.world.slack.pings).toEqual([]);
    expect(theatre().stage.world.feishu.pings).toEqual([]);
  });

  it('has been refused nothing by either messenger', () => {
    const { slack, feishu } = theatre().stage.world;
    const refused = slack.requests.filter(({ response }) => (response as { ok?: boolean } | null)?.ok === false);
    expect(refused.map(({ path, response }) => ({ path, response }))).toEqual([]);
    const failed = feishu.requests.filter(({ response }) => ((response as { code?: number } | null)?.code ?? 0) !== 0);
    // Tried again and then taken: a card is locked while it is being pressed (11310), and the token dies when the clock
    // jumps to the next day (99991663).
    const serious = failed.filter(({ response }) => !/11310|99991663/.test(JSON.stringify(response)));
    expect(serious.map(({ path, response }) => ({ path, response }))).toEqual([]);
  });

  it('has left the ledger, the task and the totals as told', async () => {
    expect(theatre().stage.sees('li', directIn('feishu'), '已记到 11-22')).toBeDefined();
    const store = await theatre().strike();
    const outcome = await outcomeOf(store.db);
    expect(outcome.task).toEqual({
      state: 'confirmed',
      slots: [
        { index: 0, holder: { name: '陈晨' } },
        { index: 1, holder: { name: '吴佳琪' } },
      ],
    });
    expect(outcome.entries.filter((entry) => entry.includes('"met Acme"'))).toHaveLength(1);
    const counted = outcome.entries.filter((entry) => entry.includes('"task"') && entry.includes('2026-11-20'));
    expect(counted.map((entry) => JSON.parse(entry).indicator)).toEqual([
      ...['tasks-done', 'tasks-done'],
      ...['teamwork', 'teamwork'],
    ]);
    expect(outcome.totalsAreRight).toBe(true);
  });
}
