import type { Json } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { pixelsOf } from '../card/sizes.ts';
import { styled } from '../card/style.ts';

/** `default` is as wide as the vendor's fields are, `fill` as there is room. */
export const widthOf = ({ width }: Json): Html => styled({ 'max-width': width === 'fill' ? 'none' : pixelsOf(width) });
