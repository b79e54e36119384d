import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ComparedQuery } from './api/compared.js';
import { OtherChoice } from './compare/other-choice.js';
import { SideBySide } from './compare/side-by-side.js';
import { WhyPanel } from './compare/why-panel.js';

const route = getRouteApi('/in/experiments/$number/compare');

function Compared({ other: number }: { other: number }) {
  const text = useText();
  const here = useExperiment();
  const [{ data, error }, again] = useQuery({ query: ComparedQuery, variables: { number } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={6} />;
  const other = data.experiment;
  if (!other) return <p role="status">{text('lineage.compare.unknown', { number })}</p>;
  if (other.id === here.id) return <p role="status">{text('lineage.compare.itself')}</p>;
  const pair = here.number < other.number ? ([here, other] as const) : ([other, here] as const);
  return (
    <>
      <WhyPanel lineage={here.lineage} pair={pair} />
      <SideBySide pair={pair} />
    </>
  );
}

/** Any two experiments beside each other: what changed, why, and what came of it. */
export function ComparePage() {
  const text = useText();
  const here = useExperiment();
  const { with: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const usual = here.parent?.number ?? here.lineage.find(({ isCurrent }) => !isCurrent)?.number;
  const other = wanted ?? usual;
  useDocumentTitle(text('lineage.compare.documentTitle', { number: here.number }));
  return (
    <>
      <Panel title={text('lineage.compare.with')}>
        <OtherChoice
          value={other}
          onChange={(number) => void navigate({ to: '.', search: { with: number }, replace: true })}
        />
      </Panel>
      {other === undefined ? (
        <p>{text('lineage.compare.chooseFirst')}</p>
      ) : (
        <Compared key={other} other={other} />
      )}
    </>
  );
}
