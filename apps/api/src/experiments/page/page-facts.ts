import type { ActingMember } from '../../database/acting-member.js';
import type { MeasureAnalysis } from '../../evaluations/queries/readings.js';
import type { Participation } from '../../participations/participation.model.js';
import type { ExperimentRecord } from '../experiment-record.js';
import type { Experiment } from '../experiment.model.js';

/** What rules look at when they fill an experiment's page in. */
export interface PageFacts {
  readonly record: ExperimentRecord;
  readonly actor: ActingMember;
  /** The experiment as the rules see it. */
  readonly view: Experiment;
  /** What the numbers say now; none once a verdict is recorded, which says what they said. */
  readonly readings: readonly MeasureAnalysis[];
  /** By uuid, once one was looked at. */
  shown?: ReadonlyMap<string, Participation>;
}
