import { createHash } from 'node:crypto';
import { analyse } from '@levain/domain/statistics/analyse.js';
import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { ANALYSIS_VERSION, type Analysis } from '@levain/domain/statistics/analysis.js';
import { LRUCache } from 'lru-cache';
import type { Tenant } from '../database/acting-member.js';

const MOST_CHARACTERS = 32 * 1024 * 1024;

/** What the last readings said: a long series costs most of a second, and is looked at more often than it changes. */
const known = new LRUCache<string, Analysis>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (analysis, key) => key.length + JSON.stringify(analysis).length,
});

/** As {@link analyse}, once for the same numbers of a workspace. What it gives is shared and not to be changed. */
export function analysisOf(tenant: Tenant, input: AnalysisInput): Analysis {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64');
  const key = `${tenant.workspaceId} ${ANALYSIS_VERSION} ${hash}`;
  const before = known.get(key);
  if (before) return before;
  const analysis = analyse(input);
  known.set(key, analysis);
  return analysis;
}
