import { useMemo } from 'react';
import { useExperiment } from '../experiment-context.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The owner and whoever takes part, by name; with `andLeft`, whoever took part once too. */
export function usePeopleChoices({ andLeft = false }: { andLeft?: boolean } = {}): readonly Choice[] {
  const { owner, participations } = useExperiment();
  return useMemo(() => {
    const people = participations
      .filter(({ status }) => status === 'accepted' || (andLeft && status === 'left'))
      .map(({ person }) => [person.id, person.name] as const);
    return [...new Map([[owner.person.id, owner.name], ...people])]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }, [owner, participations, andLeft]);
}
