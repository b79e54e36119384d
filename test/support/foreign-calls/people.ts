import { created, inputs, its, mine, type ForeignCalls } from './hands.js';

export const people: ForeignCalls = {
  by: {
    addPerson: 'admin',
    correctPerson: 'admin',
    createDepartment: 'admin',
    renameDepartment: 'admin',
    undoDirectoryImport: 'coordinator',
  },
  query: {
    departments: () => [{}],
    directoryImports: () => [{}],
    people: ({ other, text, cursors }) => [
      { first: 10, after: cursors['people'] },
      { first: 10, text },
      { first: 10, departmentId: other.department },
      { first: 10, topicId: other.topic, listed: true },
      { first: 10, presence: 'left' },
    ],
  },
  mutation: {
    addPerson: created(({ other }) => [
      { name: 'n', departmentId: other.department },
      { name: 'n', managerId: other.person },
    ]),
    correctPerson: inputs((hands) => [
      { ...its(hands, 'person'), name: 'n' },
      { ...mine(hands, 'person'), name: 'n', departmentId: hands.other.department },
      { ...mine(hands, 'person'), name: 'n', managerId: hands.other.person },
    ]),
    createDepartment: created(({ other }) => [{ name: 'n', parentId: other.department }]),
    markPersonBack: inputs((hands) => [its(hands, 'person')]),
    markPersonLeft: inputs((hands) => [its(hands, 'person')]),
    renameDepartment: inputs((hands) => [{ ...its(hands, 'department'), name: 'n' }]),
    undoDirectoryImport: inputs(({ other }) => [{ id: other.directoryImport }]),
  },
};
