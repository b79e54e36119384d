import { Outlet, getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ViewerProvider, ViewerQuery } from '../../lib/viewer.js';
import { useMemberLanguage } from './use-member-language.js';

const route = getRouteApi('/whole');

function WholeWindow() {
  useMemberLanguage();
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
      <div id="overlays" />
    </main>
  );
}

/** The signed-in screens that fill the window: what they show is all there is. */
export function WholeWindowLayout() {
  const { viewer: first } = route.useRouteContext();
  const [{ data }] = useQuery({ query: ViewerQuery, requestPolicy: 'cache-only' });
  return (
    <ViewerProvider value={data?.viewer ?? first}>
      <WholeWindow />
    </ViewerProvider>
  );
}
