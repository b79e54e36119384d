import { mayAnswerFeedback, type Answerers } from '@levain/domain/feedback/answerers.js';
import { isOverdueFeedback } from '@levain/domain/feedback/feedback-state.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { todayOf } from '../database/moment.js';
import { DepartmentLoader } from '../departments/department.loader.js';
import { Department } from '../departments/department.model.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { answererFactsOf, stateOf } from './feedback-row.js';
import { FeedbackLoaders } from './feedback.loaders.js';
import { AnswerersEnum, Feedback } from './feedback.model.js';

@Resolver(() => Feedback)
export class FeedbackFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly loader: DepartmentLoader,
    private readonly links: ExperimentLinkLoader,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the wished day is over and it still waits.' })
  isOverdue(@Parent() { row }: Feedback, @Context() { actor }: RequestContext): boolean {
    return isOverdueFeedback({ state: stateOf(row), wishedOn: row.wished_on }, todayOf(actor));
  }

  @ResolveField(() => Boolean, { description: 'Whether it waits for the viewer’s answer.' })
  canAnswer(@Parent() { row }: Feedback, @Context() { actor }: RequestContext): boolean {
    return stateOf(row) === 'waiting' && mayAnswerFeedback(actor, answererFactsOf(row));
  }

  @ResolveField(() => Department, { description: 'The department it is at.' })
  department(@Parent() { row }: Feedback, @Context() context: RequestContext): Promise<Department | null> {
    return this.loader.load(context, row.department_id);
  }

  @ResolveField(() => [Department], {
    description: 'The departments it went through, this one included, the first one first.',
  })
  departments(@Parent() { row }: Feedback, @Context() context: RequestContext): Promise<Department[]> {
    return this.loader.loadAll(context, row.department_ids);
  }

  @ResolveField(() => ExperimentLink, { nullable: true, description: 'The experiment in which it was said.' })
  experiment(
    @Parent() { row }: Feedback,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> {
    return this.links.load(context, row.experiment_id);
  }

  @ResolveField(() => Member, { description: 'Who handed it over to this department.' })
  handedBy(@Parent() { row }: Feedback, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.handed_by);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who answered.' })
  answeredBy(@Parent() { row }: Feedback, @Context() context: RequestContext): Promise<Member | null> | null {
    return row.answered_by ? this.members.load(context, row.answered_by) : null;
  }
}

@Resolver(() => Department)
export class DepartmentAnswerersResolver {
  constructor(
    private readonly loaders: FeedbackLoaders,
    private readonly members: MemberLoader,
  ) {}

  @ResolveField(() => [Member], { description: 'Who answers for it; none leaves it to others.' })
  async referents(@Parent() { id }: Department, @Context() context: RequestContext): Promise<Member[]> {
    const { referentIds } = await this.loaders.answerers(context, localId('department', id)!);
    const found = await Promise.all(referentIds.map((each) => this.members.load(context, each)));
    return found.filter((member) => member !== null);
  }

  @ResolveField(() => AnswerersEnum, {
    description: 'Who answers feedback for it: its referents, else the coordinators, else the admins.',
  })
  async answerers(@Parent() { id }: Department, @Context() context: RequestContext): Promise<Answerers> {
    return (await this.loaders.answerers(context, localId('department', id)!)).answerers;
  }
}
