import { COLUMN_ROLES } from '@levain/domain/measurements/column-words.js';
import { missingColumns, suggestColumns, type ColumnMapping } from '@levain/domain/measurements/columns.js';
import { dateOrderOf, type DateOrder } from '@levain/domain/measurements/date-cell.js';
import { numberStyleOf, type NumberStyle } from '@levain/domain/measurements/number-cell.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { isDay } from '@levain/domain/time/day.js';
import { z } from 'zod';
import { FILE_LIMITS } from '../../files/file-limits.js';

/** How a file is read: what each column holds, and how it writes numbers and days. */
export interface FileMapping {
  readonly columns: readonly ColumnMapping[];
  readonly numberStyles: readonly NumberStyle[];
  readonly dateOrder: DateOrder;
  /** The day of all rows, when no column says it. */
  readonly oneDay: string | null;
}

// What PostgreSQL cannot keep: NUL and its like, halves of surrogate pairs.
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;
const name = z
  .string()
  .max(500)
  .refine((text) => !UNWRITABLE.test(text))
  .nullable()
  .default(null);

const SCHEMA = z.object({
  columns: z
    .array(
      z.object({
        role: z.enum(COLUMN_ROLES),
        measure: name,
        arm: name,
        confidence: z.enum(['certain', 'likely', 'none']).default('certain'),
      }),
    )
    .max(FILE_LIMITS.columns),
  numberStyles: z
    .array(z.object({ decimalMark: z.enum([',', '.']), isProven: z.boolean().default(true) }))
    .max(FILE_LIMITS.columns),
  dateOrder: z.object({ order: z.enum(['dayFirst', 'monthFirst']), isProven: z.boolean().default(true) }),
  oneDay: z.string().refine(isDay).nullable().default(null),
});

/** The mapping as a person corrected it; null when it is not one. */
export function parseMapping(text: string): FileMapping | null {
  try {
    const parsed = SCHEMA.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The mapping that the header and the first rows suggest. */
export function suggestMapping(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  { plan, locale }: { readonly plan: Plan; readonly locale: Locale },
): FileMapping {
  const columns = suggestColumns(header, plan, samples);
  const column = (index: number): string[] => samples.map((cells) => cells[index] ?? '');
  return {
    columns,
    numberStyles: header.map((_, index) => numberStyleOf(column(index), locale)),
    dateOrder: dateOrderOf(column(columns.findIndex((each) => each.role === 'observedOn'))),
    oneDay: null,
  };
}

/** What the mapping misses before rows can be read. */
export function missingInMapping(
  mapping: FileMapping,
  header: readonly string[],
  plan: Plan,
): readonly Refusal[] {
  if (mapping.columns.length !== header.length) {
    return [refusal('ROW_RAGGED', 'columns', { expected: header.length, found: mapping.columns.length })];
  }
  return missingColumns(mapping.columns, plan, mapping.oneDay);
}
