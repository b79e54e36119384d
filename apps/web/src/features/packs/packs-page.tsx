import { Button } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import type { ResultOf } from '../../lib/graphql/graphql.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { PacksQuery } from './api/packs.js';
import { FreezeDialog } from './components/freeze-dialog.js';
import { PackLine } from './components/pack-line.js';
import classes from './components/packs.module.css';

type PacksOfPage = ResultOf<typeof PacksQuery>['packs'];

const route = getRouteApi('/in/results/packs');

const AT_ONCE = 20;

/** A page of the list, and the ones after it when asked. */
function MorePacks({ after }: { after: string }) {
  const [{ data, error }, again] = useQuery({ query: PacksQuery, variables: { first: AT_ONCE, after } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  return <Lines packs={data.packs} />;
}

function Lines({ packs }: { packs: PacksOfPage }) {
  return (
    <>
      <ul className={classes['lines']}>
        {packs.edges.map(({ node }) => (
          <PackLine key={node.id} pack={node} />
        ))}
      </ul>
      <NextPage pageInfo={packs.pageInfo}>{(after) => <MorePacks after={after} />}</NextPage>
    </>
  );
}

/** Boards frozen at a date, the last one first. */
export function PacksPage() {
  const text = useText();
  const mayFreeze = useMay('freezePack');
  const { freeze: comesToFreeze = false, ...scope } = route.useSearch();
  const navigate = route.useNavigate();
  const [isFreezing, setFreezing] = useState(comesToFreeze && mayFreeze);
  const close = () => {
    setFreezing(false);
    if (comesToFreeze) void navigate({ to: '/results/packs', search: {}, replace: true });
  };
  const [{ data, error }, again] = useQuery({
    query: PacksQuery,
    variables: { first: AT_ONCE, after: null },
  });
  const freeze = mayFreeze && (
    <Button
      leftSection={<IconSnowflake size={18} stroke={1.6} aria-hidden />}
      onClick={() => setFreezing(true)}
    >
      {text('packs.freeze.open')}
    </Button>
  );
  const isEmpty = data?.packs.totalCount === 0;
  return (
    <Page
      title={text('packs.title')}
      lead={text('packs.lead')}
      actions={data && !isEmpty ? freeze : undefined}
    >
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" />}
      {isEmpty && (
        <EmptyState
          icon={IconSnowflake}
          title={text('packs.empty.title')}
          why={text(mayFreeze ? 'packs.empty.why' : 'packs.empty.whyOthers')}
          action={freeze}
        />
      )}
      {data && !isEmpty && <Lines packs={data.packs} />}
      <FreezeDialog opened={isFreezing} scope={scope} onClose={close} />
    </Page>
  );
}
