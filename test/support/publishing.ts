import type { Place, Stage } from '../../src/playground/stage.ts';

const previews = [
  ['Task preview', 'Publish task'],
  ['任务预览', '发布任务'],
] as const;

/** Whoever offers a task sees it first, alone and in their language, and publishes it as it is. */
export async function publishes(stage: Stage, who: string, place: Place, title: string): Promise<void> {
  const shown = () => previews.find(([preview]) => stage.sees(who, place, preview)?.text.includes(title));
  await stage.until(`${who} sees the preview of ${title}`, () => shown() !== undefined);
  const [preview, button] = shown() ?? previews[0];
  await stage.presses(who, place, preview, button);
}
