import { Group, NativeSelect, Switch, Table } from '@mantine/core';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { dayText } from '../figures.js';
import { linesOfView, type PlanLines } from '../plan/plan-lines.js';
import { useMeasureSentence } from '../plan/plan-summary.js';
import { ComparedExperiment } from './api/next-experiment.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import classes from './next.module.css';

interface Compared {
  readonly hypothesis: Omit<
    NonNullable<ExperimentView['hypothesis']>,
    'number' | 'viewerCanEdit' | 'version'
  > | null;
  readonly prototype: { readonly name: string } | null;
  readonly plan: PlanLines;
}

function useLines() {
  const text = useText();
  const intl = useIntl();
  const sentence = useMeasureSentence();
  const day = (value: string | null) => (value ? dayText(intl, value) : text('plan.notSaid'));
  return ({ hypothesis, prototype, plan }: Compared): readonly (readonly [string, string])[] => [
    [
      text('words.searchKind.hypothesis'),
      hypothesis ? composeSentence(hypothesis, hypothesis.locale).text : text('plan.notSaid'),
    ],
    [text('words.searchKind.prototype'), prototype?.name ?? text('plan.notSaid')],
    [text('plan.design.title'), plan.design ? text(`words.design.${plan.design}`) : text('plan.notSaid')],
    [text('plan.arms'), plan.arms.map(({ name }) => name).join(', ')],
    [text('plan.measures.short'), plan.measures.map(sentence).join(' ')],
    [text('plan.changeDate'), plan.changeDate ? day(plan.changeDate) : ''],
    [text('plan.stopDate'), day(plan.stopDate)],
    [text('plan.minimumPerArm'), plan.minimumPerArm === null ? '' : intl.formatNumber(plan.minimumPerArm)],
    [text('plan.decisionRule'), plan.decisionRule ?? text('plan.notSaid')],
  ];
}

/** Two experiments of a lineage, line by line; what changed stands out, by words and ground. */
export function Comparison({ otherId: first }: { otherId: string }) {
  const experiment = useExperiment();
  const text = useText();
  const lines = useLines();
  const [otherId, setOtherId] = useState(first);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [{ data, error }, ask] = useQuery({ query: ComparedExperiment, variables: { id: otherId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => ask()} />;
  const other = data?.experiment;
  if (!other) return <LoadingState shape="rows" count={3} />;
  const before = lines({ ...other, plan: linesOfView(other.plan) });
  const after = lines({ ...experiment, plan: linesOfView(experiment.plan) });
  const rows = after.map(([name, value], index) => ({
    name,
    value,
    old: before[index]?.[1] ?? '',
    changed: before[index]?.[1] !== value,
  }));
  const shown = rows.filter(({ changed, old, value }) =>
    onlyChanges ? changed : old !== '' || value !== '',
  );
  const number = (value: number) => text('experiments.number', { number: value });
  return (
    <Panel
      title={text('iterations.compare', { before: number(other.number), after: number(experiment.number) })}
      aside={
        <Group gap="sm">
          <NativeSelect
            size="xs"
            aria-label={text('iterations.compareWith')}
            value={otherId}
            data={experiment.lineage
              .filter(({ isCurrent }) => !isCurrent)
              .map((item) => ({
                value: item.id,
                label: text('iterations.node', { number: item.number, title: item.title }),
              }))}
            onChange={(event) => setOtherId(event.currentTarget.value)}
          />
          <Switch
            label={text('iterations.onlyChanges')}
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
          />
        </Group>
      }
    >
      {shown.length === 0 && <p className={classes['quiet']}>{text('iterations.nothingChanged')}</p>}
      {shown.length > 0 && (
        <div
          style={{ overflowX: 'auto' }}
          role="region"
          tabIndex={0}
          aria-label={text('iterations.compareLabel')}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" miw={140}>
                  {text('iterations.what')}
                </Table.Th>
                <Table.Th scope="col">{number(other.number)}</Table.Th>
                <Table.Th scope="col">{number(experiment.number)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ name, old, value, changed }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td className={classes['same'] ?? ''}>{old}</Table.Td>
                  <Table.Td className={changed ? (classes['changed'] ?? '') : ''}>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Panel>
  );
}
