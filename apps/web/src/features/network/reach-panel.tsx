import { useText } from '../../i18n/use-text.js';
import { Panel } from '../../ui/panel.js';
import type { Reading } from './api/network.js';
import classes from './network.module.css';
import { usePositionWords } from './position-words.js';

/** Who together reach most people: rarely the most named, who are often named by the same ones. */
export function ReachPanel({ reading }: { reading: Reading }) {
  const text = useText();
  const words = usePositionWords(reading);
  const steps = reading.reach.flatMap(({ number, adds }) => {
    const position = reading.positions.find((each) => each.number === number);
    return position ? [{ position, adds }] : [];
  });
  if (steps.length === 0) return null;
  const sum = steps.reduce((total, { adds }) => total + adds, 0);
  return (
    <Panel
      title={text('network.reachTitle')}
      sentence={text('network.reachSentence', { count: steps.length, reached: sum, people: reading.people })}
    >
      <ol className={classes['steps']}>
        {steps.map(({ position, adds }, index) => (
          <li key={position.number}>
            {text(index === 0 ? 'network.reachFirst' : 'network.reachNext', {
              name: words(position).name,
              department: words(position).department,
              count: adds,
            })}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
