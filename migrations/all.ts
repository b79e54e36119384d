import { Ground1763700000001 } from './1763700000001-ground.js';
import { Ideas1763700000002 } from './1763700000002-ideas.js';
import { Experiments1763700000003 } from './1763700000003-experiments.js';
import { Evidence1763700000004 } from './1763700000004-evidence.js';
import { ClosedRecords1763700000005 } from './1763700000005-closed-records.js';

/** Every migration, in the order in which they run. */
export const MIGRATIONS = [
  Ground1763700000001,
  Ideas1763700000002,
  Experiments1763700000003,
  Evidence1763700000004,
  ClosedRecords1763700000005,
];
