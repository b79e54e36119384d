import type { AnsweredExperiment } from '@levain/domain/boards/board-answers.js';
import { Fragment } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';

/** The experiments born from this one; failing those, what its decision leaves to do. */
export function WhatFollows({ item: { nextNumbers, decision } }: { item: AnsweredExperiment }) {
  const text = useText();
  if (nextNumbers.length > 0) {
    return (
      <p>
        {text('results.followedBy')}{' '}
        {nextNumbers.map((number, index) => (
          <Fragment key={number}>
            {index > 0 && ', '}
            <TextLink to="/experiments/$number" params={{ number: String(number) }}>
              EXP-{number}
            </TextLink>
          </Fragment>
        ))}
      </p>
    );
  }
  if (decision === 'stop') return <p>{text('results.follow.stop')}</p>;
  if (decision === 'handOver') return <p>{text('results.follow.handOver')}</p>;
  return <p>{text('results.follow.notYet')}</p>;
}
