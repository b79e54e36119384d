import { contributionOf, taskOf } from '../furniture-texts.js';
import { created, inputs, its, mine, type ForeignCalls } from './hands.js';

export const contributions: ForeignCalls = {
  mutation: {
    chooseCredit: inputs(({ other }) => [{ experimentId: other.running, choice: 'nowhere' }]),
    completeTask: inputs((hands) => [{ ...its(hands, 'task'), contribution: 'c' }]),
    correctContribution: inputs((hands) => [
      { ...its(hands, 'contribution'), contribution: contributionOf('ici') },
    ]),
    dropTask: inputs((hands) => [{ ...its(hands, 'task'), reason: 'r' }]),
    logContribution: created(({ own, other }) => [
      { experimentId: other.running, contribution: contributionOf('ici') },
      { experimentId: own.running, personId: other.person, contribution: contributionOf('ici') },
    ]),
    planTask: created(({ own, other }) => [
      { experimentId: other.running, task: taskOf('ici', other.person) },
      { experimentId: own.running, task: taskOf('ici', other.person) },
    ]),
    reviseTask: inputs((hands) => [
      { ...its(hands, 'task'), task: taskOf('ici', hands.own.person) },
      { ...mine(hands, 'task'), task: taskOf('ici', hands.other.person) },
    ]),
    thank: created(({ other }) =>
      [other.contribution, other.participation].map((aboutId) => ({
        ...{ aboutId, sentence: 's', visibility: 'workspace' },
      })),
    ),
    withdrawContribution: inputs((hands) => [its(hands, 'contribution')]),
  },
};
