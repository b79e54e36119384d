import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { ScoreRecord, type ScoreRecordShown } from './api/hypothesis-scores.js';
import classes from './scores.module.css';

function Sentence({ record }: { record: ScoreRecordShown }) {
  const text = useText();
  const format = useFormat();
  const { tested, confirmed, minimum, meanOfConfirmed, meanOfOthers, concordance } = record;
  if (concordance === null || meanOfConfirmed === null || meanOfOthers === null) {
    return <p>{text('scores.record.few', { tested, confirmed, minimum })}</p>;
  }
  return (
    <p>
      {text('scores.record.means', {
        ...{ tested, confirmed, others: tested - confirmed },
        held: format.number(meanOfConfirmed, 1),
        rest: format.number(meanOfOthers, 1),
      })}{' '}
      {text('scores.record.concordance', { times: format.number(concordance * 10, 0) })}
    </p>
  );
}

/** What scores were worth in this workspace, once the tests had spoken. */
export function ScoreRecordDetails() {
  const text = useText();
  const format = useFormat();
  const [{ data }] = useQuery({ query: ScoreRecord });
  const record = data?.scoreRecord;
  if (!record || record.tested === 0) return null;
  return (
    <details className={classes['record']}>
      <summary>{text('scores.record.title')}</summary>
      <Sentence record={record} />
      <ul className={classes['ideas']}>
        {record.ideas.map((idea) => (
          <li key={idea.hypothesisId}>
            <b>{format.number(idea.score, 1)}</b>
            <span>
              <TextLink to="/hypotheses/$number" params={{ number: String(idea.number) }}>
                {idea.change ?? text('hypotheses.number', { number: idea.number })}
              </TextLink>
              <span className={classes['badges']}>
                <VerdictBadge verdict={idea.verdict} confirmed />
                <span className={classes['quiet']}>{text('scores.by', { count: idea.scorers })}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
