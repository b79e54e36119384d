import type { Measure, Plan } from '@levain/domain/plans/plan.js';

export type Figure = 'value' | 'events' | 'total' | 'n' | 'mean' | 'sd';

export type GridColumn =
  | { readonly key: 'date'; readonly kind: 'date' }
  | { readonly key: 'arm'; readonly kind: 'arm' }
  | { readonly key: string; readonly kind: 'figure'; readonly measure: Measure; readonly figure: Figure };

/** `individual`: one person's value a line; `summary`: size, mean and standard deviation. */
export type MeanEntry = 'summary' | 'individual';

function figuresOf(measure: Measure, meanEntry: MeanEntry): readonly Figure[] {
  if (measure.shape === 'proportion') return ['events', 'total'];
  if (measure.shape === 'mean' && meanEntry === 'summary') return ['n', 'mean', 'sd'];
  return ['value'];
}

/** A line is a day, and a group where groups are compared; a column is one figure of one measure. */
export function gridColumns(plan: Plan, meanEntry: MeanEntry): readonly GridColumn[] {
  const figures = plan.measures.flatMap((measure) =>
    figuresOf(measure, meanEntry).map((figure): GridColumn => ({
      key: `${measure.id}.${figure}`,
      kind: 'figure',
      measure,
      figure,
    })),
  );
  const place: GridColumn[] = [{ key: 'date', kind: 'date' }];
  if (plan.design !== 'beforeAfter') place.push({ key: 'arm', kind: 'arm' });
  return [...place, ...figures];
}
