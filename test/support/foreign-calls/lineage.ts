import { day } from '../furniture-texts.js';
import { created, type ForeignCalls } from './hands.js';

const FIGURE = { baseline: 0.1, target: 0.5 };

export const lineage: ForeignCalls = {
  query: {
    lineage: ({ other, number }) => [{ experimentId: other.decided }, { number }],
  },
  mutation: {
    borrowPlan: created(({ own, other }) => [
      { sourceId: other.decided, title: 't', startsOn: day(3) },
      { sourceId: own.decided, title: 't', projectId: other.project },
    ]),
    spreadExperiment: created(({ own, other }) =>
      [
        { sourceId: other.decided },
        { sourceId: own.decided, departmentId: other.department },
        { sourceId: own.decided, projectId: other.project },
        {
          sourceId: own.decided,
          departmentId: own.department,
          figures: [{ measureId: other.measure, ...FIGURE }],
        },
      ].map((from) => ({
        ...{ title: 't', keeps: 'k', changes: 'c', startsOn: day(3) },
        ...{ figures: [{ measureId: own.measure, ...FIGURE }], ...from },
      })),
    ),
  },
};
