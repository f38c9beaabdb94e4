import { viewBlocks } from './blocks.ts';
import { identifier, plain } from './objects.ts';
import { boolean, type Fields, object, string, union } from './rule.ts';

/** https://docs.slack.dev/reference/views */

const kept: Fields = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: identifier,
};

export const modal = union({
  modal: object(
    { title: plain(24), blocks: viewBlocks },
    { ...kept, close: plain(24), submit: plain(24), clear_on_close: boolean, notify_on_close: boolean },
  ),
});

export const home = union({ home: object({ blocks: viewBlocks }, kept) });
