import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Page } from '../../../ui/page.js';
import { StageStrip } from '../../../ui/stage-strip.js';
import { useExperiment } from '../experiment-context.js';
import { DraftNotice } from './draft-notice.js';
import { ExperimentMenu } from './experiment-menu.js';
import { LineageStrip } from './lineage-strip.js';
import { SectionNav } from './section-nav.js';
import classes from './experiment-head.module.css';

/** Heads every screen of an experiment: where it comes from, how far it is, what else there is to see. */
export function ExperimentHead({ children }: { children: ReactNode }) {
  const experiment = useExperiment();
  const text = useText();
  return (
    <Page
      title={experiment.title}
      above={
        <div className={classes['above']}>
          <span className={classes['number']}>
            {text('experiments.number', { number: experiment.number })}
          </span>
          <LineageStrip items={experiment.lineage} />
        </div>
      }
      actions={
        <div className={classes['stages']}>
          <StageStrip current={experiment.stage} closed={experiment.decision !== null} />
          <ExperimentMenu />
        </div>
      }
    >
      {experiment.isDraft && <DraftNotice />}
      <SectionNav />
      {children}
    </Page>
  );
}
