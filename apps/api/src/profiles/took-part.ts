import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { ParticipationRoleEnum } from '../graphql/domain-enums.js';
import type { RequestContext } from '../graphql/request-context.js';

@ObjectType({ description: 'An experiment that somebody takes or took part in.' })
export class TookPart {
  @Field(() => ExperimentLink, { description: 'Which.' })
  experiment!: ExperimentLink;

  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => Boolean, { description: 'Whether they left it.' })
  hasLeft!: boolean;
}

interface TookPartRow {
  person_id: string;
  experiment_id: string;
  role: ParticipationRole;
  has_left: boolean;
}

/** Who asked not to be named with a result is not named with it here either, but to themselves. */
const TOOK_PART = `
  SELECT a.person_id, a.experiment_id, a.role, a.status = 'left' AS has_left FROM participations a
  WHERE a.workspace_id = $1 AND a.person_id = ANY ($2) AND a.status IN ('accepted', 'left')
    AND (a.person_id = $3 OR NOT EXISTS (SELECT FROM credit_choices silent WHERE silent.workspace_id = a.workspace_id
      AND silent.experiment_id = a.experiment_id AND silent.person_id = a.person_id AND silent.choice = 'nowhere'))
  ORDER BY a.created_at DESC, a.id DESC`;

/** What people take part in, as the reader may see it, gathered per operation. */
@Injectable()
export class TookPartLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly experiments: ExperimentLinkLoader,
  ) {}

  async load(context: RequestContext, personId: string): Promise<TookPart[]> {
    const rows = await context
      .loader<string, TookPartRow[]>(
        TookPartLoader,
        () => new DataLoader((ids) => this.batch(context.actor, ids)),
      )
      .load(personId);
    const links = await Promise.all(rows.map((row) => this.experiments.load(context, row.experiment_id)));
    return rows.flatMap((row, index) => {
      const experiment = links[index];
      const { role, has_left: hasLeft } = row;
      return experiment ? [Object.assign(new TookPart(), { experiment, role, hasLeft })] : [];
    });
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<TookPartRow[][]> {
    const rows: TookPartRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(TOOK_PART, [actor.workspaceId, ids, actor.personId]),
    );
    return ids.map((id) => rows.filter((row) => row.person_id === id));
  }
}
