import { graphql } from '../../../../lib/graphql/graphql.js';
import { TestimonyParts } from '../../../../ui/testimonies/testimony-parts.js';

export const ExperimentTestimonies = graphql(
  `
    query ExperimentTestimonies($number: Int!) {
      experiment(number: $number) {
        id
        takesTestimonies
        testimonies {
          ...TestimonyParts
        }
      }
    }
  `,
  [TestimonyParts],
);
