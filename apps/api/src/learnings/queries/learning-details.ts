import { mayDecide } from '@levain/domain/experiments/access.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { globalId } from '../../graphql/global-id.js';
import type { RequestContext } from '../../graphql/request-context.js';
import {
  DeadEnd,
  LearningDetail,
  LearningFacts,
  LearningOutcome,
  LearningStance,
} from '../learning-detail.model.js';
import { SELECT_DETAILS } from './detail-sql.js';

interface DetailRow {
  id: string;
  experiment_id: string;
  grade: number | null;
  activity: Activity | null;
  project_name: string | null;
  department_names: string[];
  is_mine: boolean;
  facts: LearningFacts;
  stances: (Omit<LearningStance, 'experiment'> & { experiment: ExperimentLinkRow | null })[];
  reused: ExperimentLinkRow[];
  dead_end: Omit<DeadEnd, 'viewerMayDescribe'> | null;
}

/** All that stands around learnings, gathered per operation. */
@Injectable()
export class LearningDetails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, learningId: string): Promise<LearningDetail> {
    return context.loader('learningDetail', () => this.gathered(context.actor)).load(learningId);
  }

  private gathered(actor: ActingMember): DataLoader<string, LearningDetail> {
    return new DataLoader((ids) =>
      this.unitOfWork.read(actor, async (tx) => {
        const parameters = [actor.workspaceId, ids, actor.memberId];
        const rows: DetailRow[] = await tx.query(SELECT_DETAILS, parameters);
        const details = await Promise.all(
          rows.map(async (row) => [row.id, await detailOf(tx, actor, row)] as const),
        );
        const found = new Map(details);
        return ids.map((id) => found.get(id) ?? new Error(`The learning ${id} was read and has no detail.`));
      }),
    );
  }
}

async function detailOf(tx: EntityManager, actor: ActingMember, row: DetailRow): Promise<LearningDetail> {
  const { outcome } = row.facts;
  return Object.assign(new LearningDetail(), {
    facts: Object.assign(new LearningFacts(), row.facts, {
      outcome: outcome && Object.assign(new LearningOutcome(), outcome),
    }),
    grade: row.grade,
    activity: row.activity,
    projectName: row.project_name,
    departmentNames: row.department_names,
    stances: row.stances.map((stance) =>
      Object.assign(new LearningStance(), stance, {
        id: globalId('learningStance', stance.id),
        experiment: stance.experiment && ExperimentLink.from(stance.experiment),
      }),
    ),
    reusedIn: row.reused.map(ExperimentLink.from),
    deadEnd: row.dead_end && (await deadEndOf(tx, actor, row, row.dead_end)),
    viewerMaySpeak: !row.is_mine,
  });
}

/** Who decides is who may say what is left of it: looked at where there is something to write, and nowhere else. */
async function deadEndOf(
  tx: EntityManager,
  actor: ActingMember,
  row: DetailRow,
  note: Omit<DeadEnd, 'viewerMayDescribe'>,
): Promise<DeadEnd> {
  const record = await findExperiment(tx, actor, { id: row.experiment_id });
  const viewerMayDescribe = record !== null && mayDecide(accessOf(record), actor);
  return Object.assign(new DeadEnd(), note, { viewerMayDescribe });
}
