import { graphql, type ResultOf } from '../../../../lib/graphql/graphql.js';
import { OriginParts } from './origin-parts.js';

const MemberName = graphql(`
  fragment MemberName on Member @_unmask {
    id
    name
  }
`);

export const PlanParts = graphql(
  `
    fragment PlanParts on Plan @_unmask {
      design
      startsOn
      stopDate
      changeDate
      periodicity
      minimumPerArm
      minimumPeriodsBefore
      minimumPeriodsAfter
      planning {
        version
        method
        baseline
        minimumWorthwhileEffect
        alpha
        power
        unitsPerWeek
        spread
        autocorrelation
        periodsBefore
        clusterSize
        clusterCorrelation
        unitsPerArm
        totalUnits
        periodsAfter
        weeks
      }
      alpha
      decisionRule
      frozenAt
      frozenBy {
        ...MemberName
      }
      fingerprint
      frozenContent
      version
      arms {
        id
        position
        name
        role
        share
      }
      measures {
        id
        position
        role
        direction
        baseline
        target
        minimumWorthwhileEffect
        margin
        measurementCount
        lastObservedOn
        metric {
          id
          name
          unit
          shape
          direction
          definition
          collection
          level
          indicator
          lowerBound
          upperBound
        }
      }
      amendments {
        id
        number
        reason
        amendedAt
        fingerprint
        author {
          ...MemberName
        }
        changes {
          path
          before
          after
        }
      }
    }
  `,
  [MemberName],
);

export const ParticipationParts = graphql(
  `
    fragment ParticipationParts on Participation @_unmask {
      id
      role
      status
      message
      hours
      hoursPer
      from
      until
      learns
      organisation
      weight
      overLimit
      acceptedAboveLimit
      answerReason
      suggestedName
      suggestionWaits
      createdAt
      answeredAt
      version
      person {
        id
        name
        department {
          id
          name
        }
      }
      invitedBy {
        ...MemberName
      }
      suggestedBy {
        id
        name
      }
      suggestedPerson {
        id
        name
      }
    }
  `,
  [MemberName],
);

const EvaluationParts = graphql(
  `
    fragment EvaluationParts on Evaluation @_unmask {
      computed
      computedVerdict
      verdict
      verdictReason
      recordedAt
      confirmedAt
      version
      recordedBy {
        ...MemberName
      }
      confirmedBy {
        ...MemberName
      }
      reviews {
        id
        stance
        comment
        reviewedAt
        member {
          ...MemberName
        }
      }
    }
  `,
  [MemberName],
);

const LearningParts = graphql(
  `
    fragment LearningParts on Learning @_unmask {
      id
      statement
      limits
      createdAt
      writtenBy {
        ...MemberName
      }
      experiment {
        id
        number
        title
      }
    }
  `,
  [MemberName],
);

export const ExperimentParts = graphql(
  `
    fragment ExperimentParts on Experiment @_unmask {
      id
      number
      title
      stage
      nextStage
      isDraft
      version
      startedAt
      testEndedAt
      endedEarlyReason
      abandonedReason
      closedAt
      createdAt
      lastActivityAt
      keeps
      changes
      ...OriginParts
      owner {
        id
        name
        person {
          id
        }
      }
      plan {
        ...PlanParts
      }
      participations {
        ...ParticipationParts
      }
      checklist {
        code
        done
        field
      }
      readings: analysis {
        analysis
        measure {
          id
        }
      }
      evaluation {
        ...EvaluationParts
      }
      learning {
        ...LearningParts
      }
      decision {
        kind
        reason
        decidedAt
        secondsToUndo
        decidedBy {
          ...MemberName
        }
        options {
          kind
          pros
          cons
        }
      }
      parent {
        id
        number
        title
        stage
        verdict
        decision
      }
      becauseOf {
        ...LearningParts
      }
      lineage {
        id
        number
        title
        stage
        verdict
        decision
        parentId
        isCurrent
        keeps
        changes
        because
      }
      permissions {
        canEdit
        canRecordMeasurements
        canRecordVerdict
        canReviewVerdict
        canDecide
        canJoin
      }
    }
  `,
  [MemberName, OriginParts, PlanParts, ParticipationParts, EvaluationParts, LearningParts],
);

/** One experiment, as all its screens see it. */
export type ExperimentView = ResultOf<typeof ExperimentParts>;
export type PlanView = ResultOf<typeof PlanParts>;
export type MeasureView = PlanView['measures'][number];
export type ParticipationView = ResultOf<typeof ParticipationParts>;
