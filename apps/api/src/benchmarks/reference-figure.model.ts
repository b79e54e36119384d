import type { MetricShape } from '@levain/domain/plans/plan.js';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { MetricShapeEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';

export interface ReferenceFigureRow {
  id: string;
  benchmark_id: string;
  label: string;
  value: number;
  shape: MetricShape;
  unit: string | null;
  period: string | null;
  source: string | null;
  metric_id: string | null;
}

@ObjectType({
  description:
    'A published figure, to stand beside one’s own result; never a baseline nor a target by itself.',
})
export class ReferenceFigure {
  @Field(() => ID, { description: 'The id of the figure.' })
  id!: string;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => Float, { description: 'Its value; a proportion is a fraction.' })
  value!: number;

  @Field(() => MetricShapeEnum, { description: 'What it is made of.' })
  shape!: MetricShape;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was measured.' })
  period!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands, when not in the source of the benchmark.',
  })
  source!: string | null;

  @Field(() => ID, { nullable: true, description: 'The metric beside which it is shown.' })
  metricId!: string | null;

  /** The uuid for the resolver of its benchmark. */
  benchmarkId!: string;

  static from(row: ReferenceFigureRow): ReferenceFigure {
    return Object.assign(new ReferenceFigure(), {
      id: globalId('referenceFigure', row.id),
      label: row.label,
      value: row.value,
      shape: row.shape,
      unit: row.unit,
      period: row.period,
      source: row.source,
      metricId: row.metric_id && globalId('metric', row.metric_id),
      benchmarkId: row.benchmark_id,
    });
  }
}

/** Columns of `f` (reference_figures). */
export const FIGURE_COLUMNS = `f.id, f.benchmark_id, f.label, f.value, f.shape, f.unit, f.period, f.source, f.metric_id`;
