import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { TestApp } from './app.js';
import { act, running, type TestIdeas } from './experiment-builder.js';
import { make } from './make.js';
import type { TestWorkspace } from './workspace.js';

export interface DecidedExperiment {
  readonly id: string;
  readonly number: number;
  readonly learningId: string;
  readonly measureId: string;
  readonly ideas: TestIdeas;
}

/** A closed experiment of the lead, with what was learned; confirmed by leadership. */
export async function decidedExperiment(
  app: TestApp,
  { lead, leadership }: TestWorkspace,
  {
    kind = 'redo',
    learning = 'Une leçon',
    limits = 'Dix personnes',
  }: { readonly kind?: DecisionKind; readonly learning?: string; readonly limits?: string } = {},
): Promise<DecidedExperiment> {
  const { ideas, experiment: started } = await running(app, lead);
  const { id, version } = await act(lead, 'endTest', started, { reason: 'enough' });
  const verdict = { verdict: 'notEnoughEvidence', learning, limits };
  const recorded = await make(lead, 'recordVerdict', { experimentId: id, version, ...verdict }, 'experiment');
  const review = { experimentId: id, evaluationVersion: 1, stance: 'confirm' };
  await make(leadership, 'reviewVerdict', review, 'experiment');
  const closing = await act(lead, 'closeEvaluation', recorded);
  const decision = { kind, reason: 'parce que', options: [{ kind }] };
  await make(lead, 'decide', { experimentId: id, version: closing.version, ...decision }, 'experiment');
  const query =
    'query ($id: ID!) { experiment(id: $id) { number learning { id } plan { measures { id } } } }';
  const { experiment } = await lead.client.run(query, { id });
  return {
    ...{ id, ideas, number: experiment.number, learningId: experiment.learning.id },
    measureId: experiment.plan.measures[0].id,
  };
}
