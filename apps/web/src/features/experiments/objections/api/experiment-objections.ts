import { graphql } from '../../../../lib/graphql/graphql.js';
import { FeedbackParts } from '../../../../ui/feedback/feedback-parts.js';
import { ObjectionParts } from '../../../../ui/objections/objection-parts.js';

export const ExperimentObjections = graphql(
  `
    query ExperimentObjections($number: Int!) {
      experiment(number: $number) {
        id
        viewerCanHandFeedback
        objections {
          id
          ...ObjectionParts
          feedbacks {
            ...FeedbackParts
          }
        }
      }
    }
  `,
  [ObjectionParts, FeedbackParts],
);
