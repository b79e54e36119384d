import { NumberInput, Select } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { CoverageExperimentsQuery, CoverageQuery } from './api/coverage.js';
import { CoverageGrid } from './coverage/coverage-grid.js';
import { SuggestedSet, type Choices } from './coverage/suggested-set.js';
import classes from './coverage/coverage.module.css';

const NOTHING: Choices = { keep: [], exclude: [] };

interface AskedProps {
  readonly experimentId: string | null;
  readonly onExperiment: (id: string | null) => void;
  readonly hours: number;
  readonly onHours: (hours: number) => void;
}

/** For whom, and how much will be asked of each. */
function Asked({ experimentId, onExperiment, hours, onHours }: AskedProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: CoverageExperimentsQuery });
  const experiments = (data?.board.edges ?? []).filter(({ node }) => !node.closedAt);
  return (
    <div className={classes['asked']}>
      <Select
        label={text('network.scope')}
        searchable
        clearable
        placeholder={text('network.scopeWorkspace')}
        clearButtonProps={{ 'aria-label': text('network.scopeWorkspace') }}
        data={experiments.map(({ node }) => ({
          value: node.id,
          label: text('network.scopeExperiment', { number: node.number, title: node.title }),
        }))}
        value={experimentId}
        onChange={onExperiment}
      />
      <NumberInput
        label={text('network.hours')}
        min={0}
        max={200}
        value={hours}
        onChange={(value) => onHours(typeof value === 'number' ? value : 0)}
      />
    </div>
  );
}

function numberOf(
  experimentId: string | null,
  known: readonly { id: string; number: number }[],
): number | null {
  return known.find(({ id }) => id === experimentId)?.number ?? null;
}

function Cover() {
  const text = useText();
  const [experimentId, setExperimentId] = useState<string | null>(null);
  const [hours, setHours] = useState(2);
  const [choices, setChoices] = useState<Choices>(NOTHING);
  const [{ data: board }] = useQuery({ query: CoverageExperimentsQuery });
  const variables = useMemo(() => ({ experimentId, hours, ...choices }), [experimentId, hours, choices]);
  const [{ data, error, stale, fetching }, again] = useQuery({ query: CoverageQuery, variables });
  const scope = (id: string | null) => {
    setExperimentId(id);
    setChoices(NOTHING);
  };
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  const coverage = data?.coverage;
  if (!coverage) return <LoadingState shape="cards" />;
  if (coverage.departments.length === 0) {
    return (
      <EmptyState
        icon={IconMap2}
        title={text('network.noDepartments')}
        why={text('network.noDepartmentsWhy')}
        action={<LinkButton to="/people">{text('network.toDirectory')}</LinkButton>}
      />
    );
  }
  const experiments = (board?.board.edges ?? []).map(({ node }) => node);
  return (
    <div className={classes['cover']} aria-busy={stale || fetching}>
      {coverage.suggestion && (
        <Asked experimentId={experimentId} onExperiment={scope} hours={hours} onHours={setHours} />
      )}
      <CoverageGrid coverage={coverage} />
      {coverage.suggestion && (
        <SuggestedSet
          coverage={coverage}
          suggestion={coverage.suggestion}
          experimentNumber={numberOf(experimentId, experiments)}
          choices={choices}
          onChoose={setChoices}
        />
      )}
    </div>
  );
}

/** Which departments have a relay; for those who lead or coordinate, who could be asked so that all of them are reached. */
export function CoveragePage() {
  const text = useText();
  return (
    <Page title={text('network.coverage')} lead={text('network.coverageLead')}>
      <Cover />
    </Page>
  );
}
