import { Args, Context, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../access/access.decorator.js';
import { readStatement, type ReadStatement } from '../database/pipelined-reads.js';
import type { RequestContext } from '../graphql/request-context.js';
import { askedOf, type Selected } from '../registered/selection.js';
import {
  answerSql,
  JsonReads,
  TextAnswers,
  type TextAnswer,
  type TextPlan,
} from '../registered/text-answers.js';
import { ExperimentPreview } from './preview.model.js';
import { previewJson } from './queries/preview-sql.js';

/** An experiment at a glance: by either way one statement that makes the whole answer. */
@Resolver(() => ExperimentPreview)
export class PreviewResolver implements TextAnswer {
  readonly field = 'experimentPreview';

  constructor(
    private readonly reads: JsonReads,
    answers: TextAnswers,
  ) {
    answers.register(this);
  }

  @Query(() => ExperimentPreview, {
    nullable: true,
    description: 'An experiment at a glance, with every series.',
  })
  @Access('member')
  experimentPreview(
    @Context() { actor }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('number', { type: () => Int, description: 'Its number in the workspace.' }) number: number,
  ): Promise<ExperimentPreview | null> {
    return this.reads.read(actor, { statement: statementOf(askedOf(info)), values: [number] });
  }

  plan(asked: Selected): TextPlan {
    const statement = statementOf(asked);
    return ({ number }) => ({ statement, values: [number] });
  }
}

/** Made once for what a document asks. */
function statementOf(asked: Selected): ReadStatement {
  const statement = MADE.get(asked) ?? readStatement(answerSql(previewJson(asked)));
  MADE.set(asked, statement);
  return statement;
}

const MADE = new WeakMap<Selected, ReadStatement>();
