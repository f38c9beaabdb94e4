import { describe, it } from 'vitest';
import { samples } from '../../src/playground/gallery/samples/index.ts';
import { expectScenes } from './scenes.ts';

describe('every view', () => {
  it.each(samples)('$view: $says', (one) => expectScenes(one));
});
