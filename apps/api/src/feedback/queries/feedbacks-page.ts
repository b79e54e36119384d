import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import { SELECT_FEEDBACKS, WAITS, waitsForMember, type FeedbackRow } from '../feedback-row.js';
import type { FeedbacksArgs, FeedbackView } from '../feedback.inputs.js';
import { Feedback } from '../feedback.model.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';

const VIEWS: Readonly<Record<FeedbackView, string>> = {
  forMe: waitsForMember('$2', '$3'),
  waiting: WAITS,
  answered: 'f.answer IS NOT NULL',
  mine: 'f.handed_by = $2',
};

/** What is wished first comes first; of all else, what was handed over last. */
const sortedBy = (view: FeedbackView | null): 'wished_on' | 'handed_at' =>
  view === 'forMe' || view === 'waiting' ? 'wished_on' : 'handed_at';

@Injectable()
export class FeedbacksPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, args: FeedbacksArgs): Promise<Connection<Feedback>> {
    const request = pageRequest(args);
    const view = args.view ?? null;
    const key = sortedBy(view);
    const department = args.departmentId ? (localId('department', args.departmentId) ?? NOTHING) : null;
    const experiment = args.experimentId ? (localId('experiment', args.experimentId) ?? NOTHING) : null;
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<FeedbackRow>(tx, request, {
        matching: `${SELECT_FEEDBACKS} AND ${view ? VIEWS[view] : 'true'} AND $2::uuid IS NOT NULL AND $3::text IS NOT NULL
          AND ($4::uuid IS NULL OR f.department_id = $4) AND ($5::uuid IS NULL OR f.experiment_id = $5)`,
        parameters: [actor.workspaceId, actor.memberId, actor.role, department, experiment],
        keys: { [key]: key === 'wished_on' ? 'text' : 'timestamptz', id: 'uuid' },
        descending: key === 'handed_at',
      }),
    );
    return connectionOf(rows, request, total, {
      node: Feedback.from,
      keys: (row) => [String(row[key]), row.id],
    });
  }
}
