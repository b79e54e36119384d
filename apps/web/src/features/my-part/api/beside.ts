import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

/** What others keep: calls on the viewer's topics, being named, the resistances that the viewer raised. */
export const BesideQuery = graphql(`
  query BesideMyPart {
    callsForMe {
      id
      role
      wanted
      until
      experiment {
        id
        number
        title
      }
    }
    ownNominations {
      id
      roundTitle
      topics {
        topic {
          id
          name
        }
      }
    }
    objections(mine: true, first: 20) {
      edges {
        node {
          id
          statement
          standing {
            kind
            dueOn
          }
          experiment {
            id
            number
          }
          answers {
            id
            stance
            reason
          }
        }
      }
    }
  }
`);

export type Beside = ResultOf<typeof BesideQuery>;

/** The viewer as a relay, and what they are written to about. */
export const OwnSettingsQuery = graphql(`
  query OwnSettings($person: ID!) {
    node(id: $person) {
      id
      ... on Person {
        profile {
          status
          help
          visibility
          monthlyHours
          pausedUntil
          version
          topics {
            id
            name
          }
        }
      }
    }
    myMail {
      address
      categories
      muted
    }
  }
`);

export type OwnSettings = ResultOf<typeof OwnSettingsQuery>;
export type OwnProfile = NonNullable<
  Extract<NonNullable<OwnSettings['node']>, { profile: unknown }>['profile']
>;
