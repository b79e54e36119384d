import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const SetupStateQuery = graphql(`
  query SetupState {
    setupState {
      needed
      providerName
      demoAccounts {
        email
        password
        name
        role
        workspaceName
        locale
      }
    }
  }
`);

export type DemoAccount = ResultOf<typeof SetupStateQuery>['setupState']['demoAccounts'][number];
