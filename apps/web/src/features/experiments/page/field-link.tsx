import type { MouseEvent, ReactNode } from 'react';
import { TextLink } from '../../../ui/link-button.js';
import { focusField, sectionOf, type Section } from './field-focus.js';

export const SECTION_PATH = {
  overview: '/experiments/$number',
  plan: '/experiments/$number/plan',
  measurements: '/experiments/$number/measurements',
  evaluation: '/experiments/$number/evaluation',
  decision: '/experiments/$number/decision',
  next: '/experiments/$number/next',
  lineage: '/experiments/$number/lineage',
  people: '/experiments/$number/people',
  tasks: '/experiments/$number/tasks',
  objections: '/experiments/$number/objections',
  costs: '/experiments/$number/costs',
  history: '/experiments/$number/history',
} as const satisfies Record<Section, string>;

interface FieldLinkProps {
  readonly number: number;
  readonly field: string;
  readonly children: ReactNode;
}

/** Leads to a control: on this screen the focus moves at once, else the screen opens on it. */
export function FieldLink({ number, field, children }: FieldLinkProps) {
  const follow = (event: MouseEvent) => {
    if (focusField(field)) event.preventDefault();
  };
  return (
    <TextLink
      to={SECTION_PATH[sectionOf(field)]}
      params={{ number: String(number) }}
      hash={field}
      onClick={follow}
    >
      {children}
    </TextLink>
  );
}
