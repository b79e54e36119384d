import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { aboutUuid } from '../ask-subject.js';
import { SELECT_ASKS, waitsForMember, type AskRow } from '../ask-row.js';
import type { AsksArgs, AskView } from '../ask.inputs.js';
import { Ask } from '../ask.model.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';

const OPEN = `a.state IN ('waiting', 'askedBack')`;

const VIEWS: Readonly<Record<AskView, string>> = {
  open: OPEN,
  waiting: `a.state = 'waiting'`,
  answered: `a.state IN ('answered', 'closed')`,
  withdrawn: `a.state = 'withdrawn'`,
  forMe: waitsForMember('$2', '$3'),
  mine: 'a.asked_by = $2',
};

/** What is due first comes first; of what is over, what moved last. */
const sortedBy = (view: AskView | null): 'due_on' | 'moved_at' =>
  view === 'open' || view === 'waiting' || view === 'forMe' ? 'due_on' : 'moved_at';

@Injectable()
export class AsksPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, args: AsksArgs): Promise<Connection<Ask>> {
    const request = pageRequest(args);
    const view = args.view ?? null;
    const key = sortedBy(view);
    const about = args.aboutId ? (aboutUuid(args.aboutId) ?? NOTHING) : null;
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<AskRow>(tx, request, {
        matching: `${SELECT_ASKS} AND ${view ? VIEWS[view] : 'true'} AND $2::uuid IS NOT NULL AND $3::text IS NOT NULL
          AND ($4::uuid IS NULL OR $4 IN (a.experiment_id, a.project_id))`,
        parameters: [actor.workspaceId, actor.memberId, actor.role, about],
        keys: { [key]: key === 'due_on' ? 'text' : 'timestamptz', id: 'uuid' },
        descending: key === 'moved_at',
      }),
    );
    return connectionOf(rows, request, total, { node: Ask.from, keys: (row) => [String(row[key]), row.id] });
  }
}
