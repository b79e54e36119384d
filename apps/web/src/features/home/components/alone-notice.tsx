import { IconLifebuoy } from '@tabler/icons-react';
import { T } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { HomeData } from '../api/home.js';
import classes from './home.module.css';

/** A calm word for whoever leads alone, and the way to somebody who could help. */
export function AloneNotice({ experiments }: { experiments: HomeData['aloneIn'] }) {
  const [first] = experiments;
  if (!first) return null;
  return (
    <p className={classes['alone']}>
      <IconLifebuoy size={20} stroke={1.6} aria-hidden />
      <span>
        <T
          id="home.alone"
          values={{
            count: experiments.length,
            title: first.title,
            number: first.number,
            a: (chunks) => (
              <TextLink key="a" to="/experiments/$number/people" params={{ number: String(first.number) }}>
                {chunks}
              </TextLink>
            ),
          }}
        />
      </span>
    </p>
  );
}
