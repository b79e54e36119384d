import type { Trait } from '@levain/domain/portfolio/figures.js';
import {
  amendedRate,
  confirmedByTwoRate,
  learningRate,
  PUBLISHED_AIMS,
  reachedRate,
  targetSetRate,
} from '@levain/domain/portfolio/measures-of-practice.js';
import type { Share } from '@levain/domain/portfolio/share.js';
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Portfolio } from '../api/portfolio.js';
import classes from './portfolio.module.css';
import { ShareStrips, useShareWords, type ShareLine } from './share-strip.js';

type Said = 'learned' | 'targetSet' | 'reached' | 'amended' | 'confirmedByTwo';

const WHOLE: Record<Said, Trait> = {
  learned: 'ended',
  targetSet: 'started',
  reached: 'evaluated',
  amended: 'started',
  confirmedByTwo: 'judged',
};

function useLine(search: ScopeSearch) {
  const link = (trait: Trait) => (chunks: ReactNode) => (
    <TextLink key={trait} to="/experiments" search={{ ...scopeOf(search), trait }}>
      {chunks}
    </TextLink>
  );
  return (key: Said, share: Share, reference?: ShareLine['reference']): ShareLine => ({
    key,
    share,
    reference,
    said: (
      <T
        id={`portfolio.practice.${key}`}
        values={{ part: share.part, whole: share.whole, of: link(key), all: link(WHOLE[key]) }}
      />
    ),
  });
}

/** How one works, not how often one is right: targets set before, bets left as they were, verdicts read by two, learnings written. */
export function Practice({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const format = useFormat();
  const share = useShareWords();
  const line = useLine(search);
  const { figures } = portfolio;
  const learning = learningRate(figures);
  if (figures.started === 0) return null;
  const published = {
    value: PUBLISHED_AIMS.reached,
    label: text('portfolio.practice.published', { rate: format.percent(PUBLISHED_AIMS.reached, 0) }),
  };
  return (
    <Panel
      title={text('portfolio.practice.title')}
      sentence={
        <b className={classes['answer']}>
          {text('portfolio.practice.answer', {
            part: learning.part,
            whole: learning.whole,
            hasRate: String(learning.rate !== null),
            rate: share(learning),
          })}
        </b>
      }
    >
      <ShareStrips
        lines={[
          line('learned', learning),
          line('targetSet', targetSetRate(figures)),
          line('reached', reachedRate(figures), published),
          line('amended', amendedRate(figures)),
          line('confirmedByTwo', confirmedByTwoRate(figures)),
        ]}
      />
      <p className={classes['prose']}>
        <T
          id="portfolio.practice.source"
          values={{
            reached: format.percent(PUBLISHED_AIMS.reached, 0),
            claimed: format.percent(PUBLISHED_AIMS.claimed, 0),
            source: (
              <Anchor
                key="source"
                href={PUBLISHED_AIMS.url}
                target="_blank"
                rel="noreferrer"
                underline="always"
              >
                {PUBLISHED_AIMS.source}
              </Anchor>
            ),
          }}
        />
      </p>
    </Panel>
  );
}
