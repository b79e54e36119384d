import { picked, withId } from './board.mjs';

/** An experiment at a glance with every series, asked in PostGraphile's words. */
export const PREVIEW = `query Preview($workspace: UUID!, $number: Int!) {
  experimentByWorkspaceIdAndNumber(workspaceId: $workspace, number: $number) {
    rowId number title stage isDraft startedAt closedAt measurementCount isContested
    memberByWorkspaceIdAndOwnerId { personByWorkspaceIdAndPersonId { rowId name } }
    projectByWorkspaceIdAndProjectId {
      name
      projectDepartmentsByWorkspaceIdAndProjectId { nodes { departmentByWorkspaceIdAndDepartmentId { name } } }
    }
    hypothesisByWorkspaceIdAndHypothesisId {
      rowId number locale observation audience change measure direction target rationale
    }
    planByWorkspaceIdAndExperimentId { stopDate changeDate }
    evaluationByWorkspaceIdAndExperimentId { verdict confirmedAt }
    decisionByWorkspaceIdAndExperimentId { kind reason }
    learningByWorkspaceIdAndExperimentId { statement }
    armsByWorkspaceIdAndExperimentId(orderBy: POSITION_ASC) { nodes { rowId name role } }
    measuresByWorkspaceIdAndExperimentId(orderBy: POSITION_ASC) {
      nodes { rowId role direction baseline target metricByWorkspaceIdAndMetricId { name unit shape } }
    }
    measureWeeksByWorkspaceIdAndExperimentId(orderBy: WEEK_ASC) {
      nodes { measureId armId week readings events total exposure n sum lastFigure }
    }
    participationsByWorkspaceIdAndExperimentId(condition: { status: "accepted" }) {
      nodes { rowId role personByWorkspaceIdAndPersonId { rowId name } }
    }
  }
}`;

/** What it answers, in the words of our own answer. */
export function previewOf({ experimentByWorkspaceIdAndNumber: e }) {
  const arms = e.armsByWorkspaceIdAndExperimentId.nodes;
  const weeks = grouped(e.measureWeeksByWorkspaceIdAndExperimentId.nodes);
  return {
    changeDate: e.planByWorkspaceIdAndExperimentId?.changeDate ?? null,
    card: cardOf(e),
    measures: e.measuresByWorkspaceIdAndExperimentId.nodes.map(
      ({ metricByWorkspaceIdAndMetricId: { name, unit, shape }, ...measure }) => ({
        ...withId('measure', measure),
        ...{ metricName: name, unit, shape },
        arms: arms.map((arm) => ({
          ...picked(arm, 'name role'),
          armId: `arm_${arm.rowId}`,
          weeks: (weeks.get(`${measure.rowId} ${arm.rowId}`) ?? []).map((week) => weekOf(shape, week)),
        })),
      }),
    ),
    people: e.participationsByWorkspaceIdAndExperimentId.nodes
      .map(({ rowId, role, personByWorkspaceIdAndPersonId: person }) => ({
        ...withId('person', person),
        role,
        rowId,
      }))
      .sort((one, other) => order(one.name, other.name) || order(one.rowId, other.rowId))
      .slice(0, 50)
      .map(({ id, name, role }) => ({ id, name, role })),
  };
}

/** By measure and arm. */
function grouped(weeks) {
  const groups = new Map();
  for (const each of weeks) {
    const key = `${each.measureId} ${each.armId}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

const SIZES = { proportion: 'total', rate: 'exposure', mean: 'n' };

function weekOf(shape, each) {
  const size = SIZES[shape] ? Number(each[SIZES[shape]]) : null;
  const sum = Number(shape === 'mean' ? each.sum : each.events);
  return {
    week: each.week,
    readings: Number(each.readings),
    size,
    value: size === null ? each.lastFigure : size === 0 ? null : sum / size,
  };
}

function cardOf(e) {
  const evaluation = e.evaluationByWorkspaceIdAndExperimentId;
  const project = e.projectByWorkspaceIdAndProjectId;
  const hypothesis = e.hypothesisByWorkspaceIdAndHypothesisId;
  return {
    ...picked(e, 'number title stage isDraft startedAt closedAt'),
    id: `experiment_${e.rowId}`,
    ownerName: e.memberByWorkspaceIdAndOwnerId.personByWorkspaceIdAndPersonId.name,
    projectName: project?.name ?? null,
    departmentNames: (project?.projectDepartmentsByWorkspaceIdAndProjectId.nodes ?? [])
      .map((each) => each.departmentByWorkspaceIdAndDepartmentId.name)
      .sort(),
    stopDate: e.planByWorkspaceIdAndExperimentId?.stopDate ?? null,
    measurementCount: Number(e.measurementCount),
    verdict: evaluation?.verdict ?? null,
    verdictConfirmed: Boolean(evaluation?.confirmedAt),
    verdictContested: e.isContested,
    decision: e.decisionByWorkspaceIdAndExperimentId?.kind ?? null,
    decisionReason: e.decisionByWorkspaceIdAndExperimentId?.reason ?? null,
    learning: e.learningByWorkspaceIdAndExperimentId?.statement ?? null,
    hypothesis: hypothesis && withId('hypothesis', hypothesis),
  };
}
