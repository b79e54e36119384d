import { IconFlask } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton, TextLink } from '../../../ui/link-button.js';
import { OutcomeLine } from '../../../ui/outcome-line.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import type { MyExperiment, Task } from '../api/home.js';
import classes from './home.module.css';
import { nextStep } from './next-step.js';

function Experiment({ experiment, isVerdictAsked }: { experiment: MyExperiment; isVerdictAsked: boolean }) {
  const text = useText();
  return (
    <li className={classes['experiment']}>
      <div className={classes['experimentHead']}>
        <StageBadge stage={experiment.stage} />
        <span className={classes['due']}>EXP-{experiment.number}</span>
        {experiment.isDraft && <span className={classes['due']}>{text('home.draft')}</span>}
      </div>
      <h3 className={classes['experimentName']}>
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
          {experiment.title}
        </TextLink>
      </h3>
      <OutcomeLine outcome={experiment.outcome} />
      <p className={classes['next']}>{text(nextStep(experiment, isVerdictAsked, today()))}</p>
    </li>
  );
}

function None() {
  const text = useText();
  const mayCreate = useMay('createExperiment');
  return (
    <EmptyState
      icon={IconFlask}
      order={3}
      title={text('home.mine.empty')}
      why={text('home.mine.emptyWhy')}
      action={
        mayCreate ? (
          <LinkButton to="/experiments/new">{text('home.door.startAction')}</LinkButton>
        ) : (
          <LinkButton to="/experiments">{text('home.mine.seeAll')}</LinkButton>
        )
      }
    />
  );
}

interface MyExperimentsProps {
  readonly experiments: readonly MyExperiment[];
  readonly tasks: readonly Task[];
}

export function MyExperiments({ experiments, tasks }: MyExperimentsProps) {
  const text = useText();
  const askedIn = tasks.filter(({ kind }) => kind === 'recordVerdict').map((task) => task.experiment?.id);
  return (
    <Panel
      title={text('home.mine.title')}
      aside={experiments.length > 0 && <TextLink to="/experiments">{text('home.mine.seeAll')}</TextLink>}
    >
      {experiments.length === 0 && <None />}
      {experiments.length > 0 && (
        <ul className={classes['experiments']}>
          {experiments.map((experiment) => (
            <Experiment
              key={experiment.id}
              experiment={experiment}
              isVerdictAsked={askedIn.includes(experiment.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
