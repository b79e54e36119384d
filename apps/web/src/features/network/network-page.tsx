import { Loader, Select } from '@mantine/core';
import { IconAffiliate, IconEyeOff } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useFormat } from '../../ui/use-format.js';
import { NetworkReadingQuery, NetworkRoundsQuery, type Reading } from './api/network.js';
import { DepartmentTies } from './department-ties.js';
import { NetworkTable } from './network-table.js';
import { ReachPanel } from './reach-panel.js';
import { ReadingNotes } from './reading-notes.js';

/** The picture brings the code that arranges it. */
const NetworkPicture = lazy(async () => ({
  default: (await import('./picture/network-picture.js')).NetworkPicture,
}));

const ASK_AGAIN_MS = 2_000;

function Read({ reading }: { reading: Reading }) {
  const text = useText();
  if (reading.disclosure === 'nothing') {
    return (
      <EmptyState
        icon={IconEyeOff}
        title={text('network.tooFew', { count: reading.respondents })}
        why={text('network.tooFewWhy')}
        action={<LinkButton to="/people/rounds">{text('network.toRounds')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <ReadingNotes reading={reading} />
      <Panel title={text('network.pictureTitle')} sentence={text('network.pictureSentence')}>
        <Suspense fallback={<LoadingState shape="chart" />}>
          <NetworkPicture reading={reading} />
        </Suspense>
      </Panel>
      <Panel title={text('network.tableTitle')} sentence={text('network.tableSentence')}>
        <NetworkTable reading={reading} />
      </Panel>
      <ReachPanel reading={reading} />
      <DepartmentTies reading={reading} />
    </>
  );
}

function RoundReading({ roundId }: { roundId: string }) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: NetworkReadingQuery, variables: { roundId } });
  const reading = data?.networkReading;
  const isComputing = reading?.computedAt === null;
  useEffect(() => {
    if (!isComputing) return;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isComputing, again]);
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!reading) return <LoadingState shape="chart" />;
  if (isComputing) {
    return (
      <Panel title={text('network.computing')}>
        <p role="status">
          <Loader size="sm" aria-hidden /> {text('network.computingWhy')}
        </p>
      </Panel>
    );
  }
  return <Read reading={reading} />;
}

function Rounds() {
  const text = useText();
  const format = useFormat();
  const [{ data, error }, again] = useQuery({ query: NetworkRoundsQuery });
  const [chosen, setChosen] = useState<string | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="chart" />;
  const rounds = data.networkRounds;
  const roundId = chosen ?? rounds[0]?.id;
  if (!roundId) {
    return (
      <EmptyState
        icon={IconAffiliate}
        title={text('network.empty')}
        why={text('network.emptyWhy')}
        action={<LinkButton to="/people/rounds">{text('network.toRounds')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <Select
        label={text('network.round')}
        allowDeselect={false}
        maw={420}
        mb="md"
        data={rounds.map(({ id, title, endedOn }) => ({
          value: id,
          label: text('network.roundChoice', { title, day: format.day(endedOn) }),
        }))}
        value={roundId}
        onChange={setChosen}
      />
      <RoundReading key={roundId} roundId={roundId} />
    </>
  );
}

/** What a round of nominations says of the network, for those who lead or coordinate. */
export function NetworkPage() {
  const text = useText();
  const mayRead = useMay('readNetwork');
  return (
    <Page title={text('network.title')} lead={text('network.lead')}>
      {mayRead ? (
        <Rounds />
      ) : (
        <EmptyState
          icon={IconEyeOff}
          title={text('network.notForYou')}
          why={text('network.notForYouWhy')}
          action={<LinkButton to="/people/coverage">{text('network.toCoverage')}</LinkButton>}
        />
      )}
    </Page>
  );
}
