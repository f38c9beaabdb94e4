import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** In the service that runs out of room, from its beginning on: told so, its disk is full, and told so once more it is not. */
let full = false;
process.on('SIGUSR2', () => {
  full = !full;
});

const { writeSync, ftruncateSync } = fs;
const standardError = 2;

function mustHaveRoom(file: number): void {
  if (!full || file <= standardError) return;
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
}

fs.writeSync = ((
  file: number,
  ...rest: Parameters<typeof writeSync> extends [number, ...infer Rest] ? Rest : never
) => {
  mustHaveRoom(file);
  return writeSync(file, ...rest);
}) as typeof writeSync;
fs.ftruncateSync = (file, length) => {
  mustHaveRoom(file);
  ftruncateSync(file, length);
};
syncBuiltinESMExports();
