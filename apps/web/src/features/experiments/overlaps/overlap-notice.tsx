import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentOverlaps } from './api/experiment-overlaps.js';
import classes from './overlap-notice.module.css';

/** Names the other tests on the same people at the same time. Advice: it never keeps anybody from starting. */
export function OverlapNotice() {
  const { number, stage } = useExperiment();
  const text = useText();
  const format = useFormat();
  const over = stage === 'evaluate' || stage === 'iterate';
  const [{ data }] = useQuery({ query: ExperimentOverlaps, variables: { number }, pause: over });
  const overlaps = data?.experiment?.overlaps ?? [];
  if (over || overlaps.length === 0) return null;
  return (
    <aside className={classes['notice']} aria-label={text('experiments.overlap.label')}>
      <IconUsersGroup size={20} stroke={1.6} aria-hidden className={classes['glyph']} />
      <div>
        <p className={classes['title']}>{text('experiments.overlap.title', { count: overlaps.length })}</p>
        <ul className={classes['list']}>
          {overlaps.map(({ experiment, reasons, from, until }) => (
            <li key={experiment.id}>
              <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                EXP-{experiment.number} {experiment.title}
              </TextLink>
              {text('experiments.overlap.what', {
                reasons: format.list(reasons.map((reason) => text(`experiments.overlap.reason.${reason}`))),
                from: format.day(from),
                ends: until ? 'yes' : 'no',
                until: until ? format.day(until) : '',
              })}
            </li>
          ))}
        </ul>
        <p className={classes['why']}>{text('experiments.overlap.why')}</p>
      </div>
    </aside>
  );
}
