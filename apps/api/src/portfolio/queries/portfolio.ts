import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Portfolio } from '../portfolio.model.js';
import { portfolioSql } from './portfolio-sql.js';

/** What {@link portfolioSql} asks for, from `$3` on. */
export const scopeParameters = ({ departmentId, projectId, goalId, activity, from, to }: BoardScope) =>
  [departmentId, projectId, goalId, activity, from, to].map((value) => value ?? null);

/** The portfolio as PostgreSQL writes it: one statement, whatever the size. */
@Injectable()
export class PortfolioQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, scope: BoardScope, by: Grouping): Promise<Portfolio> {
    const parameters = [actor.workspaceId, todayOf(actor), ...scopeParameters(scope)];
    const [row]: { portfolio: Portfolio }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(portfolioSql(by), parameters),
    );
    if (!row) throw new Error('A portfolio is one row.');
    return row.portfolio;
  }
}
