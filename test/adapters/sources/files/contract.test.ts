import { files } from '../../../../adapters/sources/files/index.ts';
import { brought, standOf } from '../brought.ts';
import { keepsTheContract } from '../contract.ts';

keepsTheContract({
  name: 'Files',
  lacks: { ...brought, pushes: 'somebody sends a file in chat' },
  open: async (world) => standOf(world, files(), {}),
});
