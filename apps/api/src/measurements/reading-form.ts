import { draftReading, type ReadingInput } from '@levain/domain/measurements/draft-reading.js';
import type { Reading } from '@levain/domain/measurements/reading.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { Refusal, Result } from '@levain/domain/refusal.js';
import { localId } from '../graphql/global-id.js';
import { planOf, type PlanRow } from '../plans/plan-row.js';
import type { ReadingFields } from './measurement.inputs.js';
import type { ReadingRow } from './reading-row.js';

type Named = readonly { readonly id: string; readonly name: string }[];

/** Readings between the API, which knows measures and arms by their ids, and the domain, which knows them by their names. */
export class ReadingForms {
  readonly plan: Plan;
  private readonly measures: Named;
  private readonly arms: Named;

  constructor(row: PlanRow) {
    this.plan = planOf(row);
    this.measures = row.measures.map(({ id, metric }) => ({ id, name: metric.name }));
    this.arms = row.arms;
  }

  /** What the domain reads of the form's line. */
  input(fields: ReadingFields): ReadingInput {
    const { measureId, armId, ...rest } = fields;
    return {
      ...rest,
      measure: nameOf(this.measures, localId('measure', measureId)) ?? measureId,
      arm: nameOf(this.arms, localId('arm', armId)) ?? armId,
    };
  }

  /** One line of the form as a row; refusals name the controls of that line. */
  read(fields: ReadingFields, today: string, path: string): Result<ReadingRow> {
    const drafted = draftReading(this.plan, today, this.input(fields));
    return drafted.ok
      ? { ok: true, value: this.row(drafted.value) }
      : { ok: false, refusals: drafted.refusals.map((refusal) => atControl(refusal, path)) };
  }

  row({ measure, arm, observedOn, figures, isIndividual, note }: Reading): ReadingRow {
    return {
      measureId: idOf(this.measures, measure),
      armId: idOf(this.arms, arm),
      observedOn,
      isIndividual,
      value: figures.kind === 'value' ? figures.value : null,
      events: figures.kind === 'events' || figures.kind === 'rate' ? figures.events : null,
      total: figures.kind === 'events' ? figures.total : null,
      exposure: figures.kind === 'rate' ? figures.exposure : null,
      covariate: figures.kind === 'value' ? (figures.covariate ?? null) : null,
      n: figures.kind === 'summary' ? figures.n : null,
      mean: figures.kind === 'summary' ? figures.mean : null,
      sd: figures.kind === 'summary' ? figures.sd : null,
      note,
    };
  }

  reading(row: ReadingRow): Reading {
    return {
      measure: nameOf(this.measures, row.measureId) ?? '',
      arm: nameOf(this.arms, row.armId) ?? '',
      observedOn: row.observedOn,
      figures: figuresOf(row),
      isIndividual: row.isIndividual,
      note: row.note,
    };
  }
}

function figuresOf(row: ReadingRow): Reading['figures'] {
  const { value, covariate, events, total, exposure, n, mean, sd } = row;
  if (events !== null && exposure !== null) return { kind: 'rate', events, exposure };
  if (events !== null && total !== null) return { kind: 'events', events, total };
  if (n !== null && mean !== null) return { kind: 'summary', n, mean, sd: sd ?? 0 };
  return { kind: 'value', value: value ?? 0, ...(covariate === null ? {} : { covariate }) };
}

const CONTROLS: Readonly<Record<string, string>> = { measure: 'measureId', arm: 'armId' };

/** The domain says `measure`; the form's control is `readings.3.measureId`. */
export function atControl(refusal: Refusal, path: string): Refusal {
  const field = refusal.field ?? '';
  return { ...refusal, field: [path, CONTROLS[field] ?? field].filter(Boolean).join('.') };
}

const nameOf = (named: Named, id: string | null): string | undefined =>
  named.find((each) => each.id === id)?.name;

function idOf(named: Named, name: string): string {
  const found = named.find((each) => each.name === name);
  if (!found) throw new Error(`The plan has nothing named ${name}.`);
  return found.id;
}
