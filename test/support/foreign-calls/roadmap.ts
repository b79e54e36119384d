import { inputs, type ForeignCalls } from './hands.js';

export const roadmap: ForeignCalls = {
  query: {
    calendarLink: () => [{}],
    news: ({ other, cursors }) => [
      { first: 10, after: cursors['news'] },
      { first: 10, projectId: other.project },
    ],
    newsMark: () => [{}],
    roadmap: ({ other }) => [{ projectId: other.project }, { departmentId: other.department }, {}],
  },
  mutation: {
    makeCalendarLink: inputs(() => [{ scope: 'workspace' }]),
    markNewsRead: inputs(({ other }) => [{ lastId: other.news }]),
    removeCalendarLink: () => [{}],
  },
};
