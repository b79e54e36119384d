import { Outlet } from '@tanstack/react-router';

export function ExperimentLayout() {
  return <Outlet />;
}
