import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { FeedbackUnder } from '../../../ui/feedback/feedback-under.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { ObjectionList } from '../../../ui/objections/objection-list.js';
import { RaiseObjection } from '../../../ui/objections/raise-objection.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentObjections } from './api/experiment-objections.js';

/** What holds people back, where it stands, and what was answered. */
export function ObjectionsPage() {
  const { id, number, title } = useExperiment();
  const text = useText();
  useDocumentTitle(`${text('objections.title')} · ${title}`);
  const [{ data, error }, again] = useQuery({ query: ExperimentObjections, variables: { number } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={3} />;
  const objections = data.experiment?.objections ?? [];
  const mayHand = data.experiment?.viewerCanHandFeedback ?? false;
  if (objections.length === 0) {
    return (
      <Panel title={text('objections.title')}>
        <RaiseObjection
          aboutId={id}
          look="filled"
          around={(button) => (
            <EmptyState
              icon={IconHandStop}
              title={text('objections.empty.title')}
              why={text('objections.empty.why')}
              action={button}
              order={3}
            />
          )}
        />
      </Panel>
    );
  }
  const standing = (kind: string) => objections.filter((each) => each.standing.kind === kind).length;
  const late = standing('late');
  const waiting = standing('waiting') + late;
  const allLate = waiting === late ? late : 0;
  const counts = { count: objections.length, waiting, allLate, late: late - allLate };
  return (
    <Panel title={text('objections.title')} sentence={text('objections.intro', counts)}>
      <ObjectionList
        objections={objections}
        under={(objection) => (
          <FeedbackUnder
            about={objection}
            kind="objection"
            mayHand={mayHand && objection.standing.kind !== 'withdrawn'}
          />
        )}
      />
      <RaiseObjection aboutId={id} />
    </Panel>
  );
}
