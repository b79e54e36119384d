import { gatherEvidence } from '@levain/domain/hypotheses/evidence.js';
import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { PrototypeLoader } from '../prototypes/prototype.loaders.js';
import { Prototype } from '../prototypes/prototype.model.js';
import { Evidence } from './evidence.model.js';
import { HypothesisExperimentsLoader } from './hypothesis.loaders.js';
import { Hypothesis } from './hypothesis.model.js';

@Resolver(() => Hypothesis)
export class HypothesisRelationsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly projects: ProjectLoader,
    private readonly prototypes: PrototypeLoader,
    private readonly tests: HypothesisExperimentsLoader,
  ) {}

  @ResolveField(() => Member, { description: 'Who wrote it.' })
  owner(@Parent() hypothesis: Hypothesis, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, hypothesis.ownerId);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it is part of.' })
  async project(
    @Parent() hypothesis: Hypothesis,
    @Context() context: RequestContext,
  ): Promise<Project | null> {
    return hypothesis.projectId ? this.projects.load(context, hypothesis.projectId) : null;
  }

  @ResolveField(() => Prototype, { nullable: true, description: 'The prototype it is about.' })
  async prototype(
    @Parent() hypothesis: Hypothesis,
    @Context() context: RequestContext,
  ): Promise<Prototype | null> {
    return hypothesis.prototypeId ? this.prototypes.load(context, hypothesis.prototypeId) : null;
  }

  @ResolveField(() => [ExperimentLink], { description: 'The experiments on it that the viewer may see.' })
  async experiments(
    @Parent() { uuid }: Hypothesis,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink[]> {
    return (await this.tests.load(context, uuid)).map((test) => test.link);
  }

  @ResolveField(() => Evidence, { description: 'What its tests say of it, for and against.' })
  async evidence(@Parent() { uuid }: Hypothesis, @Context() context: RequestContext): Promise<Evidence> {
    const tests = await this.tests.load(context, uuid);
    const links = new Map(tests.map(({ link }) => [link.id, link]));
    const { counts, items } = gatherEvidence(
      tests.map(({ link, isVerdictConfirmed, grade }) => ({
        experimentId: link.id,
        verdict: link.verdict,
        isVerdictConfirmed,
        grade,
      })),
    );
    return {
      ...counts,
      items: items.map((item) => ({ ...item, experiment: links.get(item.experimentId)! })),
    };
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may reword it: nobody may once a test has started on it.',
  })
  async viewerCanEdit(
    @Parent() hypothesis: Hypothesis,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    const [project, tests] = await Promise.all([
      this.project(hypothesis, context),
      this.tests.load(context, hypothesis.uuid),
    ]);
    const ownership = { ownerId: hypothesis.ownerId, projectLeadIds: project?.leadIds ?? [] };
    return (
      canChangeIdea(context.actor, 'changeHypothesis', ownership) && !tests.some((test) => test.isStarted)
    );
  }
}
