import { Group, SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LinkButton } from '../../../ui/link-button.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { LineageQuery, type LineageNode, type LineageView } from './api/lineage.js';
import { LineageOutline } from './tree/lineage-outline.js';
import { LineagePicture } from './tree/lineage-picture.js';
import { NodeFacts } from './tree/node-facts.js';

const route = getRouteApi('/in/experiments/$number/lineage');

/** What one points at, in words, with the way to it and the comparison. */
function Chosen({ node, here }: { node: LineageNode; here: number }) {
  const text = useText();
  return (
    <Panel title={text('lineage.node', { number: node.number, title: node.title })} order={3}>
      <NodeFacts node={node} />
      {node.number !== here && (
        <Group gap="xs">
          <LinkButton
            to="/experiments/$number/compare"
            params={{ number: String(here) }}
            search={{ with: node.number }}
            variant="default"
          >
            {text('lineage.compareWith', { here, number: node.number })}
          </LinkButton>
        </Group>
      )}
    </Panel>
  );
}

function Lineage({ lineage }: { lineage: LineageView }) {
  const text = useText();
  const { number } = useExperiment();
  const { drawn: view = 'tree' } = route.useSearch();
  const navigate = route.useNavigate();
  const here = lineage.nodes.find(({ id }) => id === lineage.experimentId) ?? lineage.nodes[0];
  const [chosenId, setChosenId] = useState(here?.id);
  const chosen = lineage.nodes.find(({ id }) => id === chosenId) ?? here;
  const isTree = view === 'tree';
  if (!chosen) return null;
  return (
    <>
      <Panel
        title={text('lineage.title')}
        sentence={text('lineage.sentence', { ...lineage.figures })}
        aside={
          <SegmentedControl
            aria-label={text('lineage.view.label')}
            data={(['tree', 'outline'] as const).map((value) => ({
              value,
              label: text(`lineage.view.${value}`),
            }))}
            value={view}
            onChange={(value) =>
              void navigate({
                to: '.',
                search: { drawn: value === 'outline' ? 'outline' : undefined },
                replace: true,
              })
            }
          />
        }
      >
        {isTree ? (
          <LineagePicture lineage={lineage} chosen={chosen} onChoose={({ id }) => setChosenId(id)} />
        ) : (
          <LineageOutline lineage={lineage} />
        )}
      </Panel>
      {isTree && <Chosen node={chosen} here={number} />}
    </>
  );
}

/** Alone so far: what could come of it, and where it could be tested. */
function Alone() {
  const text = useText();
  const { number, learning, decision } = useExperiment();
  const mayStart = useMay('startNextExperiment');
  const params = { number: String(number) };
  return (
    <Panel title={text('lineage.title')} sentence={text('lineage.alone')}>
      {mayStart && (
        <Group gap="xs">
          {decision && (
            <LinkButton to="/experiments/$number/next" params={params}>
              {text('lineage.startNext')}
            </LinkButton>
          )}
          {learning && (
            <LinkButton to="/experiments/$number/spread" params={params} variant="default">
              {text('lineage.spread.start')}
            </LinkButton>
          )}
        </Group>
      )}
    </Panel>
  );
}

/** The branching tree of iterations: what each kept, changed, and because of what. */
export function LineagePage() {
  const text = useText();
  const { number } = useExperiment();
  useDocumentTitle(text('lineage.documentTitle', { number }));
  const [{ data, error }, again] = useQuery({ query: LineageQuery, variables: { number } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="chart" />;
  if (!data.lineage || data.lineage.nodes.length < 2) return <Alone />;
  return <Lineage lineage={data.lineage} />;
}
