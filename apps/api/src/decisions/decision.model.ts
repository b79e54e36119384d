import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
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

  /** For the resolver of `decidedBy`. */
  decidedById!: string;

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
      decidedById: row.decided_by,
    });
  }
}
