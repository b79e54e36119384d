import type { Measure, Plan } from '@levain/domain/plans/plan.js';

export type Figure = 'value' | 'covariate' | 'events' | 'total' | 'exposure' | 'n' | 'mean' | 'sd';

export type GridColumn =
  | { readonly key: 'date'; readonly kind: 'date' }
  | { readonly key: 'arm'; readonly kind: 'arm' }
  | { readonly key: string; readonly kind: 'figure'; readonly measure: Measure; readonly figure: Figure };

/** `individual`: one person's value a line, `individualWithBefore` with what it was before; `summary`: size, mean and standard deviation. */
export type MeanEntry = 'summary' | 'individual' | 'individualWithBefore';

const OF_MEANS: Readonly<Record<MeanEntry, readonly Figure[]>> = {
  summary: ['n', 'mean', 'sd'],
  individual: ['value'],
  individualWithBefore: ['value', 'covariate'],
};

function figuresOf({ shape }: Measure, meanEntry: MeanEntry): readonly Figure[] {
  switch (shape) {
    case 'proportion':
      return ['events', 'total'];
    case 'rate':
      return ['events', 'exposure'];
    case 'mean':
      return OF_MEANS[meanEntry];
    case 'level':
      return ['value'];
  }
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
