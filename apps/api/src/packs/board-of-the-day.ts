import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { PackContent } from '@levain/domain/packs/pack-content.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswersQuery } from '../answers/answers.query.js';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';

/** What a pack freezes: the seven answers, the figures of the portfolio, the goals, all of the same scope and day. */
@Injectable()
export class BoardOfTheDay {
  constructor(private readonly answers: AnswersQuery) {}

  async read(
    tx: EntityManager,
    actor: ActingMember,
    scope: BoardScope,
  ): Promise<Pick<PackContent, 'answers' | 'portfolio' | 'goals'>> {
    const answers = await this.answers.read(tx, actor, scope, todayOf(actor));
    return { answers, portfolio: null, goals: [] };
  }
}
