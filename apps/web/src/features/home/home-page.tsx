import { useRef, type ReactNode } from 'react';
import { useQuery, useSubscription } from 'urql';
import { T, useText } from '../../i18n/use-text.js';
import { useViewer } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { HomeChanged } from './api/home-changed.js';
import { HomeQuery, type HomeData } from './api/home.js';
import { AloneNotice } from './components/alone-notice.js';
import { FirstRun } from './components/first-run.js';
import classes from './components/home.module.css';
import { MyExperiments } from './components/my-experiments.js';
import { RecentActivity } from './components/recent-activity.js';
import { TaskList } from './components/task-list.js';
import { useTaskWords } from './components/use-task-words.js';

function Week({ home }: { home: HomeData }) {
  const text = useText();
  const words = useTaskWords();
  const waiting = useRef<HTMLDivElement>(null);
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        <div ref={waiting} tabIndex={-1} className={classes['waiting']}>
          <Panel title={text('home.tasks')} sentence={<b>{words.sentence(home.tasks)}</b>}>
            {home.tasks.length > 0 && (
              <TaskList tasks={home.tasks} onAnswered={() => waiting.current?.focus()} />
            )}
          </Panel>
        </div>
        <AloneNotice experiments={home.aloneIn} />
        <MyExperiments experiments={home.myExperiments} tasks={home.tasks} />
      </div>
      <RecentActivity events={home.recentEvents} />
    </div>
  );
}

/** The numbers of the workspace, each opening what it counts. */
function Standing({ home }: { home: HomeData }) {
  return (
    <T
      id="home.standing"
      values={{
        running: home.running,
        closed: home.closedThisQuarter,
        test: (chunks) => (
          <TextLink key="test" to="/experiments" search={{ stages: ['test'] }}>
            {chunks}
          </TextLink>
        ),
        results: (chunks) => (
          <TextLink key="results" to="/results">
            {chunks}
          </TextLink>
        ),
      }}
    />
  );
}

/** `boards`: what the viewer pinned here. */
export function HomePage({ boards }: { boards?: ReactNode }) {
  const text = useText();
  const { member, workspace } = useViewer();
  const [{ data, error }, again] = useQuery({ query: HomeQuery });
  useSubscription({ query: HomeChanged });
  const home = data?.home;
  const isFirstRun = home?.isEmpty ?? false;
  return (
    <Page
      title={text('home.title')}
      aside={<span>{text('home.hello', { name: member.name })}</span>}
      lead={
        home && (isFirstRun ? text('home.firstRun', { workspace: workspace.name }) : <Standing home={home} />)
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!home && !error && <LoadingState shape="page" count={3} />}
      {home && !isFirstRun && boards}
      {home && (isFirstRun ? <FirstRun /> : <Week home={home} />)}
    </Page>
  );
}
