import { leadsAsk, mayAnswerAsk } from '@levain/domain/asks/ask-access.js';
import { isOpenAsk } from '@levain/domain/asks/ask-state.js';
import { mayBeAnswered } from '@levain/domain/asks/answer-ask.js';
import { can } from '@levain/domain/members/role.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { todayOf } from '../database/moment.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { answerableOf, peopleOf } from './ask-row.js';
import { AskLoaders } from './ask.loaders.js';
import { Ask, AskPermissions, isOverdue } from './ask.model.js';

@Resolver(() => Ask)
export class AskFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly links: ExperimentLinkLoader,
    private readonly projects: ProjectLoader,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether its day is over and it still waits for its answer.' })
  isOverdue(@Parent() { row }: Ask, @Context() { actor }: RequestContext): boolean {
    return isOverdue(row, todayOf(actor));
  }

  @ResolveField(() => Member, { description: 'Who asked.' })
  askedBy(@Parent() { row }: Ask, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.asked_by);
  }

  @ResolveField(() => Member, {
    nullable: true,
    description: 'The leader it is for; null for all of leadership.',
  })
  addressedTo(@Parent() { row }: Ask, @Context() context: RequestContext): Promise<Member | null> | null {
    return row.addressed_to ? this.members.load(context, row.addressed_to) : null;
  }

  @ResolveField(() => ExperimentLink, { nullable: true, description: 'The experiment it is about.' })
  experiment(
    @Parent() { row }: Ask,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> | null {
    return row.experiment_id ? this.links.load(context, row.experiment_id) : null;
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it is about.' })
  project(@Parent() { row }: Ask, @Context() context: RequestContext): Promise<Project | null> | null {
    return row.project_id ? this.projects.load(context, row.project_id) : null;
  }

  @ResolveField(() => AskPermissions, { description: 'What the viewer may do with it.' })
  permissions(@Parent() { row }: Ask, @Context() { actor }: RequestContext): AskPermissions {
    const asks = leadsAsk(actor, peopleOf(row)) && can(actor.role, 'askLeadership');
    return {
      canAnswer: mayAnswerAsk(actor, peopleOf(row)) && mayBeAnswered(answerableOf(row, actor.memberId)).ok,
      canReply: asks && row.state === 'askedBack',
      canWithdraw: asks && isOpenAsk(row.state),
      canClose: asks && row.state === 'answered',
    };
  }
}

@Resolver(() => Experiment)
export class ExperimentAsksResolver {
  constructor(private readonly loaders: AskLoaders) {}

  @ResolveField(() => [Ask], {
    description: 'The decisions asked of leadership about it: what is open first, then what moved last.',
  })
  asks(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Ask[]> {
    return this.loaders.ofExperiment(context, record.id);
  }
}
