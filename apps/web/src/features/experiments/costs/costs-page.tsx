import { Button } from '@mantine/core';
import { IconCoins, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentCostsQuery, type CostsShown } from './api/costs.js';
import { AssumptionsPanel } from './assumptions-panel.js';
import { BudgetPanel } from './budget-panel.js';
import { CostEditor, CostLinesPanel } from './cost-lines-panel.js';
import { useCostWords } from './cost-words.js';
import classes from './costs.module.css';
import { ReturnsPanel } from './returns-panel.js';

/** What it was spent on, the largest first: a length beside each figure, all in one ink. */
function Sums({ costs }: { costs: CostsShown }) {
  const text = useText();
  const format = useFormat();
  const { byCategory, settings } = costs;
  const most = Math.max(...byCategory.map(({ amount }) => amount), 1);
  return (
    <ul className={classes['sums']} aria-label={text('costs.byCategory')}>
      {byCategory.map(({ category, vendor, hours, amount }) => (
        <li key={`${category} ${vendor}`} className={classes['sum']}>
          <span>
            {vendor ?? text(`costs.category.${category}`)}
            {hours !== null && (
              <span className={classes['quiet']}>
                {' '}
                · {text('costs.hours', { hours: format.number(hours, 1) })}
              </span>
            )}
          </span>
          <span className={classes['amount']}>{format.money(amount, settings.currency)}</span>
          <span className={classes['bar']} aria-hidden>
            <span style={{ width: `${(100 * amount) / most}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Balance({ costs }: { costs: CostsShown }) {
  const text = useText();
  const { sentence, ratio, budget } = useCostWords(costs);
  return (
    <Panel title={text('costs.title')} sentence={sentence}>
      {ratio && <p className={classes['ratio']}>{ratio}</p>}
      {budget && <p className={classes['ratio']}>{budget}</p>}
      {costs.byCategory.length > 0 && <Sums costs={costs} />}
      {ratio && <p className={classes['quiet']}>{text('costs.honest')}</p>}
    </Panel>
  );
}

function NothingYet({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <Panel title={text('costs.add')}>
        <CostEditor
          experimentId={experimentId}
          settings={costs.settings}
          line={null}
          onClose={() => setOpen(false)}
        />
      </Panel>
    );
  }
  return (
    <Panel>
      <EmptyState
        icon={IconCoins}
        title={text('costs.empty')}
        why={text('costs.emptyWhy')}
        action={
          costs.viewerCanRecord && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
              onClick={() => setOpen(true)}
            >
              {text('costs.add')}
            </Button>
          )
        }
      />
    </Panel>
  );
}

/** What the experiment cost and brought, line by line, with what every amount rests on. */
export function CostsPage() {
  const text = useText();
  const { number } = useExperiment();
  useDocumentTitle(text('costs.documentTitle', { number }));
  const [{ data, error }, again] = useQuery({ query: ExperimentCostsQuery, variables: { number } });
  const found = data?.experiment;
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!found) return <LoadingState shape="cards" count={2} />;
  const { id, costs } = found;
  const nothing = costs.lines.length === 0 && costs.returns.length === 0;
  return (
    <>
      {nothing ? (
        <NothingYet experimentId={id} costs={costs} />
      ) : (
        <>
          <Balance costs={costs} />
          <CostLinesPanel experimentId={id} costs={costs} />
          <ReturnsPanel experimentId={id} costs={costs} />
        </>
      )}
      <Columns most={2} least={320}>
        {(costs.budgets.length > 0 || costs.viewerCanSetBudget) && (
          <BudgetPanel experimentId={id} costs={costs} />
        )}
        <AssumptionsPanel settings={costs.settings} />
      </Columns>
    </>
  );
}
