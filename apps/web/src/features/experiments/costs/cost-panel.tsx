import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { CostLineQuery, type CostSummary } from './api/costs.js';
import { useCostWords } from './cost-words.js';
import classes from './costs.module.css';

function Summary({ costs, number }: { costs: CostSummary; number: number }) {
  const text = useText();
  const { sentence, ratio, budget } = useCostWords(costs);
  if (!sentence && !budget && !costs.viewerCanRecord) return null;
  return (
    <Panel title={text('costs.title')} sentence={sentence}>
      {ratio && <p className={classes['ratio']}>{ratio}</p>}
      {budget && <p className={classes['quiet']}>{budget}</p>}
      {!sentence && <p className={classes['quiet']}>{text('costs.nothingYet')}</p>}
      <TextLink to="/experiments/$number/costs" params={{ number: String(number) }}>
        {text(sentence ? 'costs.detail' : 'costs.begin')}
      </TextLink>
    </Panel>
  );
}

/** What it cost and brought, where one first looks at an experiment. */
export function CostPanel() {
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: CostLineQuery, variables: { number } });
  const costs = data?.experiment?.costs;
  return costs ? <Summary costs={costs} number={number} /> : null;
}
