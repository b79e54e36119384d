import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { LinkButton, TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { PrototypeShown } from '../api/prototype.js';
import classes from './prototype-chain.module.css';

function Step({ title, none, children }: { title: string; none: ReactNode; children: readonly ReactNode[] }) {
  return (
    <div className={classes['step']}>
      <h3 className={classes['title']}>{title}</h3>
      {children.length > 0 ? <ul className={classes['list']}>{children}</ul> : none}
    </div>
  );
}

function Hypotheses({ prototype, mayWrite }: { prototype: PrototypeShown; mayWrite: boolean }) {
  const text = useText();
  const write = mayWrite && (
    <LinkButton to="/hypotheses/new" search={{ prototype: prototype.id }} size="sm" variant="light">
      {text('prototypes.writeHypothesis')}
    </LinkButton>
  );
  return (
    <Step title={text('prototypes.hypotheses')} none={write || text('prototypes.noHypothesis')}>
      {prototype.hypotheses.map((hypothesis) => (
        <li key={hypothesis.id}>
          <TextLink to="/hypotheses/$number" params={{ number: String(hypothesis.number) }}>
            {composeSentence(hypothesis, hypothesis.locale).text}
          </TextLink>
        </li>
      ))}
    </Step>
  );
}

/** The chain, walkable both ways: the example, what we try here, what we believe, what was tested. */
export function PrototypeChain({ prototype, mayWrite }: { prototype: PrototypeShown; mayWrite: boolean }) {
  const text = useText();
  const arrow = <IconArrowRight size={18} stroke={1.6} aria-hidden className={classes['arrow']} />;
  return (
    <Panel title={text('prototypes.chainTitle')}>
      <div className={classes['chain']}>
        <Step title={text('prototypes.benchmarks')} none={text('prototypes.noOrigin')}>
          {prototype.benchmarks.map((benchmark) => (
            <li key={benchmark.id}>
              <TextLink to="/benchmarks/$number" params={{ number: String(benchmark.number) }}>
                {benchmark.actor}
              </TextLink>
            </li>
          ))}
        </Step>
        {arrow}
        <Hypotheses prototype={prototype} mayWrite={mayWrite} />
        {arrow}
        <Step title={text('prototypes.experiments')} none={text('prototypes.noExperiment')}>
          {prototype.experiments.map((experiment) => (
            <li key={experiment.id} className={classes['experiment']}>
              {experiment.verdict ? (
                <VerdictBadge verdict={experiment.verdict} />
              ) : (
                <StageBadge stage={experiment.stage} />
              )}
              <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                EXP-{experiment.number} {experiment.title}
              </TextLink>
            </li>
          ))}
        </Step>
      </div>
    </Panel>
  );
}
