import { IconTargetArrow } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { useMeasureSentence } from '../plan/plan-summary.js';
import { linesOfView } from '../plan/plan-lines.js';
import { LevelControl } from './level-control.js';
import { ReadingCard } from './reading-card.js';
import { readingsOf } from './read-measure.js';

/** Before the test: the bet in sentences. */
function BetPanel() {
  const { plan, number, permissions } = useExperiment();
  const text = useText();
  const sentence = useMeasureSentence();
  const measures = linesOfView(plan).measures;
  if (measures.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconTargetArrow}
          title={text('experiments.bet.empty')}
          why={text('experiments.bet.emptyWhy')}
          action={
            permissions.canEdit && (
              <LinkButton
                variant="default"
                to="/experiments/$number/plan"
                params={{ number: String(number) }}
              >
                {text('experiments.act.completePlan')}
              </LinkButton>
            )
          }
        />
      </Panel>
    );
  }
  return (
    <Panel title={text('experiments.bet.title')}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {measures.map((measure) => (
          <li key={measure.name}>{sentence(measure)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What the numbers say of each measure; before the test, what they will be asked. */
export function ReadingsSection() {
  const experiment = useExperiment();
  if (!experiment.plan.frozenAt) return <BetPanel />;
  const readings = readingsOf(experiment);
  if (readings.length === 0) return null;
  return (
    <>
      <LevelControl />
      {readings.map((reading) => (
        <ReadingCard key={reading.measure.id} reading={reading} />
      ))}
    </>
  );
}
