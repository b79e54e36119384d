import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import { GROUPINGS, type Grouping } from '@levain/domain/portfolio/figures.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { readStatement, type ReadStatement } from '../../database/pipelined-reads.js';
import { boardScope, type BoardScopeInput } from '../../boards/board-scope.inputs.js';
import {
  JsonReads,
  TextAnswers,
  wholeAnswerSql,
  type TextAnswer,
  type TextPlan,
  type TextQuery,
} from '../../registered/text-answers.js';
import type { Portfolio } from '../portfolio.model.js';
import { portfolioSql } from './portfolio-sql.js';

/** What {@link portfolioSql} asks for, from `$3` on. */
export const scopeParameters = ({ departmentId, projectId, goalId, activity, from, to }: BoardScope) =>
  [departmentId, projectId, goalId, activity, from, to].map((value) => value ?? null);

const STATEMENTS = Object.fromEntries(
  GROUPINGS.map((by) => [by, readStatement(wholeAnswerSql('portfolio', portfolioSql(by)))]),
) as Readonly<Record<Grouping, ReadStatement>>;

/** The portfolio as PostgreSQL writes it: one statement, whatever the size. */
@Injectable()
export class PortfolioQuery implements TextAnswer {
  readonly field = 'portfolio';

  constructor(
    private readonly reads: JsonReads,
    answers: TextAnswers,
  ) {
    answers.register(this);
  }

  read(actor: ActingMember, scope: BoardScope, by: Grouping): Promise<Portfolio> {
    return this.reads.read(actor, textOf(scope, by, todayOf(actor)));
  }

  plan(): TextPlan {
    return ({ scope, by }) =>
      textOf(boardScope((scope ?? null) as BoardScopeInput | null), by as Grouping, todayOf({}));
  }
}

const textOf = (scope: BoardScope, by: Grouping, today: string): TextQuery => ({
  statement: STATEMENTS[by],
  values: [today, ...scopeParameters(scope)],
  isWhole: true,
});
