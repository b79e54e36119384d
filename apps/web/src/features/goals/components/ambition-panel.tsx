import { Button, Title } from '@mantine/core';
import { ambitionSentences } from '@levain/domain/goals/ambition-sentences.js';
import { periodWords } from '@levain/domain/goals/period.js';
import { IconPlus, IconScaleOutline } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { AmbitionShown } from '../api/goals.js';
import { AmbitionForm } from './ambition-form.js';
import classes from './goals.module.css';

function Former({ ambition }: { ambition: AmbitionShown }) {
  const text = useText();
  const format = useFormat();
  const { before, current } = ambition;
  if (before.length === 0) return null;
  return (
    <details className={classes['more']}>
      <summary>{text('goals.ambition.former', { count: before.length })}</summary>
      <p className={classes['text']}>{text('goals.ambition.why', { reason: current.reason ?? '' })}</p>
      <ul className={classes['former']}>
        {before.map(({ recordedAt, level, statement, reason, recordedByName }) => (
          <li key={recordedAt}>
            <p className={classes['text']}>
              <b>{text(`goals.level.${level}`)}</b> · {statement}
            </p>
            <p className={classes['quiet']}>
              {text('goals.ambition.by', { name: recordedByName, day: format.day(recordedAt) })}
              {reason && ` · ${reason}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Period({ ambition, mayRecord }: { ambition: AmbitionShown; mayRecord: boolean }) {
  const text = useText();
  const format = useFormat();
  const { locale } = useLanguage();
  const [open, setOpen] = useState(false);
  const { current, period, currency, to } = ambition;
  const sentences = ambitionSentences({ ...ambition, ...current, today: today() }, locale);
  const words = periodWords(period, locale);
  return (
    <li className={classes['period']}>
      <Title order={3} className={classes['name']}>
        {text('goals.ambition.of', { period: words, level: text(`goals.level.${current.level}`) })}
      </Title>
      <p className={classes['statement']}>{current.statement}</p>
      <div className={classes['beside']}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {current.permission && <p>{text('goals.ambition.permission', { permission: current.permission })}</p>}
      </div>
      <p className={classes['quiet']}>
        {text('goals.ambition.by', { name: current.recordedByName, day: format.day(current.recordedAt) })}
      </p>
      <Former ambition={ambition} />
      {open && (
        <AmbitionForm ambition={ambition} taken={[]} currency={currency} onClose={() => setOpen(false)} />
      )}
      {mayRecord && !open && to >= today() && (
        <div className={classes['row']}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text('goals.actOn', { act: text('goals.ambition.revise'), title: words })}
            onClick={() => setOpen(true)}
          >
            {text('goals.ambition.revise')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface AmbitionPanelProps {
  readonly ambitions: readonly AmbitionShown[];
  readonly currency: string;
}

/** What leadership wants of a period beside what it gives, what was spent and what was tested: no mark is made of it. */
export function AmbitionPanel({ ambitions, currency }: AmbitionPanelProps) {
  const text = useText();
  const mayRecord = useMay('recordAmbition');
  const [open, setOpen] = useState(false);
  const isEmpty = ambitions.length === 0;
  const add = mayRecord && !open && (
    <Button
      variant={isEmpty ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      {text('goals.ambition.add')}
    </Button>
  );
  return (
    <Panel title={text('goals.ambition.title')} aside={!isEmpty && add}>
      {open && (
        <AmbitionForm
          ambition={null}
          taken={ambitions.map(({ period }) => period)}
          currency={currency}
          onClose={() => setOpen(false)}
        />
      )}
      {isEmpty && !open && (
        <EmptyState
          icon={IconScaleOutline}
          order={3}
          title={text('goals.ambition.empty')}
          why={text('goals.ambition.emptyWhy')}
          action={add}
        />
      )}
      <ul className={classes['periods']}>
        {ambitions.map((ambition) => (
          <Period key={ambition.period} ambition={ambition} mayRecord={mayRecord} />
        ))}
      </ul>
    </Panel>
  );
}
