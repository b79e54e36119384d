import { Button, Title } from '@mantine/core';
import { IconPlus, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { GoalsChanged, GoalsQuery, type GoalShown } from './api/goals.js';
import { AmbitionPanel } from './components/ambition-panel.js';
import { NewGoal } from './components/goal-acts.js';
import { GoalTree } from './components/goal-tree.js';
import classes from './components/goals.module.css';
import { VisionPanel } from './components/vision-panel.js';

function Goals({ goals }: { goals: readonly GoalShown[] }) {
  const text = useText();
  const maySet = useMay('setGoal');
  const [adding, setAdding] = useState(false);
  const tops = goals.filter(({ parentId }) => parentId === null);
  const open = tops.filter(({ state }) => state === 'open');
  const closed = tops.filter(({ state }) => state !== 'open');
  const isEmpty = goals.length === 0;
  const add = maySet && !adding && (
    <Button
      variant={isEmpty ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {text('goals.add')}
    </Button>
  );
  return (
    <section className={classes['column']} aria-label={text('goals.title')}>
      {!isEmpty && (
        <div className={classes['row']} style={{ justifyContent: 'space-between' }}>
          <Title order={2}>{text('goals.title')}</Title>
          {add}
        </div>
      )}
      {adding && <NewGoal onClose={() => setAdding(false)} />}
      {isEmpty && !adding && (
        <Panel>
          <EmptyState
            icon={IconTarget}
            title={text('goals.empty')}
            why={text('goals.emptyWhy')}
            action={add}
          />
        </Panel>
      )}
      <GoalTree tops={open} all={goals} />
      {!isEmpty && <p className={classes['quiet']}>{text('goals.honest')}</p>}
      {closed.length > 0 && (
        <details className={classes['more']}>
          <summary>{text('goals.closed', { count: closed.length })}</summary>
          <GoalTree tops={closed} all={goals} />
        </details>
      )}
    </section>
  );
}

/** Where the workspace wants to go, where it stands on the way, and what leadership gives to get there. */
export function GoalsPage() {
  const text = useText();
  useSubscription({ query: GoalsChanged });
  const [{ data, error }, again] = useQuery({ query: GoalsQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" count={3} />;
  return (
    <Page title={text('goals.pageTitle')} lead={text('goals.lead')}>
      <VisionPanel visions={data.visions} />
      <div className={classes['page']}>
        <Goals goals={data.goals} />
        <AmbitionPanel ambitions={data.ambitions} currency={data.costSettings.currency} />
      </div>
    </Page>
  );
}
