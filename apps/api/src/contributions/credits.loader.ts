import {
  creditsOf,
  USUAL_CREDIT,
  type CreditChoice,
  type Credited,
} from '@levain/domain/contributions/credit.js';
import type { ParticipationRole, ParticipationStatus } from '@levain/domain/participations/roles.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { grouped } from '../graphql/batches.js';
import { globalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Contribution, SELECT_CONTRIBUTIONS, type ContributionRow } from './contribution.model.js';
import { Credits } from './credits.model.js';

interface CreditRow {
  experiment_id: string;
  participation_id: string | null;
  person_id: string;
  name: string;
  role: ParticipationRole;
  status: ParticipationStatus;
  choice: CreditChoice | null;
  is_forgotten: boolean;
  contributions: ContributionRow[];
}

type CreditedRow = Credited<Contribution> & Pick<CreditRow, 'participation_id'>;

/** Who made each result, gathered per operation. */
@Injectable()
export class CreditsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, experimentId: string): Promise<Credits> {
    return this.of(context).load(experimentId);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, experimentId: string): Promise<Credits> {
    return this.of(context).clear(experimentId).load(experimentId);
  }

  private of(context: RequestContext): DataLoader<string, Credits> {
    const { actor } = context;
    return context.loader(
      CreditsLoader,
      () =>
        new DataLoader<string, Credits>(async (ids) => {
          const rows: CreditRow[] = await this.unitOfWork.read(actor, (tx) =>
            tx.query(SELECT_CREDITS, [actor.workspaceId, ids]),
          );
          const people = grouped(ids, rows, (row) => row.experiment_id, credited);
          return people.map((those) => credits(those, actor));
        }),
    );
  }
}

const credited = (row: CreditRow): CreditedRow => ({
  personId: row.person_id,
  participation_id: row.participation_id,
  name: row.name,
  role: row.role,
  status: row.status,
  choice: row.choice ?? USUAL_CREDIT,
  isForgotten: row.is_forgotten,
  contributions: row.contributions.map(Contribution.from),
});

function credits(people: readonly CreditedRow[], actor: ActingMember): Credits {
  const { groups, unnamed } = creditsOf(people, 'inside', actor.locale);
  const participation = new Map(people.map((each) => [each.personId, each.participation_id]));
  const named = groups.map(({ role, people: those }) => ({
    role,
    people: those.map(({ personId, name, contributions }) => ({
      personId: globalId('person', personId),
      participationId: participationIdOf(participation.get(personId)),
      name,
      contributions: [...contributions],
    })),
  }));
  const own = people.find(
    ({ personId, status }) => personId === actor.personId && (status === 'accepted' || status === 'left'),
  );
  return Object.assign(new Credits(), { groups: named, unnamed, viewerChoice: own?.choice ?? null });
}

const participationIdOf = (uuid: string | null | undefined): string | null =>
  uuid ? globalId('participation', uuid) : null;

/** The owner takes part from the first day, whether or not a row of participations says so. */
const SELECT_CREDITS = `
  WITH took AS (
    SELECT p.experiment_id, p.id AS participation_id, p.person_id, p.role, p.status FROM participations p
    WHERE p.workspace_id = $1 AND p.experiment_id = ANY ($2)
    UNION ALL
    SELECT e.id, NULL, owner.person_id, 'owner', 'accepted' FROM experiments e
    JOIN members owner ON owner.workspace_id = $1 AND owner.id = e.owner_id
    WHERE e.workspace_id = $1 AND e.id = ANY ($2) AND NOT EXISTS (SELECT FROM participations p
      WHERE p.workspace_id = $1 AND p.experiment_id = e.id AND p.person_id = owner.person_id)
  )
  SELECT took.*, person.name, person.forgotten_at IS NOT NULL AS is_forgotten, chosen.choice,
    coalesce((SELECT json_agg(brought ORDER BY brought.done_on, brought.id) FROM (${SELECT_CONTRIBUTIONS}
      AND c.experiment_id = took.experiment_id AND c.person_id = took.person_id) brought), '[]') AS contributions
  FROM took
  JOIN experiments seen ON seen.workspace_id = $1 AND seen.id = took.experiment_id AND ${visibleExperiment('seen')}
  JOIN people person ON person.workspace_id = $1 AND person.id = took.person_id
  LEFT JOIN credit_choices chosen ON chosen.workspace_id = $1 AND chosen.experiment_id = took.experiment_id
    AND chosen.person_id = took.person_id`;
