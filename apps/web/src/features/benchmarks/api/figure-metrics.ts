import { graphql } from '../../../lib/graphql/graphql.js';

export const FigureMetrics = graphql(`
  query FigureMetrics {
    metrics {
      id
      name
    }
  }
`);
