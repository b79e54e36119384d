import { AsksAbout } from '../../ui/asks/asks-about.js';
import { ForecastPanel, ForecastsAfter } from './forecasts/forecasts-panel.js';
import { CostPanel } from './costs/cost-panel.js';
import { CreditsPanel } from './credits/credits-panel.js';
import { useExperiment } from './experiment-context.js';
import { FramePanel } from './frame/frame-panel.js';
import { HistoryPanel } from './history/history-panel.js';
import { OverlapNotice } from './overlaps/overlap-notice.js';
import { PlanCredits } from './lineage/elsewhere/plan-credits.js';
import { LearningPanel } from './page/learning-panel.js';
import classes from './page/overview.module.css';
import { StandingPanel } from './page/standing-panel.js';
import { useFieldFocus } from './page/use-field-focus.js';
import { PeoplePanel } from './people/people-panel.js';
import { ReadingsSection } from './readings/readings-section.js';
import { OutsidePanel } from './testimonies/outside-panel.js';
import { TestimoniesPanel } from './testimonies/testimonies-panel.js';

/** The sentence and what to do first; then what the numbers say; people and history beside. */
export function ExperimentOverviewPage() {
  useFieldFocus(true);
  const { id, isDraft, closedAt } = useExperiment();
  return (
    <>
      <StandingPanel />
      <OverlapNotice />
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <LearningPanel />
          <ForecastsAfter />
          <ReadingsSection />
          {closedAt && <CreditsPanel />}
          <TestimoniesPanel />
          <OutsidePanel />
          <AsksAbout id={id} isPrivate={isDraft} />
        </div>
        <div className={classes['side']}>
          <FramePanel />
          <PlanCredits />
          <ForecastPanel />
          <CostPanel />
          <PeoplePanel />
          <HistoryPanel />
        </div>
      </div>
    </>
  );
}
