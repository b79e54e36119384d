import { Button, Group, Textarea } from '@mantine/core';
import type { ReviewStance } from '@levain/domain/evaluations/verdict.js';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { useExperiment } from '../experiment-context.js';
import { verdictStandingOf } from '../page/standing.js';
import { Trouble } from '../trouble.js';
import { ReviewVerdict } from './api/verdict-acts.js';
import { VerdictsBeside } from './verdicts-beside.js';
import classes from './evaluation.module.css';

/** The second person: confirms, or contests and says why. */
function Review({ evaluationVersion }: { evaluationVersion: number }) {
  const { id } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [comment, setComment] = useState('');
  const review = useKeyedAct(ReviewVerdict);
  const said = useRefusals(review.refusals);
  const run = async (stance: ReviewStance) => {
    const done = await review.run({
      ...{ experimentId: id, evaluationVersion, stance },
      comment: comment.trim() || null,
    });
    if (done.ok) announce(text(`evaluations.reviewed.${stance}`));
  };
  return (
    <div data-field="verdict.confirmation">
      <Textarea
        label={`${text('evaluations.comment')} (${text('ui.optional')})`}
        description={text('evaluations.commentWhy')}
        autosize
        minRows={2}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        error={said.at('comment')}
      />
      <Trouble refusals={review.refusals} fault={review.fault} except={['comment']} />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button variant="default" loading={review.running} onClick={() => void run('contest')}>
          {text('evaluations.contest')}
        </Button>
        <Button loading={review.running} onClick={() => void run('confirm')}>
          {text('evaluations.confirm')}
        </Button>
      </Group>
    </div>
  );
}

export function RecordedVerdict() {
  const experiment = useExperiment();
  const { evaluation, learning, permissions } = experiment;
  const text = useText();
  const intl = useIntl();
  if (!evaluation?.verdict) return null;
  const date = (value: string | null) => (value ? intl.formatDate(value, { dateStyle: 'long' }) : '');
  const standing = verdictStandingOf(experiment);
  return (
    <Panel title={text('evaluations.recordedTitle')} accent="var(--lv-stage-evaluate)">
      <div className={classes['line']}>
        <VerdictBadge
          verdict={evaluation.verdict}
          confirmed={standing === 'confirmed'}
          contested={standing === 'contested'}
        />
        <span className={classes['quiet']}>
          {text('evaluations.recordedBy', {
            name: evaluation.recordedBy?.name ?? '',
            date: date(evaluation.recordedAt),
          })}
          {evaluation.confirmedBy &&
            ` ${text('evaluations.confirmedBy', { name: evaluation.confirmedBy.name, date: date(evaluation.confirmedAt) })}`}
        </span>
      </div>
      <VerdictsBeside
        computed={evaluation.computedVerdict}
        recorded={evaluation.verdict}
        reason={evaluation.verdictReason}
      />
      {learning && (
        <div>
          <p className={classes['label']}>{text('evaluations.learning')}</p>
          <p className={classes['text']}>{learning.statement}</p>
          <p className={classes['quiet']}>
            {text('experiments.outcome.limits', { limits: learning.limits })}
          </p>
        </div>
      )}
      {evaluation.reviews.length > 0 && (
        <ul className={classes['reviews']}>
          {evaluation.reviews.map(({ id, member, stance, comment, reviewedAt }) => (
            <li key={id}>
              {text(`evaluations.review.${stance}`, { name: member.name, date: date(reviewedAt) })}
              {comment && <p className={classes['text']}>{text('evaluations.quote', { comment })}</p>}
            </li>
          ))}
        </ul>
      )}
      {standing === 'recorded' && permissions.canReviewVerdict && (
        <Review evaluationVersion={evaluation.version} />
      )}
      {standing === 'recorded' && !permissions.canReviewVerdict && (
        <p className={classes['quiet']} data-field="verdict.confirmation">
          {text('evaluations.waitsForSecond')}
        </p>
      )}
    </Panel>
  );
}
