import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { AskList } from '../../../ui/asks/ask-list.js';
import type { AskShown } from '../../../ui/asks/ask-parts.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { Panel } from '../../../ui/panel.js';
import { AsksQuery, type AskView } from '../api/asks.js';

interface PageOfAsksProps {
  readonly view: AskView;
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

/** How many there are, in a sentence; of those that wait, how many are overdue. */
function useSentence(view: AskView, asks: readonly AskShown[], count: number): string | null {
  const text = useText();
  if (view === 'mine' || view === 'withdrawn') return null;
  const overdue = asks.filter(({ isOverdue }) => isOverdue).length;
  const said = text(`asks.${view}.sentence`, { count });
  return overdue > 0 ? `${said} ${text('asks.open.overdue', { count: overdue })}` : said;
}

interface AsksPanelProps {
  readonly view: AskView;
}

/** The requests of one view, the first page with its sentence. */
export function AsksPanel({ view }: AsksPanelProps) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: AsksQuery, variables: { view, after: null } });
  const asks = data?.asks.edges.map(({ node }) => node) ?? [];
  const sentence = useSentence(view, asks, data?.asks.totalCount ?? 0);
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
