import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { Injectable } from '@nestjs/common';
import { boardScope, type BoardScopeInput } from '../../boards/board-scope.inputs.js';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import type { ReadStatement } from '../../database/pipelined-reads.js';
import type { Selected } from '../../registered/selection.js';
import {
  JsonReads,
  TextAnswers,
  type TextAnswer,
  type TextPlan,
  type TextQuery,
} from '../../registered/text-answers.js';
import type { Portfolio } from '../portfolio.model.js';
import { namedIn } from './kept-sql.js';
import { portfolioStatement } from './portfolio-sql.js';

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

  read(actor: ActingMember, scope: BoardScope, by: Grouping, asked: Selected): Promise<Portfolio> {
    return this.reads.read(actor, textOf(asked, scope, by, todayOf(actor)));
  }

  plan(asked: Selected): TextPlan {
    // What cannot be read by SQL is said when the document is, not when somebody asks.
    portfolioStatement(asked, 'department', []);
    const made = new Map<string, ReadStatement>();
    return ({ scope, by }) =>
      textOf(asked, boardScope((scope ?? null) as BoardScopeInput | null), by as Grouping, todayOf({}), made);
  }
}

/** `made` are the statements of a document that were made before, by what they depend on. */
function textOf(
  asked: Selected,
  scope: BoardScope,
  by: Grouping,
  today: string,
  made = new Map<string, ReadStatement>(),
): TextQuery {
  const named = namedIn(scope);
  const shape = [by, ...named].join(' ');
  const statement = made.get(shape) ?? portfolioStatement(asked, by, named);
  made.set(shape, statement);
  return { statement, values: [today, ...named.map((field) => scope[field])] };
}
