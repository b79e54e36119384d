import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { HypothesisScores, type ScoresShown } from './api/hypothesis-scores.js';
import { ScoreForm } from './score-form.js';
import { ScoreRecordDetails } from './score-record.js';
import { ScoredTests } from './scored-tests.js';
import { SpreadRows } from './spread-rows.js';
import classes from './scores.module.css';

/** What the spread says comes first; the mean is said last. */
function useSentence(scores: ScoresShown): string {
  const text = useText();
  const format = useFormat();
  const { scorers, spread, own } = scores;
  if (spread.length === 0) return text('scores.hidden', { scorers });
  if (scorers === 1) return text(own ? 'scores.onlyYou' : 'scores.onlyOne');
  const apart = spread.filter(({ disagree }) => disagree);
  if (apart.length === 0) return text('scores.agree', { scorers });
  const criteria = apart.map(({ criterion, lowest, highest }) =>
    text('scores.apart', { criterion: text(`scores.criterionOf.${criterion}`), lowest, highest }),
  );
  return text('scores.disagree', { criteria: format.list(criteria) });
}

function Shown({ scores }: { scores: ScoresShown }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <SpreadRows scores={scores} />
      <p className={classes['quiet']}>
        {text('scores.rule')} {scores.own && text('scores.yours')}
      </p>
      {scores.score !== null && (
        <p className={classes['text']}>
          {text('scores.whole', { score: format.number(scores.score, 1), scorers: scores.scorers })}{' '}
          {scores.revised > 0 && text('scores.revised', { count: scores.revised })}
        </p>
      )}
    </>
  );
}

interface ScoresPanelProps {
  readonly number: number;
  readonly hypothesisId: string;
}

/** Several people score the idea before it is tested, each without seeing the others'; later, beside the result. */
export function ScoresPanel({ number, hypothesisId }: ScoresPanelProps) {
  const [{ data }] = useQuery({ query: HypothesisScores, variables: { number } });
  const scores = data?.hypothesis?.scores;
  // Tested without having been scored: there is nothing to say.
  if (!scores || (!scores.isOpen && scores.scorers === 0)) return null;
  return <Scores scores={scores} hypothesisId={hypothesisId} />;
}

function Scores({ scores, hypothesisId }: { scores: ScoresShown; hypothesisId: string }) {
  const text = useText();
  const sentence = useSentence(scores);
  const [scoring, setScoring] = useState(false);
  return (
    <Panel
      id="scores"
      title={text(scores.isOpen ? 'scores.title' : 'scores.titleBefore')}
      sentence={<b>{sentence}</b>}
    >
      {scoring ? (
        <ScoreForm hypothesisId={hypothesisId} own={scores.own} onClose={() => setScoring(false)} />
      ) : (
        scores.spread.length > 0 && <Shown scores={scores} />
      )}
      {scores.isOpen && !scoring && (
        <>
          {!scores.own && <p className={classes['quiet']}>{text('scores.why')}</p>}
          <div>
            <Button
              variant={scores.own ? 'default' : 'filled'}
              leftSection={<IconAdjustments size={16} stroke={1.6} aria-hidden />}
              onClick={() => setScoring(true)}
            >
              {text(scores.own ? 'scores.change' : 'scores.start')}
            </Button>
          </div>
        </>
      )}
      <ScoredTests scores={scores} />
      {!scores.isOpen && <ScoreRecordDetails />}
    </Panel>
  );
}
