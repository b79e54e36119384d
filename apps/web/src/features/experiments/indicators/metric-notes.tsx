import { useText } from '../../../i18n/use-text.js';
import classes from './indicators.module.css';

interface NotedMetric {
  readonly id?: string;
  readonly name: string;
  readonly definition: string | null;
  readonly collection?: string | null | undefined;
}

function Notes({ metric }: { metric: NotedMetric }) {
  const text = useText();
  return (
    <>
      {metric.definition && <p>{metric.definition}</p>}
      {metric.collection && (
        <p>
          <strong>{text('plan.howToCollect')}</strong> {metric.collection}
        </p>
      )}
    </>
  );
}

const isSaid = ({ definition, collection }: NotedMetric): boolean => Boolean(definition ?? collection);

/** What one measure is and how it is collected, where it is chosen. */
export function MetricNotes({ metric }: { metric: NotedMetric }) {
  if (!isSaid(metric)) return null;
  return (
    <div className={classes['notes']}>
      <Notes metric={metric} />
    </div>
  );
}

/** The same for every measure, folded away beside the grid in which readings are typed. */
export function CollectionNotes({ metrics }: { metrics: readonly NotedMetric[] }) {
  const text = useText();
  const said = metrics.filter(isSaid);
  if (said.length === 0) return null;
  return (
    <details className={classes['fold']}>
      <summary>{text('plan.whatAndHow', { count: said.length })}</summary>
      <dl>
        {said.map((metric) => (
          <div key={metric.id ?? metric.name}>
            <dt>{metric.name}</dt>
            <dd>
              <Notes metric={metric} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
