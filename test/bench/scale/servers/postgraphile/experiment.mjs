import { picked, withId } from './board.mjs';

const MEMBER = '{ rowId personByWorkspaceIdAndPersonId { name } }';
const LEARNING = `{ rowId statement limits createdAt memberByWorkspaceIdAndWrittenBy ${MEMBER} experimentByWorkspaceIdAndExperimentId { rowId number title } }`;
const LINK = `rowId number title stage evaluationByWorkspaceIdAndExperimentId { verdict } decisionByWorkspaceIdAndExperimentId { kind }`;

/** A closed experiment, whole, asked in PostGraphile's words; what the rules say of it is no data, and is not asked. */
export const EXPERIMENT = `query Experiment($workspace: UUID!, $number: Int!) {
  experimentByWorkspaceIdAndNumber(workspaceId: $workspace, number: $number) {
    rowId number title stage isDraft version startedAt testEndedAt endedEarlyReason abandonedReason closedAt createdAt lastActivityAt keeps changes noPrecedentReason
    projectByWorkspaceIdAndProjectId { rowId name }
    hypothesisByWorkspaceIdAndHypothesisId { rowId number locale observation audience change measure direction target rationale version }
    prototypeByWorkspaceIdAndPrototypeId { rowId number name need smallestForm activity link touchpoint }
    experimentBenchmarksByWorkspaceIdAndExperimentId { nodes { benchmarkByWorkspaceIdAndBenchmarkId { rowId number actor action result } } }
    memberByWorkspaceIdAndOwnerId { rowId personByWorkspaceIdAndPersonId { rowId name } }
    planByWorkspaceIdAndExperimentId {
      design startsOn stopDate changeDate periodicity minimumPerArm minimumPeriodsBefore minimumPeriodsAfter planning alpha decisionRule frozenAt fingerprint frozenContent version
      memberByWorkspaceIdAndFrozenBy ${MEMBER}
    }
    armsByWorkspaceIdAndExperimentId(orderBy: POSITION_ASC) { nodes { rowId position name role share } }
    measuresByWorkspaceIdAndExperimentId(orderBy: POSITION_ASC) {
      nodes {
        rowId position role direction baseline target minimumWorthwhileEffect margin measurementCount lastObservedOn
        metricByWorkspaceIdAndMetricId { rowId name unit shape direction definition collection level indicator lowerBound upperBound }
      }
    }
    amendmentsByWorkspaceIdAndExperimentId(orderBy: NUMBER_ASC) { nodes { rowId number reason amendedAt fingerprint changes memberByWorkspaceIdAndAuthorId ${MEMBER} } }
    participationsByWorkspaceIdAndExperimentId(orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
      nodes {
        rowId role status message hours hoursPer startsOn endsOn learns organisation weight overLimit acceptedAboveLimit answerReason suggestedName createdAt answeredAt version
        personByWorkspaceIdAndPersonId { rowId name departmentByWorkspaceIdAndDepartmentId { rowId name } }
        memberByWorkspaceIdAndInvitedBy ${MEMBER}
        personByWorkspaceIdAndSuggestedBy { rowId name }
        personByWorkspaceIdAndSuggestedPersonId { rowId name }
      }
    }
    evaluationByWorkspaceIdAndExperimentId {
      analyses computed computedVerdict verdict verdictReason recordedAt confirmedAt version
      memberByWorkspaceIdAndRecordedBy ${MEMBER}
      memberByWorkspaceIdAndConfirmedBy ${MEMBER}
    }
    verdictReviewsByWorkspaceIdAndExperimentId(orderBy: [REVIEWED_AT_ASC, ROW_ID_ASC]) { nodes { rowId stance comment reviewedAt memberByWorkspaceIdAndMemberId ${MEMBER} } }
    learningByWorkspaceIdAndExperimentId ${LEARNING}
    learningByWorkspaceIdAndBecauseOfId ${LEARNING}
    decisionByWorkspaceIdAndExperimentId { kind reason decidedAt options memberByWorkspaceIdAndDecidedBy ${MEMBER} }
    experimentByWorkspaceIdAndParentId { isDraft ${LINK} }
    lineage { nodes { ${LINK} parentId keeps changes learningByWorkspaceIdAndBecauseOfId { statement } } }
  }
}`;

