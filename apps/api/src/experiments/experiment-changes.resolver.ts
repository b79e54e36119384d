import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ExperimentChange } from './experiment-change.model.js';
import { ExperimentChanges } from './experiment-changes.js';

@Resolver(() => ExperimentChange)
export class ExperimentChangesResolver {
  constructor(private readonly changes: ExperimentChanges) {}

  @Subscription(() => ExperimentChange, {
    description: 'Every change of an experiment that the viewer may see.',
    resolve: (change: ExperimentChange) => change,
  })
  @Access('member')
  async *experimentChanged(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The experiment.' }) id: string,
  ): AsyncGenerator<ExperimentChange, void, undefined> {
    const uuid = localId('experiment', id);
    if (!uuid) return;
    const concerned = this.changes.seenBy(
      context,
      (each) => each.kind === 'resync' || each.experimentId === uuid,
    );
    for await (const { kind } of concerned) yield { experimentId: id, kind };
  }
}
