import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import type { Suggestion } from '../api/coverage.js';
import classes from './coverage.module.css';
import type { Choices } from './suggested-set.js';

interface SetAsideProps {
  readonly suggestion: Suggestion;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Relays who are not suggested, and why; who was taken out by hand may come back. */
export function SetAside({ suggestion, choices, onChoose }: SetAsideProps) {
  const text = useText();
  const aside = suggestion.relays.flatMap(({ personId, name, setAside }) =>
    setAside ? [{ personId, name, setAside }] : [],
  );
  if (aside.length === 0) return null;
  return (
    <div className={classes['aside']}>
      <h3>{text('network.asideTitle')}</h3>
      <ul>
        {aside.map(({ personId, name, setAside }) => (
          <li key={personId}>
            {text('network.asideOne', { name, reason: text(`network.aside.${setAside}`) })}
            {setAside === 'excluded' && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={text('network.backOne', { name })}
                onClick={() =>
                  onChoose({ ...choices, exclude: choices.exclude.filter((id) => id !== personId) })
                }
              >
                {text('network.back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
