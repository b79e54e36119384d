import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { UndoFacts } from '@levain/domain/decisions/decision.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { DecisionKindEnum } from '../graphql/domain-enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'One of the things that could have been done.' })
export class DecisionOption {
  @Field(() => DecisionKindEnum, { description: 'What.' })
  kind!: DecisionKind;

  @Field(() => String, { nullable: true, description: 'What speaks for it.' })
  pros!: string | null;

  @Field(() => String, { nullable: true, description: 'What speaks against it.' })
  cons!: string | null;
}

export interface DecisionRow {
  experiment_id: string;
  kind: DecisionKind;
  reason: string;
  options: { kind: DecisionKind; pros?: string | null; cons?: string | null }[];
  decided_by: string;
  decided_at: string;
  is_followed: boolean;
}

export const DECISION_COLUMNS = `d.experiment_id, d.kind, d.reason, d.options, d.decided_by, d.decided_at::text,
  EXISTS (SELECT FROM experiments next WHERE next.workspace_id = d.workspace_id AND next.parent_id = d.experiment_id) AS is_followed`;

/** What taking it back depends on, for this member at this moment. */
export function undoFactsOf(row: DecisionRow | null, memberId: string, now: Date): UndoFacts {
  return {
    decision: row && { decidedBy: row.decided_by, decidedAt: new Date(row.decided_at) },
    isFollowed: row?.is_followed ?? false,
    memberId,
    now,
  };
}

@ObjectType({ description: 'What was decided, apart from the verdict. It closes the experiment.' })
export class Decision {
  @Field(() => DecisionKindEnum, { description: 'What is done.' })
  kind!: DecisionKind;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => [DecisionOption], { description: 'What was considered.' })
  options!: DecisionOption[];

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt!: string;

  /** For the resolvers of `decidedBy` and `secondsToUndo`. */
  row!: DecisionRow;

  static from(row: DecisionRow): Decision {
    return Object.assign(new Decision(), {
      kind: row.kind,
      reason: row.reason,
      options: row.options.map((option) =>
        Object.assign(new DecisionOption(), {
          kind: option.kind,
          pros: option.pros ?? null,
          cons: option.cons ?? null,
        }),
      ),
      decidedAt: row.decided_at,
      row,
    });
  }
}
