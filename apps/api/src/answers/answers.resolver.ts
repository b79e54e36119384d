import type { Period } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { boardScope, BoardScopeInput } from '../boards/board-scope.inputs.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import type { UserError } from '../graphql/user-error.js';
import { PeriodEnum, ReadingLevelEnum } from './answer-enums.js';
import { answersOf } from './answers-of.js';
import { BoardAnswers } from './answers.model.js';
import {
  ChooseReadingLevelInput,
  ChooseReadingLevelPayload,
  ChooseReadingLevelSuccess,
} from './answers.payloads.js';
import { AnswersQuery } from './answers.query.js';
import { ChooseReadingLevel } from './commands/choose-reading-level.js';
import { ReadingLevelQuery } from './queries/reading-level.js';

@Resolver(() => BoardAnswers)
export class AnswersResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: AnswersQuery,
    private readonly levels: ReadingLevelQuery,
    private readonly chooseLevel: ChooseReadingLevel,
  ) {}

  @Query(() => BoardAnswers, { description: 'The seven questions of leadership, answered from the record.' })
  @Access('member')
  boardAnswers(
    @Context() { actor }: RequestContext,
    @Args('scope', { type: () => BoardScopeInput, nullable: true, description: 'What to keep.' })
    scope: BoardScopeInput | null,
    @Args('asOf', {
      type: () => DateScalar,
      nullable: true,
      description: 'The day that lateness is told from; today when absent.',
    })
    asOf: string | null,
    @Args('period', {
      type: () => PeriodEnum,
      nullable: true,
      description:
        'How far back to tell what happened; the whole record, without what came last, when absent.',
    })
    period: Period | null,
  ): Promise<BoardAnswers> {
    const day = asOf ?? todayOf(actor);
    return this.unitOfWork.read(actor, async (tx) =>
      answersOf(await this.answers.read(tx, actor, boardScope(scope), day, period ?? null)),
    );
  }

  @Query(() => ReadingLevelEnum, {
    description: 'How the viewer reads the boards: as chosen, else as their role does.',
  })
  @Access('member')
  readingLevel(@Context() { actor }: RequestContext): Promise<ReadingLevel> {
    return this.levels.of(actor);
  }

  @Mutation(() => ChooseReadingLevelPayload, { description: 'Chooses how the viewer reads the boards.' })
  @Access('changeOwnAccount')
  async chooseReadingLevel(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The level.' }) input: ChooseReadingLevelInput,
  ): Promise<ChooseReadingLevelSuccess | UserError> {
    const result = await this.chooseLevel.execute(actor, input.level);
    return toPayload(result, (readingLevel) =>
      Object.assign(new ChooseReadingLevelSuccess(), { readingLevel }),
    );
  }
}
