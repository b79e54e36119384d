import type { Answerers } from '@levain/domain/feedback/answerers.js';
import { answerersOf } from '@levain/domain/feedback/answerers.js';
import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { hasCoordinator, referentsOf, SELECT_FEEDBACKS, type FeedbackRow } from './feedback-row.js';
import { Feedback } from './feedback.model.js';

/** Who answers for one department. */
export interface DepartmentAnswerers {
  readonly referentIds: readonly string[];
  readonly answerers: Answerers;
}

interface AnswerersRow {
  id: string;
  referent_ids: string[];
  has_coordinator: boolean;
}

/** Feedback and who answers it, gathered per operation; nothing of another's private draft. */
@Injectable()
export class FeedbackLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  feedback(context: RequestContext, id: string): Promise<Feedback | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Feedback | null> {
    return this.byId(context).clear(id).load(id);
  }

  /** Where the words went, the first department first. */
  ofWords(context: RequestContext, kind: FeedbackKind, id: string): Promise<Feedback[]> {
    return context.loader(`feedbackOf ${kind}`, () => this.ofMany(context, kind)).load(id);
  }

  answerers(context: RequestContext, departmentId: string): Promise<DepartmentAnswerers> {
    return context.loader('answerersOfDepartment', () => this.ofDepartments(context)).load(departmentId);
  }

  private byId(context: RequestContext): DataLoader<string, Feedback | null> {
    return context.loader(
      'feedback',
      () =>
        new DataLoader<string, Feedback | null>(async (ids) => {
          const rows = await this.rows<FeedbackRow>(context, `${SELECT_FEEDBACKS} AND f.id = ANY ($2)`, ids);
          return inOrder(ids, rows, (row) => row.id, Feedback.from);
        }),
    );
  }

  private ofMany(context: RequestContext, kind: FeedbackKind): DataLoader<string, Feedback[]> {
    return new DataLoader(async (ids) => {
      const sql = `${SELECT_FEEDBACKS} AND f.${kind}_id = ANY ($2) ORDER BY f.handed_at, f.id`;
      const rows = await this.rows<FeedbackRow>(context, sql, ids);
      return grouped(ids, rows, (row) => row[`${kind}_id`], Feedback.from);
    });
  }

  private ofDepartments(context: RequestContext): DataLoader<string, DepartmentAnswerers> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows<AnswerersRow>(context, ANSWERERS_OF, ids);
      const found = inOrder(ids, rows, (row) => row.id, answerersFrom);
      return found.map((each) => each ?? { referentIds: [], answerers: 'coordinators' });
    });
  }

  private rows<Row>({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<readonly Row[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}

const answerersFrom = ({ referent_ids, has_coordinator }: AnswerersRow): DepartmentAnswerers => ({
  referentIds: referent_ids,
  answerers: answerersOf({ referentIds: referent_ids, hasCoordinator: has_coordinator }),
});

const ANSWERERS_OF = `
  SELECT d.id, ${hasCoordinator('$1')} AS has_coordinator,
    ARRAY(${referentsOf('$1', 'd.id')} ORDER BY referent.named_at, referent.member_id) AS referent_ids
  FROM departments d WHERE d.workspace_id = $1 AND d.id = ANY ($2)`;
