import { graphql } from '../../../lib/graphql/graphql.js';

export const RoundChoicesQuery = graphql(`
  query RoundChoices {
    topics {
      id
      name
    }
    departments {
      id
      name
    }
  }
`);

export const RoundPreviewQuery = graphql(`
  query RoundPreview($round: RoundFields!) {
    roundPreview(round: $round) {
      asked
      withoutAddress
      subject
      text
    }
  }
`);
