import { created, inputs, its, type ForeignCalls } from './hands.js';

const EXPERIENCE = { stance: 'confirm', happened: 'h', context: 'c' };

export const learnings: ForeignCalls = {
  by: { changeStance: 'influencer', takeStance: 'influencer', withdrawStance: 'influencer' },
  query: {
    learning: ({ other }) => [{ id: other.learning }],
    learnings: ({ other, text, cursors }) => [
      { first: 10, after: cursors['learnings'] },
      ...[text, `"${text}" -rien`].map((wanted) => ({ first: 10, text: wanted })),
      ...[{ departmentId: other.department }, { projectId: other.project }, { contested: true }].map(
        (filter) => ({
          ...{ first: 10, filter },
        }),
      ),
    ],
  },
  mutation: {
    changeStance: inputs((hands) => [
      { ...its(hands, 'stance'), ...EXPERIENCE, experimentId: hands.other.running },
    ]),
    describeDeadEnd: inputs(({ other }) => [
      { experimentId: other.decided, version: 1, avoid: 'a', retryWhen: 'r' },
    ]),
    takeStance: created(({ own, other }) => [
      { learningId: other.learning, ...EXPERIENCE },
      { learningId: own.learning, ...EXPERIENCE, experimentId: other.running },
    ]),
    withdrawStance: inputs((hands) => [its(hands, 'stance')]),
  },
};
