import { Stack } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { BenchmarkShown } from '../api/benchmark.js';
import classes from './derived-prototypes.module.css';

/** What came of it here: prototypes, and the experiments that tried them. */
export function DerivedPrototypes({ prototypes }: { prototypes: BenchmarkShown['prototypes'] }) {
  const text = useText();
  return (
    <Stack gap="md">
      {prototypes.map((prototype) => (
        <div key={prototype.id} className={classes['prototype']}>
          <TextLink to="/prototypes/$number" params={{ number: String(prototype.number) }} fw={650}>
            {prototype.name}
          </TextLink>
          {prototype.experiments.length === 0 && (
            <span className={classes['none']}>{text('benchmarks.notTested')}</span>
          )}
          <ul className={classes['experiments']}>
            {prototype.experiments.map((experiment) => (
              <li key={experiment.id}>
                {experiment.verdict ? (
                  <VerdictBadge verdict={experiment.verdict} />
                ) : (
                  <StageBadge stage={experiment.stage} />
                )}
                <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                  EXP-{experiment.number} {experiment.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}
