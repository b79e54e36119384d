import type { EvidenceGrade, Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { ACTIVITIES, type Activity } from '@levain/domain/prototypes/activities.js';
import { shrink } from '@levain/domain/statistics/across/shrinkage.js';
import { winRate } from '@levain/domain/statistics/across/win-rate.js';
import type { Estimate } from '@levain/domain/statistics/analysis.js';
import { Injectable } from '@nestjs/common';
import type { BoardFilter } from '../../boards/board.inputs.js';
import { selectionOf } from '../../boards/queries/matching-sql.js';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { globalId } from '../../graphql/global-id.js';
import type { EffectFamily, TrackRecord } from '../track-record.model.js';
import { trackRecordSql } from './track-record-sql.js';

type Verdicts = Partial<Record<Verdict, number>>;

interface MeasuredFamily {
  id: string;
  name: string;
  unit: string | null;
  shape: MetricShape;
  direction: Direction;
  effects: {
    experimentId: string;
    number: number;
    title: string;
    verdict: Verdict;
    evidenceGrade: EvidenceGrade;
    absolute: Estimate;
  }[];
}

interface RecordRow {
  verdicts: Verdicts;
  departments: { id: string; name: string; verdicts: Verdicts }[];
  activities: Partial<Record<Activity, Verdicts>>;
  families: MeasuredFamily[];
}

/** What all the verdicts that a filter keeps say together: one statement, then the domain's arithmetic. */
@Injectable()
export class TrackRecordQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, filter: BoardFilter): Promise<TrackRecord> {
    const selection = selectionOf(filter);
    const [row]: { record: RecordRow }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(trackRecordSql(selection), [actor.workspaceId, ...selection.parameters]),
    );
    if (!row) throw new Error('A track record is one row.');
    const { verdicts, departments, activities, families } = row.record;
    return {
      winRate: winRate(verdicts),
      byDepartment: departments.map(({ id, name, verdicts: own }) => ({
        departmentId: globalId('department', id),
        name,
        winRate: winRate(own),
      })),
      byActivity: ACTIVITIES.flatMap((activity) => {
        const own = activities[activity];
        return own ? [{ activity, winRate: winRate(own) }] : [];
      }),
      families: families.flatMap((family) => shrunken(family) ?? []),
    };
  }
}

function shrunken({ id, name, unit, shape, direction, effects }: MeasuredFamily): EffectFamily | null {
  const [pooled] = shrink(effects.map((effect) => ({ ...effect, metricId: id, direction })));
  if (!pooled) return null;
  const { mean, low, high } = pooled.family;
  const known = new Map(effects.map((effect) => [effect.experimentId, effect]));
  const lines = pooled.effects.flatMap(({ experimentId, raw, shrunken: believed }) => {
    const effect = known.get(experimentId);
    if (!effect) return [];
    const { number, title, verdict } = effect;
    return [
      { experimentId: globalId('experiment', experimentId), number, title, verdict, raw, shrunken: believed },
    ];
  });
  return {
    ...{ metricId: globalId('metric', id), metricName: name, unit, shape, direction, mean, low, high },
    effects: lines.sort((one, other) => other.raw - one.raw || one.number - other.number),
  };
}
