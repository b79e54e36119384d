import { IconSeeding } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton, TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { ThanksWord } from '../../../ui/tasks/thanks-word.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Beside } from '../api/beside.js';
import type { MyPartData, PartTaken } from '../api/my-part.js';
import classes from './my-part.module.css';
import { Voices } from './voices.js';

function Outcome({ part }: { part: PartTaken }) {
  const { stage, verdict, decision } = part.experiment;
  if (!verdict) return <StageBadge stage={stage} />;
  return (
    <>
      <VerdictBadge verdict={verdict} confirmed={part.verdictConfirmed} />
      {decision && <DecisionBadge decision={decision} />}
    </>
  );
}

function Taken({ part, thanks }: { part: PartTaken; thanks: MyPartData['thanks'] }) {
  const text = useText();
  const { experiment, role, hasLeft, learning, decisionReason, contributions } = part;
  const isOver = hasLeft || experiment.decision !== null;
  return (
    <li className={classes['taken']}>
      <div className={classes['badges']}>
        <Outcome part={part} />
      </div>
      <p className={classes['askTitle']}>
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} fw={600}>
          EXP-{experiment.number} {experiment.title}
        </TextLink>
      </p>
      <p className={classes['quiet']}>
        {text('my-part.took.as', {
          role: text(`words.participationRole.${role}`),
          left: isOver ? 'yes' : 'no',
        })}
      </p>
      {learning && <p className={classes['learning']}>{learning}</p>}
      {decisionReason && (
        <p className={classes['quiet']}>{text('my-part.took.because', { reason: decisionReason })}</p>
      )}
      {contributions.length > 0 && (
        <div className={classes['brought']}>
          <p className={classes['quiet']}>{text('my-part.took.brought')}</p>
          <ul>
            {contributions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {thanks.map((each) => (
        <ThanksWord key={each.id} thanks={each} />
      ))}
    </li>
  );
}

function Takens({ took, thanks }: Pick<MyPartData, 'took' | 'thanks'>) {
  return (
    <ul className={classes['takens']}>
      {took.map((part) => (
        <Taken
          key={part.experiment.id}
          part={part}
          thanks={thanks.filter(({ experiment }) => experiment.id === part.experiment.id)}
        />
      ))}
    </ul>
  );
}

/** The latest; the rest folds away. */
const SHOWN = 5;

interface CameOfItProps {
  readonly part: MyPartData;
  readonly beside: Beside | undefined;
}

/** What came of what one did: verdict and decision in a sentence, thanks, and one's own words' fate. */
export function CameOfItPanel({ part: { took, thanks, suggestions }, beside }: CameOfItProps) {
  const text = useText();
  const objections = beside?.objections.edges.map(({ node }) => node) ?? [];
  const decided = took.filter(({ experiment }) => experiment.decision !== null).length;
  const known = new Set(took.map(({ experiment }) => experiment.id));
  const others = thanks.filter(({ experiment }) => !known.has(experiment.id));
  return (
    <Panel
      id="came-of-it"
      title={text('my-part.came')}
      sentence={
        took.length > 0 &&
        text('my-part.came.sentence', { count: took.length, decided, thanks: thanks.length })
      }
    >
      {took.length === 0 && (
        <EmptyState
          icon={IconSeeding}
          order={3}
          title={text('my-part.came.empty')}
          why={text('my-part.came.emptyWhy')}
          action={<LinkButton to="/experiments">{text('my-part.came.see')}</LinkButton>}
        />
      )}
      <Takens took={took.slice(0, SHOWN)} thanks={thanks} />
      {took.length > SHOWN && (
        <details className={classes['older']}>
          <summary>{text('my-part.came.older', { count: took.length - SHOWN })}</summary>
          <Takens took={took.slice(SHOWN)} thanks={thanks} />
        </details>
      )}
      {others.map((each) => (
        <ThanksWord key={each.id} thanks={each} />
      ))}
      <Voices suggestions={suggestions} objections={objections} />
    </Panel>
  );
}
