import { Button } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { Fingerprint } from '../../../ui/fingerprint.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import type { PlanView } from '../page/api/experiment-parts.js';
import { AmendDialog } from './amend-dialog.js';
import { ChangeList } from './change-words.js';
import { isFrozenContent, linesOfContent, linesOfView } from './plan-lines.js';
import { PlanLinesView } from './plan-summary.js';
import type { MetricChoice } from './plan-form.js';
import classes from './plan.module.css';

function Amendments({ plan }: { plan: PlanView }) {
  const text = useText();
  const intl = useIntl();
  const metrics = plan.measures.map(({ metric }) => metric);
  return (
    <ol className={classes['amendments']}>
      {plan.amendments.map(({ id, number, reason, author, amendedAt, changes, fingerprint }) => (
        <li key={id}>
          <strong>{text('plan.amendmentTitle', { number })}</strong>
          <p className={classes['signature']}>
            {text('plan.signedBy', {
              name: author.name,
              date: intl.formatDate(amendedAt, { dateStyle: 'medium' }),
            })}
            <Fingerprint value={fingerprint} />
          </p>
          <p style={{ margin: 0 }}>{reason}</p>
          <ChangeList changes={changes} metrics={metrics} />
        </li>
      ))}
    </ol>
  );
}

/** The bet as it was frozen, word for word; beside it every amendment, dated, signed, with its reason. */
export function FrozenPlan({ metrics }: { metrics: readonly MetricChoice[] }) {
  const { plan, stage, permissions } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const [amending, setAmending] = useState(false);
  const content = isFrozenContent(plan.frozenContent) ? plan.frozenContent : null;
  const amended = plan.amendments.length > 0;
  const mayAmend = permissions.canEdit && stage === 'test';
  return (
    <div className={classes['frozen']}>
      <Panel title={text('plan.frozenTitle')}>
        <p className={classes['signature']}>
          {text('plan.frozenBy', {
            name: plan.frozenBy?.name ?? '',
            date: plan.frozenAt ? intl.formatDate(plan.frozenAt, { dateStyle: 'long' }) : '',
          })}
          {plan.fingerprint && <Fingerprint value={plan.fingerprint} />}
        </p>
        {content && (
          <p className={classes['sentence']} lang={content.sentence.locale}>
            {content.sentence.text}
          </p>
        )}
        <PlanLinesView plan={content ? linesOfContent(content) : linesOfView(plan)} />
      </Panel>
      <Panel
        title={text('plan.amendments', { count: plan.amendments.length })}
        aside={
          mayAmend && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconFilePencil size={16} aria-hidden />}
              onClick={() => setAmending(true)}
            >
              {text('plan.amend')}
            </Button>
          )
        }
      >
        {amended ? <Amendments plan={plan} /> : <p className={classes['why']}>{text('plan.noAmendment')}</p>}
        {amended && (
          <details>
            <summary>{text('plan.asItStands')}</summary>
            <PlanLinesView plan={linesOfView(plan)} />
          </details>
        )}
      </Panel>
      {amending && <AmendDialog metrics={metrics} onClose={() => setAmending(false)} />}
    </div>
  );
}