/** What it answers, in the words of our own answer. */
export function experimentOf({ experimentByWorkspaceIdAndNumber: e }) {
  const evaluation = e.evaluationByWorkspaceIdAndExperimentId;
  const owner = e.memberByWorkspaceIdAndOwnerId;
  const parent = e.experimentByWorkspaceIdAndParentId;
  return {
    ...picked(
      e,
      'number title stage isDraft version startedAt testEndedAt endedEarlyReason abandonedReason closedAt',
    ),
    ...picked(e, 'createdAt lastActivityAt keeps changes noPrecedentReason'),
    id: `experiment_${e.rowId}`,
    project: withId('project', e.projectByWorkspaceIdAndProjectId),
    hypothesis: withId('hypothesis', e.hypothesisByWorkspaceIdAndHypothesisId),
    prototype: withId('prototype', e.prototypeByWorkspaceIdAndPrototypeId),
    benchmarks: e.experimentBenchmarksByWorkspaceIdAndExperimentId.nodes.map((each) =>
      withId('benchmark', each.benchmarkByWorkspaceIdAndBenchmarkId),
    ),
    owner: { ...memberOf(owner), person: { id: `person_${owner.personByWorkspaceIdAndPersonId.rowId}` } },
    plan: planOf(e),
    participations: e.participationsByWorkspaceIdAndExperimentId.nodes.map(participationOf),
    readings: evaluation.analyses.map(({ measureId, analysis }) => ({
      analysis,
      measure: { id: `measure_${measureId}` },
    })),
    evaluation: {
      ...picked(evaluation, 'computed computedVerdict verdict verdictReason recordedAt confirmedAt version'),
      recordedBy: memberOf(evaluation.memberByWorkspaceIdAndRecordedBy),
      confirmedBy: memberOf(evaluation.memberByWorkspaceIdAndConfirmedBy),
      reviews: e.verdictReviewsByWorkspaceIdAndExperimentId.nodes.map((each) => ({
        ...picked(each, 'stance comment reviewedAt'),
        id: `review_${each.rowId}`,
        member: memberOf(each.memberByWorkspaceIdAndMemberId),
      })),
    },
    learning: learningOf(e.learningByWorkspaceIdAndExperimentId),
    becauseOf: learningOf(e.learningByWorkspaceIdAndBecauseOfId),
    decision: decisionOf(e.decisionByWorkspaceIdAndExperimentId),
    parent: parent && !parent.isDraft ? linkOf(parent) : null,
    lineage: e.lineage.nodes.map((each) => ({
      ...linkOf(each),
      ...picked(each, 'keeps changes'),
      parentId: each.parentId && `experiment_${each.parentId}`,
      isCurrent: each.rowId === e.rowId,
      because: each.learningByWorkspaceIdAndBecauseOfId?.statement ?? null,
    })),
  };
}

const memberOf = (member) =>
  member && { id: `member_${member.rowId}`, name: member.personByWorkspaceIdAndPersonId.name };

const linkOf = (link) => ({
  ...picked(link, 'number title stage'),
  id: `experiment_${link.rowId}`,
  verdict: link.evaluationByWorkspaceIdAndExperimentId?.verdict ?? null,
  decision: link.decisionByWorkspaceIdAndExperimentId?.kind ?? null,
});

const learningOf = (learning) =>
  learning && {
    ...picked(learning, 'statement limits createdAt'),
    id: `learning_${learning.rowId}`,
    writtenBy: memberOf(learning.memberByWorkspaceIdAndWrittenBy),
    experiment: withId('experiment', learning.experimentByWorkspaceIdAndExperimentId),
  };

const decisionOf = (decision) => ({
  ...picked(decision, 'kind reason decidedAt options'),
  decidedBy: memberOf(decision.memberByWorkspaceIdAndDecidedBy),
});

function planOf(e) {
  const { memberByWorkspaceIdAndFrozenBy: by, ...plan } = e.planByWorkspaceIdAndExperimentId;
  return {
    ...plan,
    frozenBy: memberOf(by),
    arms: e.armsByWorkspaceIdAndExperimentId.nodes.map((arm) => withId('arm', arm)),
    measures: e.measuresByWorkspaceIdAndExperimentId.nodes.map(
      ({ metricByWorkspaceIdAndMetricId: metric, measurementCount, ...measure }) => ({
        ...withId('measure', measure),
        measurementCount: Number(measurementCount),
        metric: withId('metric', metric),
      }),
    ),
    amendments: e.amendmentsByWorkspaceIdAndExperimentId.nodes.map(
      ({ memberByWorkspaceIdAndAuthorId: author, ...amendment }) => ({
        ...withId('amendment', amendment),
        author: memberOf(author),
      }),
    ),
  };
}

function participationOf(each) {
  const { departmentByWorkspaceIdAndDepartmentId: department, ...person } =
    each.personByWorkspaceIdAndPersonId;
  const named = (one) => one && withId('person', one);
  return {
    ...picked(
      each,
      'role status message hours hoursPer learns organisation weight overLimit acceptedAboveLimit',
    ),
    ...picked(each, 'answerReason suggestedName createdAt answeredAt version'),
    id: `participation_${each.rowId}`,
    from: each.startsOn,
    until: each.endsOn,
    person: { ...withId('person', person), department: department && withId('department', department) },
    invitedBy: memberOf(each.memberByWorkspaceIdAndInvitedBy),
    suggestedBy: named(each.personByWorkspaceIdAndSuggestedBy),
    suggestedPerson: named(each.personByWorkspaceIdAndSuggestedPersonId),
  };
}
