import { fromLearningRate } from '@levain/domain/portfolio/measures-of-practice.js';
import { T, useText } from '../../../i18n/use-text.js';
import { DataTable } from '../../../ui/charts/data-table.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import type { Portfolio } from '../api/portfolio.js';
import { CaseDots, casesPerDot } from './case-dots.js';
import classes from './portfolio.module.css';
import { ShareStrips } from './share-strip.js';

type Depths = Portfolio['iteration']['depths'];

function DepthRows({ depths }: { depths: Depths }) {
  const text = useText();
  const each = casesPerDot(depths.map(({ count }) => count / 2));
  return (
    <>
      <p className={classes['key']}>{text('portfolio.iteration.dot', { count: each })}</p>
      <ul className={classes['depths']}>
        {depths.map(({ figure, count }) => (
          <li key={figure} className={classes['depth']}>
            <span>{text('portfolio.iteration.depth', { count: figure })}</span>
            <CaseDots count={count} each={each} />
            <span className={classes['figures']}>{text('portfolio.iteration.lineages', { count })}</span>
          </li>
        ))}
      </ul>
      <DataTable
        caption={text('portfolio.iteration.title')}
        head={[text('portfolio.iteration.depthHead'), text('portfolio.iteration.lineagesHead')]}
        rows={depths.map(({ figure, count }) => ({ key: String(figure), cells: [figure, count] }))}
      />
    </>
  );
}

function Speed({ portfolio }: { portfolio: Portfolio }) {
  const text = useText();
  const { days, deepest, deepestNumber, medianDepth } = portfolio.iteration;
  return (
    <p className={classes['prose']}>
      {medianDepth !== null && text('portfolio.iteration.median', { median: medianDepth })}{' '}
      {deepestNumber !== null && deepest > 1 && (
        <T
          id="portfolio.iteration.deepest"
          values={{
            count: deepest,
            line: (
              <TextLink
                key="line"
                to="/experiments/$number/lineage"
                params={{ number: String(deepestNumber) }}
              >
                EXP-{deepestNumber}
              </TextLink>
            ),
          }}
        />
      )}{' '}
      {days.median !== null && text('portfolio.iteration.speed', { days: Math.round(days.median) })}
    </p>
  );
}

/** How deep and how fast iteration goes, and whether it is born from what was learned. */
export function IterationPanel({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const { iteration, figures } = portfolio;
  if (iteration.lineages === 0) return null;
  const share = fromLearningRate(figures);
  return (
    <Panel
      title={text('portfolio.iteration.title')}
      sentence={
        <b className={classes['answer']}>
          {text('portfolio.iteration.answer', {
            count: iteration.iterated,
            lineages: iteration.lineages,
            deepest: iteration.deepest,
          })}
        </b>
      }
    >
      <Speed portfolio={portfolio} />
      <DepthRows depths={iteration.depths} />
      {share.whole > 0 && (
        <ShareStrips
          lines={[
            {
              key: 'fromLearning',
              share,
              said: (
                <T
                  id="portfolio.practice.fromLearning"
                  values={{
                    part: share.part,
                    whole: share.whole,
                    of: (chunks) => (
                      <TextLink
                        key="of"
                        to="/experiments"
                        search={{ ...scopeOf(search), trait: 'fromLearning' }}
                      >
                        {chunks}
                      </TextLink>
                    ),
                    all: (chunks) => (
                      <TextLink
                        key="all"
                        to="/experiments"
                        search={{ ...scopeOf(search), trait: 'iteration' }}
                      >
                        {chunks}
                      </TextLink>
                    ),
                  }}
                />
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
