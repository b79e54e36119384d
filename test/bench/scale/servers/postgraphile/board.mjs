/** The page of the board, asked in PostGraphile's words. */
export const BOARD = `query Board($stages: [String!]!, $department: UUID!, $first: Int!) {
  benchStageCounts(stages: $stages, department: $department) { nodes { stage count } }
  benchBoard(stages: $stages, department: $department, first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node {
        rowId number version title stage isDraft startedAt closedAt lastActivityAt measurementCount isContested outcome
        memberByWorkspaceIdAndOwnerId { personByWorkspaceIdAndPersonId { rowId name } }
        projectByWorkspaceIdAndProjectId {
          name
          projectDepartmentsByWorkspaceIdAndProjectId { nodes { departmentByWorkspaceIdAndDepartmentId { name } } }
        }
        prototypeByWorkspaceIdAndPrototypeId { activity }
        hypothesisByWorkspaceIdAndHypothesisId {
          rowId number locale observation audience change measure direction target rationale
        }
        planByWorkspaceIdAndExperimentId { stopDate }
        evaluationByWorkspaceIdAndExperimentId { verdict confirmedAt }
        decisionByWorkspaceIdAndExperimentId { kind }
        experimentByWorkspaceIdAndParentId { number isDraft }
        participationsByWorkspaceIdAndExperimentId(condition: { status: "accepted" }, orderBy: [CREATED_AT_ASC, ROW_ID_ASC], first: 6) {
          totalCount
          nodes { personByWorkspaceIdAndPersonId { rowId name } }
        }
      }
    }
  }
}`;

/** What it answers, in the words of our own answer. The owner takes part in every experiment and is shown elsewhere. */
export function boardOf({ benchBoard, benchStageCounts }) {
  const counts = new Map(benchStageCounts.nodes.map(({ stage, count }) => [stage, Number(count)]));
  return {
    totalCount: benchBoard.totalCount,
    pageInfo: benchBoard.pageInfo,
    stageCounts: ['benchmark', 'prototype', 'test', 'evaluate', 'iterate'].map((stage) => ({
      stage,
      count: counts.get(stage) ?? 0,
    })),
    edges: benchBoard.edges.map(({ cursor, node }) => ({ cursor, node: cardOf(node) })),
  };
}

function cardOf(node) {
  const { personByWorkspaceIdAndPersonId: owner } = node.memberByWorkspaceIdAndOwnerId;
  const project = node.projectByWorkspaceIdAndProjectId;
  const evaluation = node.evaluationByWorkspaceIdAndExperimentId;
  const hypothesis = node.hypothesisByWorkspaceIdAndHypothesisId;
  const parent = node.experimentByWorkspaceIdAndParentId;
  const people = node.participationsByWorkspaceIdAndExperimentId;
  const others = people.nodes
    .map((each) => each.personByWorkspaceIdAndPersonId)
    .filter((person) => person.rowId !== owner.rowId);
  return {
    ...picked(node, 'number version title stage isDraft startedAt closedAt lastActivityAt outcome'),
    id: `experiment_${node.rowId}`,
    ownerName: owner.name,
    projectName: project?.name ?? null,
    departmentNames: (project?.projectDepartmentsByWorkspaceIdAndProjectId.nodes ?? [])
      .map((each) => each.departmentByWorkspaceIdAndDepartmentId.name)
      .sort(),
    activity: node.prototypeByWorkspaceIdAndPrototypeId?.activity ?? null,
    stopDate: node.planByWorkspaceIdAndExperimentId?.stopDate ?? null,
    measurementCount: Number(node.measurementCount),
    participantNames: others.slice(0, 5).map(({ name }) => name),
    participantCount: people.totalCount - 1,
    verdict: evaluation?.verdict ?? null,
    verdictConfirmed: Boolean(evaluation?.confirmedAt),
    verdictContested: node.isContested,
    decision: node.decisionByWorkspaceIdAndExperimentId?.kind ?? null,
    parentNumber: parent && !parent.isDraft ? parent.number : null,
    hypothesis: hypothesis && withId('hypothesis', hypothesis),
  };
}

/** The object with the id of our contract in the place of its own. */
export function withId(type, { rowId, ...rest }) {
  return { ...rest, id: `${type}_${rowId}` };
}

export function picked(object, names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, object[name]]));
}
