import { secondsToUndo } from '@levain/domain/decisions/decision.js';
import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { momentOf } from '../database/moment.js';
import { Experiment } from '../experiments/experiment.model.js';
import { ExperimentPage } from '../experiments/queries/experiment-page.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { Decide } from './commands/decide.js';
import { UndoDecision } from './commands/undo-decision.js';
import { DecideInput, UndoDecisionInput } from './decision.inputs.js';
import { DecisionLoader } from './decision.loader.js';
import { Decision, undoFactsOf } from './decision.model.js';
import {
  DecidePayload,
  DecideSuccess,
  UndoDecisionPayload,
  UndoDecisionSuccess,
} from './decision.payloads.js';

@Resolver(() => Experiment)
export class DecisionsResolver {
  constructor(
    private readonly page: ExperimentPage,
    private readonly decisions: DecisionLoader,
    private readonly decideCommand: Decide,
    private readonly undoCommand: UndoDecision,
  ) {}

  @Mutation(() => DecidePayload, { description: 'Takes the decision, which closes the experiment.' })
  @Access('decide')
  async decide(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The decision.' }) input: DecideInput,
  ): Promise<DecideSuccess | UserError> {
    return toPayload(await this.decideCommand.execute(actor, input), async ({ id }) =>
      Object.assign(new DecideSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @Mutation(() => UndoDecisionPayload, {
    description:
      'Takes the decision back, for ten seconds and by whoever took it; the experiment is open again.',
  })
  @Access('decide')
  async undoDecision(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The decision.' }) input: UndoDecisionInput,
  ): Promise<UndoDecisionSuccess | UserError> {
    return toPayload(await this.undoCommand.execute(actor, input), async ({ id }) =>
      Object.assign(new UndoDecisionSuccess(), { experiment: await this.page.written(actor, id) }),
    );
  }

  @ResolveField(() => Decision, { nullable: true, description: 'What was decided; null until it is.' })
  decision(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Decision | null> | null {
    return record.decision === null ? null : this.decisions.ofExperiment(context, record.id);
  }
}

@Resolver(() => Decision)
export class DecisionFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who decided.' })
  decidedBy(@Parent() decision: Decision, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, decision.row.decided_by);
  }

  @ResolveField(() => Int, {
    description: 'Seconds that are left for the viewer to take it back; 0 when they may not, or no longer.',
  })
  secondsToUndo(@Parent() decision: Decision, @Context() { actor }: RequestContext): number {
    return secondsToUndo(undoFactsOf(decision.row, actor.memberId, momentOf(actor)));
  }
}
