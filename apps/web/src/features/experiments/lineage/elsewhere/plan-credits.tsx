import { useQuery } from 'urql';
import { useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import { Panel } from '../../../../ui/panel.js';
import { useExperiment } from '../../experiment-context.js';
import { CreditsQuery } from '../api/elsewhere.js';
import classes from './elsewhere.module.css';

/** Whose plan it is, and who took it: the credit is shown on both sides. */
export function PlanCredits() {
  const text = useText();
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: CreditsQuery, variables: { number } });
  const source = data?.experiment?.source;
  const lentTo = data?.experiment?.lentTo ?? [];
  if (!source && lentTo.length === 0) return null;
  const place = (name: string | null) => ({ place: name ?? '', known: name === null ? 'no' : 'yes' });
  return (
    <Panel title={text('experiments.credit.title')}>
      <ul className={classes['credits']}>
        {source && (
          <li>
            {text(`experiments.credit.from.${source.kind}`, {
              ...place(source.departmentName),
              number: source.experiment.number,
            })}{' '}
            <TextLink to="/experiments/$number" params={{ number: String(source.experiment.number) }}>
              {source.experiment.title}
            </TextLink>
          </li>
        )}
        {lentTo.map(({ kind, departmentName, experiment }) => (
          <li key={experiment.id}>
            {text(`experiments.credit.to.${kind}`, { ...place(departmentName), number: experiment.number })}{' '}
            <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
              {experiment.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
