import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { CrowdRecordQuery, type CrowdRecord } from '../api/crowd-record.js';
import type { ResultsFilter } from '../api/results.js';
import classes from './results.module.css';

function Surprise({ surprise }: { surprise: CrowdRecord['surprises'][number] }) {
  const text = useText();
  const format = useFormat();
  const { experiment, count, mean, held } = surprise;
  return (
    <li className={classes['line']}>
      <div className={classes['believed']}>
        <h3 className={classes['name']}>
          <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
            EXP-{experiment.number} {experiment.title}
          </TextLink>
        </h3>
        {experiment.verdict && (
          <div className={classes['badges']}>
            <VerdictBadge verdict={experiment.verdict} confirmed />
          </div>
        )}
      </div>
      <div className={classes['observed']}>
        <p>{text('results.surprised.line', { count, mean: format.percent(mean, 0), held: String(held) })}</p>
      </div>
    </li>
  );
}

/** Where those who took part believed one thing and the test said another. */
export function Surprised({ filter }: { filter: ResultsFilter }) {
  const text = useText();
  const format = useFormat();
  const [{ data, error }, again] = useQuery({ query: CrowdRecordQuery, variables: { filter } });
  const record = data?.crowdRecord;
  const title = text('results.surprised.title');
  if (error && !record) {
    return (
      <Panel title={title}>
        <ErrorState error={error} onRetry={() => again()} />
      </Panel>
    );
  }
  // No forecast has met its verdict: there is nothing to be surprised by.
  if (!record || record.experiments === 0) return null;
  const { experiments, right, wrong, surprises, brier } = record;
  return (
    <Panel
      title={title}
      sentence={
        <b className={classes['answer']}>
          {text('results.surprised.answer', { count: wrong, experiments, right })}
        </b>
      }
    >
      {surprises.length > 0 && (
        <ul className={classes['lines']}>
          {surprises.map((surprise) => (
            <Surprise key={surprise.experiment.id} surprise={surprise} />
          ))}
        </ul>
      )}
      <p className={classes['prose']}>
        {brier === null
          ? text('results.surprised.few')
          : text('results.surprised.brier', { brier: format.number(brier, 2) })}
      </p>
    </Panel>
  );
}
