import { costSentence } from '@levain/domain/costs/cost-sentences.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { T, useText } from '../../../i18n/use-text.js';
import { stripScale, type StripScale } from '../../../ui/charts/strip-scale.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Portfolio } from '../api/portfolio.js';
import classes from './portfolio.module.css';

type Costly = Portfolio['costliest'][number];

const HEIGHT = 24;
const percent = (value: number): string => `${value}%`;

function useCostWords(currency: string): (costly: Costly) => string {
  const { locale } = useLanguage();
  return ({ spent, returned, measured, assumptions }) =>
    costSentence(
      {
        ...{ spent, returned, currency, assumptions },
        measured: measured ?? 0,
        estimated: (returned ?? 0) - (measured ?? 0),
        perUnit: null,
      },
      locale,
    ) ?? '';
}

/** Cost (full) beside return (hollow), on the same scale. */
function CostStrip({ costly, scale, name }: { costly: Costly; scale: StripScale; name: string }) {
  const middle = HEIGHT / 2;
  const spent = percent(scale.at(costly.spent));
  return (
    <svg width="100%" height={HEIGHT} role="img" className={classes['strip']}>
      <title>{name}</title>
      <line
        x1={percent(scale.at(0))}
        x2={percent(scale.at(0))}
        y2={HEIGHT}
        className={classes['published']}
      />
      {costly.returned !== null && (
        <>
          <line
            x1={spent}
            x2={percent(scale.at(costly.returned))}
            y1={middle}
            y2={middle}
            className={classes['rail']}
          />
          <circle cx={percent(scale.at(costly.returned))} cy={middle} r={5} className={classes['hollow']} />
        </>
      )}
      <circle cx={spent} cy={middle} r={5} className={classes['point']} />
    </svg>
  );
}

function CostLines({ portfolio }: { portfolio: Portfolio }) {
  const text = useText();
  const words = useCostWords(portfolio.currency);
  const scale = stripScale(portfolio.costliest.flatMap(({ spent, returned }) => [spent, returned]));
  return (
    <>
      {portfolio.costliest.length < portfolio.figures.costed && (
        <p>{text('portfolio.cost.most', { count: portfolio.costliest.length })}</p>
      )}
      <p className={classes['key']}>
        <span className={classes['dot']} aria-hidden /> {text('portfolio.cost.spent')}
        <span className={classes['hollowDot']} aria-hidden /> {text('portfolio.cost.returned')}
      </p>
      <ul className={classes['shares']}>
        {portfolio.costliest.map((costly) => (
          <li key={costly.experimentId} className={classes['share']} data-costs>
            <div className={classes['name']}>
              <TextLink to="/experiments/$number/costs" params={{ number: String(costly.number) }}>
                {costly.title}
              </TextLink>
              {costly.verdict && <VerdictBadge verdict={costly.verdict} />}
            </div>
            <CostStrip costly={costly} scale={scale} name={words(costly)} />
            <p className={classes['figures']}>{words(costly)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was spent beside what somebody said it brought, never without how that was computed. */
export function CostReturn({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const format = useFormat();
  const { figures, currency } = portfolio;
  const { spent, spentOfValued, returned, measured } = figures.money;
  if (figures.costed === 0) return null;
  const money = (value: number) => format.money(value, currency);
  return (
    <Panel
      title={text('portfolio.cost.title')}
      sentence={
        <b className={classes['answer']}>
          <T
            id="portfolio.cost.answer"
            values={{
              count: figures.costed,
              spent: money(spent),
              all: (chunks) => (
                <TextLink key="all" to="/experiments" search={{ ...scopeOf(search), trait: 'costed' }}>
                  {chunks}
                </TextLink>
              ),
            }}
          />
        </b>
      }
    >
      <p className={classes['prose']}>
        {figures.valued === 0 ? (
          text('portfolio.cost.noReturn')
        ) : (
          <T
            id="portfolio.cost.return"
            values={{
              ...{
                count: figures.valued,
                spent: money(spentOfValued),
                returned: money(returned),
                measured: money(measured),
              },
              all: (chunks) => (
                <TextLink key="all" to="/experiments" search={{ ...scopeOf(search), trait: 'valued' }}>
                  {chunks}
                </TextLink>
              ),
            }}
          />
        )}{' '}
        {figures.experiments > figures.costed &&
          text('portfolio.cost.unknown', { count: figures.experiments - figures.costed })}
      </p>
      <CostLines portfolio={portfolio} />
    </Panel>
  );
}
