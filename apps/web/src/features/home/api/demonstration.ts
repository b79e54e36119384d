import { graphql } from '../../../lib/graphql/graphql.js';

/** Whether there is a demonstration to look at. */
export const DemonstrationQuery = graphql(`
  query Demonstration {
    setupState {
      demoAccounts {
        email
      }
    }
  }
`);

export const SignOutForDemonstration = graphql(`
  mutation SignOutForDemonstration {
    signOut
  }
`);
