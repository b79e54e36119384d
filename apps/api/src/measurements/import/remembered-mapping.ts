import { dateOrderOf } from '@levain/domain/measurements/date-cell.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { missingInMapping, parseMapping, type FileMapping } from './file-mapping.js';

/** How a file with the same header was read the last time, as a person then left it. */
export interface Remembered {
  readonly mapping: FileMapping;
  readonly fileName: string;
  readonly importedAt: Date;
}

interface RememberedRow {
  mapping: object;
  file_name: string;
  recorded_at: Date;
}

/** What was undone was perhaps read wrong. Another experiment's file counts when it speaks of measures and groups that are here too. */
const SAME_HEADER = `
  SELECT mapping, file_name, recorded_at FROM imports
  WHERE workspace_id = $1 AND undone_at IS NULL AND mapping -> 'header' = $3::jsonb
  ORDER BY experiment_id = $2 DESC, recorded_at DESC LIMIT 5`;

/** The mapping of the last file with this header that still fits the plan; null when there is none. */
export async function rememberedMapping(
  tx: EntityManager,
  actor: ActingMember,
  asked: { readonly experimentId: string; readonly header: readonly string[]; readonly plan: Plan },
): Promise<Remembered | null> {
  const { experimentId, header, plan } = asked;
  const rows: RememberedRow[] = await tx.query(SAME_HEADER, [
    actor.workspaceId,
    experimentId,
    JSON.stringify(header),
  ]);
  for (const { mapping: kept, file_name: fileName, recorded_at: importedAt } of rows) {
    const mapping = parseMapping(JSON.stringify({ ...kept, oneDay: null }));
    if (mapping && fits(mapping, plan) && missingInMapping(mapping, header, plan).length === 0)
      return { mapping, fileName, importedAt };
  }
  return null;
}

function fits({ columns }: FileMapping, { measures, arms }: Plan): boolean {
  const among = (named: readonly { readonly name: string }[], name: string | null) =>
    name === null || named.some((each) => each.name === name);
  return columns.every(({ measure, arm }) => among(measures, measure) && among(arms, arm));
}

/** The columns as they were, numbers and days as the new file writes them wherever it proves it. */
export function readAgain(
  { mapping }: Remembered,
  suggested: FileMapping,
  samples: readonly (readonly string[])[],
): FileMapping {
  const days = mapping.columns.findIndex(({ role }) => role === 'observedOn');
  const order = dateOrderOf(samples.map((cells) => cells[days] ?? ''));
  return {
    columns: mapping.columns,
    numberStyles: suggested.numberStyles.map((style, index) =>
      style.isProven ? style : (mapping.numberStyles[index] ?? style),
    ),
    dateOrder: order.isProven ? order : mapping.dateOrder,
    oneDay: null,
  };
}
