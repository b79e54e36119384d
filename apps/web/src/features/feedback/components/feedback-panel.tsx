import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EntryList } from '../../../ui/entry-list.js';
import { ErrorState } from '../../../ui/error-state.js';
import type { FeedbackShown } from '../../../ui/feedback/feedback-parts.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { Panel } from '../../../ui/panel.js';
import { FeedbacksQuery, type FeedbackView } from '../api/feedbacks.js';
import { FeedbackItem } from './feedback-item.js';

interface ListProps {
  readonly feedbacks: readonly FeedbackShown[];
  readonly label: string;
}

function FeedbackList({ feedbacks, label }: ListProps) {
  return (
    <EntryList label={label}>
      {feedbacks.map((feedback) => (
        <FeedbackItem key={feedback.id} feedback={feedback} />
      ))}
    </EntryList>
  );
}

interface PanelProps {
  readonly view: FeedbackView;
  readonly departmentId: string | null;
}

function PageOfFeedback({ view, departmentId, after }: PanelProps & { readonly after: string }) {
  const text = useText();
  const [{ data, error }, again] = useQuery({
    query: FeedbacksQuery,
    variables: { view, departmentId, after },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={3} />;
  const { edges, pageInfo } = data.feedbacks;
  return (
    <>
      <FeedbackList feedbacks={edges.map(({ node }) => node)} label={text(`feedback.view.${view}.title`)} />
      <NextPage pageInfo={pageInfo}>
        {(cursor) => <PageOfFeedback view={view} departmentId={departmentId} after={cursor} />}
      </NextPage>
    </>
  );
}

/** The feedback of one view, the first page with its sentence: how much there is, and of what waits, how much is late. */
export function FeedbackPanel({ view, departmentId }: PanelProps) {
  const text = useText();
  const [{ data, error }, again] = useQuery({
    query: FeedbacksQuery,
    variables: { view, departmentId, after: null },
  });
  const feedbacks = data?.feedbacks.edges.map(({ node }) => node) ?? [];
  const count = data?.feedbacks.totalCount ?? 0;
  const overdue = feedbacks.filter(({ isOverdue }) => isOverdue).length;
  const sentence = text(`feedback.view.${view}.sentence`, { count, overdue });
  return (
    <Panel title={text(`feedback.view.${view}.title`)} sentence={data && <b>{sentence}</b>}>
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" count={3} />}
      {feedbacks.length > 0 && (
        <FeedbackList feedbacks={feedbacks} label={text(`feedback.view.${view}.title`)} />
      )}
      {data && (
        <NextPage pageInfo={data.feedbacks.pageInfo}>
          {(cursor) => <PageOfFeedback view={view} departmentId={departmentId} after={cursor} />}
        </NextPage>
      )}
    </Panel>
  );
}
