import { created, inputs, its, list, mine, type ForeignCalls, type Hands } from './hands.js';

const project = ({ own }: Hands, links: object) => ({
  ...{ name: 'Ailleurs', purpose: 'p', audience: 'a', audienceAspiration: 'b', companyObjective: 'c' },
  ...{ departmentIds: [own.department], coLeadIds: [own.member], ...links },
});
const foreignProjects = (hands: Hands) =>
  [
    { departmentIds: [hands.other.department] },
    { coLeadIds: [hands.other.member] },
    { sponsorId: hands.other.person },
  ].map((links) => project(hands, links));

export const projects: ForeignCalls = {
  query: {
    project: ({ other }) => [{ id: other.project }],
    projects: list('projects'),
  },
  mutation: {
    createProject: created((hands) => foreignProjects(hands).map((each) => ({ project: each }))),
    reviseProject: inputs((hands) => [
      { ...its(hands, 'project'), project: project(hands, {}) },
      ...foreignProjects(hands).map((each) => ({ ...mine(hands, 'project'), project: each })),
    ]),
  },
};
