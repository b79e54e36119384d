import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { LearningStanding } from '../../ui/learnings/learning-standing.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { DateText } from '../../ui/values.js';
import { LearningQuery, type LearningView } from './api/learning.js';
import { DeadEndPanel } from './components/dead-end-panel.js';
import { FactsPanel } from './components/facts-panel.js';
import classes from './components/learning-page.module.css';
import { ReusePanel } from './components/reuse-panel.js';
import { StancesPanel } from './components/stances-panel.js';

const route = getRouteApi('/in/learnings/$learningId');

/** What held there is a hypothesis here; a way of testing may serve another question. */
function Elsewhere({ number }: { number: number }) {
  const text = useText();
  const mayStart = useMay('startNextExperiment');
  if (!mayStart) return null;
  const params = { number: String(number) };
  return (
    <>
      <LinkButton to="/experiments/$number/borrow" params={params} variant="default">
        {text('learnings.borrow')}
      </LinkButton>
      <LinkButton to="/experiments/$number/spread" params={params}>
        {text('learnings.spreadHere')}
      </LinkButton>
    </>
  );
}

function Learning({ learning }: { learning: LearningView }) {
  const text = useText();
  return (
    <Page
      title={learning.statement}
      above={
        <TextLink to="/experiments/$number" params={{ number: String(learning.experiment.number) }}>
          {text('learnings.above', { number: learning.experiment.number })}
        </TextLink>
      }
      lead={
        <>
          {learning.writtenBy.name}, <DateText value={learning.createdAt} />{' '}
          <LearningStanding {...learning} />
        </>
      }
      actions={<Elsewhere number={learning.experiment.number} />}
    >
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <Panel title={text('learnings.fullLimits')}>
            <p className={classes['limits']}>{learning.limits}</p>
          </Panel>
          <DeadEndPanel learning={learning} />
          <StancesPanel learning={learning} />
        </div>
        <div className={classes['side']}>
          <FactsPanel learning={learning} />
          <ReusePanel learning={learning} />
        </div>
      </div>
    </Page>
  );
}

/** One learning with everything that stands around it. */
export function LearningPage() {
  const text = useText();
  const { learningId } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: LearningQuery, variables: { id: learningId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  if (!data.learning) {
    return <NotFoundState back={<LinkButton to="/learnings">{text('learnings.title')}</LinkButton>} />;
  }
  return <Learning learning={data.learning} />;
}
