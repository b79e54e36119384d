import { Outlet, getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ViewerProvider, ViewerQuery } from '../../lib/viewer.js';
import { SignedInFrame } from './signed-in-frame.js';

const route = getRouteApi('/in');

export function SignedInLayout() {
  const { viewer: first } = route.useRouteContext();
  const [{ data }] = useQuery({ query: ViewerQuery, requestPolicy: 'cache-only' });
  return (
    <ViewerProvider value={data?.viewer ?? first}>
      <SignedInFrame>
        <Outlet />
      </SignedInFrame>
    </ViewerProvider>
  );
}
