import type { NavigateOptions } from '@tanstack/react-router';

interface Hit {
  readonly kind: 'experiment' | 'hypothesis' | 'benchmark' | 'prototype' | 'project' | 'person' | 'learning';
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
}

/** Where a found thing opens. */
export function hitAddress(hit: Hit) {
  const number = String(hit.number ?? '');
  switch (hit.kind) {
    case 'experiment':
      return { to: '/experiments/$number', params: { number } } satisfies NavigateOptions;
    case 'hypothesis':
      return { to: '/hypotheses/$number', params: { number } } satisfies NavigateOptions;
    case 'benchmark':
      return { to: '/benchmarks/$number', params: { number } } satisfies NavigateOptions;
    case 'prototype':
      return { to: '/prototypes/$number', params: { number } } satisfies NavigateOptions;
    case 'project':
      return { to: '/projects/$projectId', params: { projectId: hit.id } } satisfies NavigateOptions;
    case 'person':
      return { to: '/people', search: { q: hit.title } } satisfies NavigateOptions;
    case 'learning':
      return { to: '/learnings', search: { q: hit.title } } satisfies NavigateOptions;
  }
}
