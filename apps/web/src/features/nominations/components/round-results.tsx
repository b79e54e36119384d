import { Alert, Title } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { RoundShown } from '../api/round.js';
import { AskNomineesForm } from './ask-nominees.js';
import { CandidateList } from './candidate-list.js';
import classes from './rounds.module.css';

/** What the round says, or why it does not. */
export function RoundResults({ round }: { round: RoundShown }) {
  const text = useText();
  const format = useFormat();
  const { results, minimumAnswers: minimum } = round;
  if (results.withheld) {
    return (
      <Panel
        title={text('nominations.results.title')}
        sentence={text(`nominations.withheld.${results.withheld}`, {
          minimum,
          end: format.day(round.endsOn),
        })}
      >
        <p className={classes['soft']}>{text('nominations.results.promise')}</p>
      </Panel>
    );
  }
  return (
    <>
      <Consents round={round} />
      <Panel title={text('nominations.results.title')} aside={<NetworkLink round={round} />}>
        <p className={classes['soft']}>{text('nominations.results.order')}</p>
        {results.topics.map(({ topic, candidates }) => (
          <section key={topic.id}>
            <Title order={3} mb="xs">
              {topic.name}
            </Title>
            <CandidateList candidates={candidates} minimum={minimum} />
          </section>
        ))}
        {round.asksMovers && (
          <section>
            <Title order={3} mb="xs">
              {text('nominations.results.movers')}
            </Title>
            <CandidateList candidates={results.movers} minimum={minimum} />
            {results.moversWithheldIn > 0 && (
              <p className={classes['soft']}>
                {text('nominations.results.moversWithheld', { count: results.moversWithheldIn, minimum })}
              </p>
            )}
          </section>
        )}
      </Panel>
    </>
  );
}

/** Of those named, how many were told and how many answered: numbers, never names. */
function Consents({ round }: { round: RoundShown }) {
  const text = useText();
  const { told, waiting, reachable } = round.results;
  const sentence =
    told > 0
      ? text('nominations.ask.told', { told, waiting })
      : text(reachable.length > 0 ? 'nominations.ask.none' : 'nominations.ask.nobody');
  return (
    <Panel title={text('nominations.ask.title')} sentence={sentence}>
      <AskNomineesForm round={round} />
    </Panel>
  );
}

function NetworkLink({ round }: { round: RoundShown }) {
  const text = useText();
  const format = useFormat();
  if (round.results.allowsCentralities) {
    return (
      <LinkButton to="/people/network" size="sm" variant="default">
        {text('nominations.results.network')}
      </LinkButton>
    );
  }
  return (
    <Alert variant="light" color="gray">
      {text('nominations.results.lowResponse', { share: format.percent(round.minimumResponse) })}
    </Alert>
  );
}
