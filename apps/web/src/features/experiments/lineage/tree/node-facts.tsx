import type { ReactNode } from 'react';
import { T, useText } from '../../../../i18n/use-text.js';
import { LearningStanding } from '../../../../ui/learnings/learning-standing.js';
import { TextLink } from '../../../../ui/link-button.js';
import type { LineageNode } from '../api/lineage.js';
import classes from './tree.module.css';

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** What it keeps, what it changes, the learning that made it so, and why it was decided as it was. */
export function NodeFacts({ node }: { node: LineageNode }) {
  const text = useText();
  const { keeps, changes, because, becauseOfId, contestations, decisionReason } = node;
  return (
    <div className={classes['facts']}>
      {because && becauseOfId && (
        <p>
          <T
            id="lineage.because"
            values={{
              b: bold,
              because: (
                <TextLink to="/learnings/$learningId" params={{ learningId: becauseOfId }}>
                  {because}
                </TextLink>
              ),
            }}
          />{' '}
          <LearningStanding confirmations={0} contestations={contestations} />
        </p>
      )}
      {keeps && (
        <p>
          <T id="lineage.keeps" values={{ keeps, b: bold }} />
        </p>
      )}
      {changes && (
        <p>
          <T id="lineage.changes" values={{ changes, b: bold }} />
        </p>
      )}
      {decisionReason && node.decision && (
        <p>
          <T
            id="lineage.decided"
            values={{ b: bold, decision: text(`words.decision.${node.decision}`), reason: decisionReason }}
          />
        </p>
      )}
    </div>
  );
}
