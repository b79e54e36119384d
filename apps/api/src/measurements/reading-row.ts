/** One reading as it is stored; ids are uuids. */
export interface ReadingRow {
  readonly measureId: string;
  readonly armId: string;
  readonly observedOn: string;
  readonly isIndividual: boolean;
  readonly value: number | null;
  readonly events: number | null;
  readonly total: number | null;
  readonly exposure: number | null;
  readonly covariate: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly note: string | null;
}

/** Two readings with the same key tell the same period twice; individual values may share a day and have none. */
export function periodKey(
  reading: Pick<ReadingRow, 'measureId' | 'armId' | 'observedOn' | 'isIndividual'>,
): string | null {
  return reading.isIndividual ? null : `${reading.measureId}${reading.armId}${reading.observedOn}`;
}
