import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

export const SettingsDepartmentsQuery = graphql(`
  query SettingsDepartments {
    departments {
      id
      name
      version
      answerers
      referents {
        id
        name
      }
    }
  }
`);

export type DepartmentListed = ResultOf<typeof SettingsDepartmentsQuery>['departments'][number];
