import type { Place, Stage } from '../../src/playground/stage.ts';

const previews = { slack: ['Task preview', 'Publish task'], feishu: ['任务预览', '发布任务'] } as const;

/** Whoever offers a task sees it first, alone, and publishes it as it is; in English in Slack, in Chinese in Feishu. */
export async function publishes(stage: Stage, who: string, place: Place, title: string): Promise<void> {
  const [preview, button] = previews[place.platform];
  await stage.until(`${who} sees the preview of ${title}`, () =>
    Boolean(stage.sees(who, place, preview)?.text.includes(title)),
  );
  await stage.presses(who, place, preview, button);
}
