import { STAGES } from '@levain/domain/experiments/stages.js';
import { T, useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { Overview } from '../api/overview.js';
import type { ResultsSearch } from '../results-search.js';
import { ListOf } from './list-of.js';

/** How many experiments stand at each stage; each number opens the board narrowed to them. */
export function WhereWeStand({ overview, search }: { overview: Overview; search: ResultsSearch }) {
  const text = useText();
  const stages = STAGES.map((stage) => ({
    stage,
    count: overview.stageCounts.find((each) => each.stage === stage)?.count ?? 0,
  }));
  const items = stages
    .filter(({ count }) => count > 0)
    .map(({ stage, count }) => (
      <TextLink key={stage} to="/experiments" search={{ ...search, stages: [stage] }}>
        {text(`results.stage.${stage}`, { count })}
      </TextLink>
    ));
  return (
    <T
      id="results.lead"
      values={{ count: overview.totalCount, stages: <ListOf key="stages" items={items} /> }}
    />
  );
}
