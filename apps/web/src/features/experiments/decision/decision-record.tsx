import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useMay } from '../../../lib/viewer.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import classes from './decision.module.css';

/** The decision as it will be read in a year: what, among what, why, by whom, when. */
export function DecisionRecord({ decision }: { decision: NonNullable<ExperimentView['decision']> }) {
  const { number } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const mayStart = useMay('startNextExperiment');
  const date = intl.formatDate(decision.decidedAt, { dateStyle: 'long' });
  return (
    <Panel
      title={text('decisions.recordTitle')}
      accent="var(--lv-stage-iterate)"
      aside={
        mayStart && (
          <LinkButton to="/experiments/$number/next" params={{ number: String(number) }}>
            {text('experiments.act.startNext')}
          </LinkButton>
        )
      }
    >
      <div className={classes['line']}>
        <DecisionBadge decision={decision.kind} />
        <span className={classes['quiet']}>
          {text('decisions.decidedBy', { name: decision.decidedBy.name, date })}
        </span>
      </div>
      <p className={classes['text']}>{decision.reason}</p>
      {decision.options.length > 0 && (
        <div style={{ overflowX: 'auto' }} role="region" tabIndex={0} aria-label={text('decisions.options')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text('decisions.options')}</Table.Th>
                <Table.Th scope="col">{text('decisions.pros')}</Table.Th>
                <Table.Th scope="col">{text('decisions.cons')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {decision.options.map(({ kind, pros, cons }) => (
                <Table.Tr key={kind}>
                  <Table.Th scope="row">{text(`words.decision.${kind}`)}</Table.Th>
                  <Table.Td>{pros}</Table.Td>
                  <Table.Td>{cons}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Panel>
  );
}
