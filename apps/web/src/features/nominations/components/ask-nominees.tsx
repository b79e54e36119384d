import { Button, Select } from '@mantine/core';
import { NAMED_BY } from '@levain/domain/nominations/round.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import type { RoundShown } from '../api/round.js';
import { AskNominees } from '../api/round-acts.js';
import classes from './rounds.module.css';

type Reachable = RoundShown['results']['reachable'];

/** The usual number of colleagues, or the nearest one that reaches somebody. */
const usual = (reachable: Reachable): number =>
  reachable.findLast(({ namedBy }) => namedBy <= NAMED_BY.usual)?.namedBy ?? NAMED_BY.usual;

/** How many colleagues are enough, and the act: nobody is shown before they agreed. */
export function AskNomineesForm({ round }: { round: RoundShown }) {
  const text = useText();
  const announce = useAnnounce();
  const ask = useAct(AskNominees);
  const { reachable } = round.results;
  const [chosen, choose] = useState<number | null>(null);
  if (reachable.length === 0) return null;
  const namedBy = reachable.some((each) => each.namedBy === chosen) ? chosen : usual(reachable);
  const run = async () => {
    const done = await ask.run({ input: { id: round.id, version: round.version, namedBy } });
    if (done.ok) announce(text('nominations.ask.done'));
  };
  return (
    <>
      <p className={classes['soft']}>{text('nominations.ask.why')}</p>
      <div className={classes['ask']}>
        <Select
          label={text('nominations.ask.threshold')}
          value={String(namedBy)}
          onChange={(value) => choose(Number(value))}
          allowDeselect={false}
          data={reachable.map((each) => ({
            value: String(each.namedBy),
            label: text('nominations.ask.step', { count: each.namedBy, people: each.people }),
          }))}
        />
        <Button loading={ask.running} onClick={() => void run()}>
          {text('nominations.ask.button')}
        </Button>
      </div>
      <RefusalSummary act={ask} shown={[]} />
    </>
  );
}
