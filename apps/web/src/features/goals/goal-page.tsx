import { getRouteApi } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { ErrorState } from '../../ui/error-state.js';
import { eventDetail, eventSentence, eventSigner } from '../../ui/event-words.js';
import { HistoryList } from '../../ui/history-list.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { GoalQuery, GoalsChanged } from './api/goals.js';
import { GoalActs } from './components/goal-acts.js';
import { GoalFacts, GoalProjects, GoalProof, GoalStanding, GoalTests } from './components/goal-standing.js';
import classes from './components/goals.module.css';

const route = getRouteApi('/in/results/goals/$goalId');

/** One goal: where its verdicts put it, what that is counted from, and what happened to it. */
export function GoalPage() {
  const text = useText();
  const { goalId } = route.useParams();
  useSubscription({ query: GoalsChanged });
  const [{ data, error }, again] = useQuery({ query: GoalQuery, variables: { id: goalId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { goal, goals } = data;
  if (!goal)
    return <NotFoundState back={<LinkButton to="/results/goals">{text('goals.pageTitle')}</LinkButton>} />;
  const parts = goals.filter(({ parentId }) => parentId === goal.id);
  const parent = goals.find(({ id }) => id === goal.parentId);
  const history = goal.history.map((event) => ({
    ...{ id: event.id, ...eventSigner(event, text) },
    ...{ what: eventSentence(event, text), detail: eventDetail(event, text) },
  }));
  return (
    <Page
      title={goal.title}
      above={
        <TextLink
          to={parent ? '/results/goals/$goalId' : '/results/goals'}
          params={parent ? { goalId: parent.id } : {}}
        >
          {parent?.title ?? text('goals.pageTitle')}
        </TextLink>
      }
      lead={goal.description}
      actions={
        <LinkButton to="/results" search={{ goal: goal.id }} variant="default">
          {text('goals.seeAnswers')}
        </LinkButton>
      }
    >
      <Panel title={text('goals.whereItStands')}>
        <GoalStanding goal={goal} />
        <GoalProof goal={goal} />
        <GoalTests goal={goal} all />
        <GoalProjects goal={goal} />
        <GoalFacts goal={goal} />
        <p className={classes['quiet']}>{text('goals.honest')}</p>
        <GoalActs goal={goal} />
      </Panel>
      {parts.length > 0 && (
        <Panel title={text('goals.partsTitle')}>
          <ul className={classes['former']}>
            {parts.map(({ id, title, state, ownerName }) => (
              <li key={id}>
                <TextLink to="/results/goals/$goalId" params={{ goalId: id }}>
                  {title}
                </TextLink>
                <p className={classes['quiet']}>
                  {ownerName} · {text(`goals.state.${state}`)}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={text('history.title')}>
        <HistoryList items={history.toReversed()} label={text('history.title')} />
      </Panel>
    </Page>
  );
}
