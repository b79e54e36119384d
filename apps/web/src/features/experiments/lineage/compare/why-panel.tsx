import type { ReactNode } from 'react';
import { T, useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import { Panel } from '../../../../ui/panel.js';
import type { ExperimentView } from '../../page/api/experiment-parts.js';
import { between } from './between.js';
import classes from './compare.module.css';

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

interface WhyPanelProps {
  readonly lineage: ExperimentView['lineage'];
  readonly pair: readonly [ExperimentView, ExperimentView];
}

/** What was changed from step to step, and because of which learning. */
export function WhyPanel({ lineage, pair }: WhyPanelProps) {
  const text = useText();
  const found = between(lineage, pair[0].id, pair[1].id);
  if (!found) return <Panel title={text('lineage.why.title')} sentence={text('lineage.why.unrelated')} />;
  return (
    <Panel
      title={text('lineage.why.title')}
      sentence={text('lineage.why.since', { number: found.from.number })}
    >
      <ol className={classes['steps']}>
        {found.steps.map((step) => (
          <li key={step.id}>
            <TextLink to="/experiments/$number" params={{ number: String(step.number) }}>
              {text('lineage.node', { number: step.number, title: step.title })}
            </TextLink>
            {step.because && (
              <p>
                <T id="lineage.because" values={{ because: step.because, b: bold }} />
              </p>
            )}
            {step.keeps && (
              <p>
                <T id="lineage.keeps" values={{ keeps: step.keeps, b: bold }} />
              </p>
            )}
            {step.changes && (
              <p>
                <T id="lineage.changes" values={{ changes: step.changes, b: bold }} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
