import { createContext, use } from 'react';
import { can, type MemberAct } from '@levain/domain/members/role.js';
import { graphql, type ResultOf } from './graphql/graphql.js';

export const ViewerParts = graphql(`
  fragment ViewerParts on Viewer @_unmask {
    member {
      id
      name
      email
      role
      locale
      version
      person {
        id
      }
    }
    workspace {
      id
      name
      isDemo
      locale
      version
    }
  }
`);

export const ViewerQuery = graphql(
  `
    query Viewer {
      viewer {
        ...ViewerParts
      }
    }
  `,
  [ViewerParts],
);

export type Viewer = ResultOf<typeof ViewerParts>;

const ViewerContext = createContext<Viewer | null>(null);
export const ViewerProvider = ViewerContext.Provider;

/** The signed-in member and their workspace; inside the signed-in part of the product there always is one. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the signed-in screens');
  return viewer;
}

/** Whether the viewer's role alone lets them attempt the act: what it does not allow is not offered. */
export function useMay(act: MemberAct): boolean {
  return can(useViewer().member.role, act);
}
