import { useQuery } from 'urql';
import { T, useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { SaidAndDoneQuery, type SaidShown } from '../api/said-and-done.js';
import classes from './objection-map.module.css';

type Told = SaidShown['told'][number];

function ToldPair({ told }: { told: Told }) {
  const text = useText();
  const answer = told.answers.at(-1);
  if (!answer) return null;
  return (
    <div className={classes['pair']}>
      <dt>
        <span className={classes['who']}>{text('objections.said.you')}</span>
        {text('objections.quote', { words: told.statement })}
      </dt>
      <dd>
        <span className={classes['who']}>{text(`objections.stance.${answer.stance}`)}</span>
        {answer.reason}
        {answer.hypothesis && (
          <>
            {' '}
            <TextLink to="/hypotheses/$number" params={{ number: String(answer.hypothesis.number) }}>
              HYP-{answer.hypothesis.number}
            </TextLink>
          </>
        )}
      </dd>
    </div>
  );
}

function DepartmentSaid({ said }: { said: SaidShown }) {
  const text = useText();
  const { department, raised, answered, actedOn, turned, waiting, told } = said;
  const place = department?.name ?? text('objections.organisation');
  return (
    <section className={classes['said']} aria-label={place}>
      <p className={classes['sentence']}>
        <T
          id="objections.said.sentence"
          values={{ place, raised, answered, actedOn, turned, waiting, b: (chunks) => <b>{chunks}</b> }}
        />
      </p>
      {told.length > 0 && (
        <dl className={classes['pairs']}>
          {told.map((each) => (
            <ToldPair key={each.id} told={each} />
          ))}
        </dl>
      )}
    </section>
  );
}

/** What was said, and what came of it, department by department. */
export function SaidAndDone() {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: SaidAndDoneQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return null;
  const { saidAndDone } = data;
  return (
    <Panel
      title={text('objections.said.title')}
      sentence={saidAndDone.length > 0 ? text('objections.said.why') : text('objections.said.empty')}
    >
      {saidAndDone.map((said) => (
        <DepartmentSaid key={said.department?.id ?? 'organisation'} said={said} />
      ))}
    </Panel>
  );
}
