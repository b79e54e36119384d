import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { TextLink } from '../../../ui/link-button.js';
import type { Position, Reading } from '../api/network.js';
import { usePositionWords } from '../position-words.js';
import classes from './picture.module.css';

/** What the table says of the person in view, read aloud as one moves. */
export function PersonCard({ reading, position }: { reading: Reading; position: Position | null }) {
  const text = useText();
  return (
    <div className={classes['card']} aria-live="polite" aria-atomic="true">
      {position ? <Said reading={reading} position={position} /> : <p>{text('network.nobodyChosen')}</p>}
    </div>
  );
}

function Said({ reading, position }: { reading: Reading; position: Position }) {
  const text = useText();
  const format = useFormat();
  const words = usePositionWords(reading)(position);
  const from = position.namedFrom.map((group) => reading.groups[group]?.name ?? text('network.together'));
  const received = position.received;
  return (
    <>
      <h3>
        {position.personId ? (
          <TextLink to="/people/$personId" params={{ personId: position.personId }}>
            {words.name}
          </TextLink>
        ) : (
          words.name
        )}
      </h3>
      <p>{words.department}</p>
      {received === null ? (
        <p>{text('network.cardFewer', { minimum: reading.minimumAnswers })}</p>
      ) : (
        <>
          <p>
            {text('network.cardNamed', { count: received, rank: words.rank })}
            {words.range && ` ${words.range}`}
          </p>
          {from.length > 0 && <p>{text('network.cardFrom', { departments: format.list(from) })}</p>}
          {position.pageRank !== null && (
            <p>{text('network.cardCentral', { pageRank: words.pageRank, betweenness: words.betweenness })}</p>
          )}
        </>
      )}
    </>
  );
}
