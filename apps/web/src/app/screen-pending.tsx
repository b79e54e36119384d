import { LoadingState } from '../ui/loading-state.js';

export function ScreenPending() {
  return <LoadingState shape="page" />;
}
