import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { AskList } from '../../../ui/asks/ask-list.js';
import type { AskShown } from '../../../ui/asks/ask-parts.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { Panel } from '../../../ui/panel.js';
import { AsksQuery, type AskView } from '../api/asks.js';
import { WaitingAsks } from '../api/asks-count.js';

/** What waits is counted, not listed apart from the rest that is open. */
type ShownView = Exclude<AskView, 'waiting'>;

interface PageOfAsksProps {
  readonly view: ShownView;
  readonly after: string;
}

function PageOfAsks({ view, after }: PageOfAsksProps) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: AsksQuery, variables: { view, after } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={3} />;
  const { edges, pageInfo } = data.asks;
  return (
    <>
      <AskList asks={edges.map(({ node }) => node)} label={text(`asks.${view}.title`)} />
      <NextPage pageInfo={pageInfo}>{(cursor) => <PageOfAsks view={view} after={cursor} />}</NextPage>
    </>
  );
}

interface Counted {
  readonly view: ShownView;
  readonly asks: readonly AskShown[];
  readonly count: number;
}

/** How many there are, in a sentence; of the open ones how many wait for leadership, for whoever asked, and are overdue. */
function useSentence({ view, asks, count }: Counted): string | null {
  const text = useText();
  const [{ data }] = useQuery({ query: WaitingAsks, pause: view !== 'open' });
  if (view === 'mine' || view === 'withdrawn') return null;
  const waiting = view === 'open' ? (data?.asks.totalCount ?? count) : count;
  const overdue = asks.filter(({ isOverdue }) => isOverdue).length;
  return [
    text(`asks.${view}.sentence`, { count: waiting }),
    ...(overdue > 0 ? [text('asks.open.overdue', { count: overdue })] : []),
    ...(count > waiting ? [text('asks.open.askedBack', { count: count - waiting })] : []),
  ].join(' ');
}

interface AsksPanelProps {
  readonly view: ShownView;
}

/** The requests of one view, the first page with its sentence. */
export function AsksPanel({ view }: AsksPanelProps) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: AsksQuery, variables: { view, after: null } });
  const asks = data?.asks.edges.map(({ node }) => node) ?? [];
  const sentence = useSentence({ view, asks, count: data?.asks.totalCount ?? 0 });
  return (
    <Panel title={text(`asks.${view}.title`)} sentence={data && sentence && <b>{sentence}</b>}>
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" count={3} />}
      {data && asks.length === 0 && sentence === null && <p>{text(`asks.emptyView.${view}`)}</p>}
      {asks.length > 0 && <AskList asks={asks} label={text(`asks.${view}.title`)} />}
      {data && (
        <NextPage pageInfo={data.asks.pageInfo}>
          {(cursor) => <PageOfAsks view={view} after={cursor} />}
        </NextPage>
      )}
    </Panel>
  );
}
