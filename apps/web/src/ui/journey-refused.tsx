import { JOURNEY_REFUSALS } from '@levain/domain/refusals/journey-refusals.js';
import { useMemo } from 'react';
import { RefusalSummary } from './refusal-text.js';

interface JourneyRefusedProps {
  /** As the address of the page says it. */
  readonly code: string | undefined;
  readonly title: string;
}

/** Why coming back from the identity provider led nowhere; a word that is none of ours says nothing. */
export function JourneyRefused({ code, title }: JourneyRefusedProps) {
  const act = useMemo(() => {
    const known = JOURNEY_REFUSALS.find((each) => each === code);
    return { refusals: known ? [{ code: known }] : [], fault: undefined };
  }, [code]);
  return <RefusalSummary act={act} title={title} />;
}
