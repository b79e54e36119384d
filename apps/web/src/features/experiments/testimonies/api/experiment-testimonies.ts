import { graphql } from '../../../../lib/graphql/graphql.js';
import { FeedbackParts } from '../../../../ui/feedback/feedback-parts.js';
import { TestimonyParts } from '../../../../ui/testimonies/testimony-parts.js';

export const ExperimentTestimonies = graphql(
  `
    query ExperimentTestimonies($number: Int!) {
      experiment(number: $number) {
        id
        takesTestimonies
        viewerCanHandFeedback
        testimonies {
          ...TestimonyParts
          feedbacks {
            ...FeedbackParts
          }
        }
      }
    }
  `,
  [TestimonyParts, FeedbackParts],
);
