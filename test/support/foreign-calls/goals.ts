import { goalOf } from '../furnished-direction.js';
import { created, inputs, its, mine, type ForeignCalls, type Hands } from './hands.js';

/** Every way of naming another's things in the form of a goal. */
const goalForms = ({ own, other }: Hands) => [
  goalOf('ici', other.person),
  goalOf('ici', own.person, { parentId: other.goal }),
  goalOf('ici', own.person, { projectIds: [other.project] }),
  goalOf('ici', own.person, { metricId: other.metric, baseline: 0.1, target: 0.2 }),
];

export const goals: ForeignCalls = {
  by: { recordAmbition: 'coordinator', writeVision: 'coordinator' },
  query: {
    ambitions: () => [{}],
    goal: ({ other }) => [{ id: other.goal }],
    goals: () => [{}],
    visions: () => [{}],
  },
  mutation: {
    closeGoal: inputs((hands) => [{ ...its(hands, 'goal'), outcome: 'reached', reason: 'r' }]),
    recordAmbition: inputs(() => [
      { version: 99, period: '2199', level: 'try', statement: 's', fte: 0.5, money: 10.5, leaderHours: 2.5 },
    ]),
    reopenGoal: inputs((hands) => [{ ...its(hands, 'goal'), reason: 'r' }]),
    reviseGoal: inputs((hands) => [
      { ...its(hands, 'goal'), goal: goalOf('ici', hands.own.person) },
      ...goalForms(hands).map((goal) => ({ ...mine(hands, 'goal'), goal })),
    ]),
    serveGoals: inputs((hands) => [
      { projectId: hands.other.project, version: 1, goalIds: [hands.own.goal] },
      { projectId: hands.own.project, version: 1, goalIds: [hands.other.goal] },
    ]),
    setGoal: created((hands) => goalForms(hands).map((goal) => ({ goal }))),
    writeVision: inputs(() => [{ version: 99, text: 't' }]),
  },
};
