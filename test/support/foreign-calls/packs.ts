import { created, type ForeignCalls } from './hands.js';

export const packs: ForeignCalls = {
  query: {
    pack: ({ other }) => [{ id: other.pack }],
    packs: ({ cursors }) => [{ first: 10, after: cursors['packs'] }],
  },
  mutation: {
    freezePack: created(({ other }) =>
      [{ departmentId: other.department }, { projectId: other.project }, { goalId: other.goal }].map(
        (scope) => ({
          ...{ title: 'Conseil', note: 'n', scope },
        }),
      ),
    ),
  },
};
