import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../../ui/use-format.js';
import type { Reading } from './api/network.js';
import classes from './network.module.css';

/** How much the reading is worth: who answered, what rests on one answer, who is left out. */
export function ReadingNotes({ reading }: { reading: Reading }) {
  const text = useText();
  const format = useFormat();
  const { asked, respondents, positions } = reading;
  const tied = positions.filter((each) => each.tied).length;
  const moving = positions.filter(({ bestRank, worstRank }) => bestRank !== worstRank).length;
  const share = asked === 0 ? 0 : respondents / asked;
  return (
    <ul className={classes['notes']}>
      <li>
        {text('network.answers', { respondents, asked, share: format.percent(share, 0) })}{' '}
        {text('network.tiesCount', { count: reading.ties })}
        {reading.reciprocity !== null &&
          ` ${text('network.reciprocity', { share: format.percent(reading.reciprocity / 100, 0) })}`}
      </li>
      {reading.disclosure === 'counts' && (
        <li data-warning>
          {text('network.lowResponse', { minimum: format.percent(reading.minimumResponse, 0) })}
        </li>
      )}
      {tied > 0 && <li>{text('network.tied', { count: tied })}</li>}
      {moving > 0 && <li>{text('network.moving', { count: moving })}</li>}
      {reading.leftOut > 0 && <li>{text('network.leftOut', { count: reading.leftOut })}</li>}
      {reading.disclosure === 'all' && reading.eigenvectorWithheld === 'NOT_STRONGLY_CONNECTED' && (
        <li>{text('network.noEigenvector')}</li>
      )}
    </ul>
  );
}
