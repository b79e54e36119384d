import { Button, Select } from '@mantine/core';
import type { MapStep } from '@levain/domain/objections/resistance-map.js';
import { OBJECTION_STANDINGS } from '@levain/domain/objections/standing.js';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { ObjectionList } from '../../../ui/objections/objection-list.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { ObjectionListQuery } from '../api/objection-list.js';
import type { MapShown } from '../api/objection-map.js';
import { ORGANISATION, type ObjectionSearch } from '../objection-search.js';
import { periodName } from '../period-words.js';
import classes from './objection-map.module.css';

interface MadeOfProps {
  readonly search: ObjectionSearch;
  readonly step: MapStep;
  readonly map: MapShown;
  readonly onNarrow: (next: Partial<ObjectionSearch>) => void;
}

function variablesOf({ kind, standing, department, from, to }: ObjectionSearch) {
  return {
    ...{ kind: kind ?? null, standing: standing ?? null, from: from ?? null, to: to ?? null },
    departmentId: department && department !== ORGANISATION ? department : null,
    ofOrganisation: department === ORGANISATION,
  };
}

function PageOfObjections({ search, after }: { search: ObjectionSearch; after?: string }) {
  const text = useText();
  const variables = { ...variablesOf(search), after: after ?? null };
  const [{ data, error }, again] = useQuery({ query: ObjectionListQuery, variables });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={3} />;
  const { edges, pageInfo, totalCount } = data.objections;
  return (
    <>
      {!after && <p className={classes['total']}>{text('objections.list.count', { count: totalCount })}</p>}
      <ObjectionList objections={edges.map(({ node }) => node)} withSubject />
      <NextPage pageInfo={pageInfo}>
        {(cursor) => <PageOfObjections search={search} after={cursor} />}
      </NextPage>
    </>
  );
}

/** What a cell, or the whole map, is made of. A cell that is opened is scrolled to. */
export function MadeOf({ search, step, map, onNarrow }: MadeOfProps) {
  const text = useText();
  const format = useFormat();
  const top = useRef<HTMLDivElement>(null);
  const { department, from, standing } = search;
  useEffect(() => {
    if (department && from) top.current?.scrollIntoView({ block: 'nearest' });
  }, [department, from]);
  const row = map.rows.find((each) => (each.department?.id ?? ORGANISATION) === department);
  const place = row?.department?.name ?? text('objections.organisation');
  const title =
    department && from
      ? text('objections.list.cell', { place, period: periodName(text, format, step, from) })
      : text('objections.list.all');
  return (
    <div ref={top}>
      <Panel
        title={title}
        aside={
          department && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onNarrow({ department: undefined, from: undefined, to: undefined })}
            >
              {text('objections.list.clear')}
            </Button>
          )
        }
      >
        <Select
          className={classes['standing']}
          label={text('objections.filter.standing')}
          placeholder={text('objections.filter.all')}
          data={OBJECTION_STANDINGS.map((value) => ({
            value,
            label: text(`objections.standingName.${value}`),
          }))}
          value={standing ?? null}
          onChange={(value) => onNarrow({ standing: OBJECTION_STANDINGS.find((each) => each === value) })}
          clearable
        />
        <PageOfObjections key={JSON.stringify(variablesOf(search))} search={search} />
      </Panel>
    </div>
  );
}
