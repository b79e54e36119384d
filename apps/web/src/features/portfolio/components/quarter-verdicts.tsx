import { VERDICTS, type Verdict } from '@levain/domain/evaluations/verdicts.js';
import { shownQuarters, type ShownQuarters } from '@levain/domain/portfolio/quarters.js';
import { T, useText } from '../../../i18n/use-text.js';
import { DataTable } from '../../../ui/charts/data-table.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useQuarterWords } from '../../../ui/use-quarter-words.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Portfolio, Quarters } from '../api/portfolio.js';
import { CaseDots, casesPerDot } from './case-dots.js';
import { Joined } from './joined.js';
import classes from './portfolio.module.css';

const MOST_QUARTERS = 12;

interface Known extends ShownQuarters {
  readonly count: (quarter: string, verdict: Verdict) => number;
}

function known(all: Quarters): Known {
  const judged = all.filter(({ figures }) => VERDICTS.some((verdict) => figures.verdicts[verdict] > 0));
  const byKey = new Map(all.map(({ key, figures }) => [key, figures]));
  return {
    ...shownQuarters(
      judged.flatMap(({ key }) => key ?? []),
      MOST_QUARTERS,
    ),
    count: (quarter, verdict) => byKey.get(quarter)?.verdicts[verdict] ?? 0,
  };
}

function Answer({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const { judged, verdicts } = portfolio.figures;
  if (judged === 0) return <>{text('portfolio.verdicts.none')}</>;
  const items = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map((verdict) => (
    <TextLink key={verdict} to="/experiments" search={{ ...scopeOf(search), verdicts: [verdict] }}>
      {text(`portfolio.verdict.${verdict}`, { count: verdicts[verdict] })}
    </TextLink>
  ));
  return (
    <T id="portfolio.verdicts.some" values={{ count: judged, list: <Joined key="list" items={items} /> }} />
  );
}

function Grid({ all, search }: { all: Quarters; search: ScopeSearch }) {
  const text = useText();
  const quarterWords = useQuarterWords();
  const { quarters, count, hasGaps, earlier } = known(all);
  const each = casesPerDot(quarters.flatMap((quarter) => VERDICTS.map((verdict) => count(quarter, verdict))));
  return (
    <>
      <p className={classes['key']}>
        {text('portfolio.dot', { count: each })} {hasGaps && text('portfolio.gaps', { earlier })}
      </p>
      <div
        className={classes['scroll']}
        tabIndex={0}
        role="group"
        aria-label={text('portfolio.verdicts.title')}
      >
        <table className={classes['grid']}>
          <thead>
            <tr>
              <td />
              {quarters.map((quarter) => (
                <th key={quarter} scope="col">
                  {quarterWords(quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {VERDICTS.map((verdict) => (
              <tr key={verdict}>
                <th scope="row">
                  <VerdictBadge verdict={verdict} />
                </th>
                {quarters.map((quarter) => (
                  <td key={quarter}>
                    {count(quarter, verdict) > 0 && (
                      <TextLink
                        to="/experiments"
                        search={{ ...scopeOf(search), verdicts: [verdict], quarter }}
                        className={classes['cell']}
                        aria-label={text('portfolio.cell', {
                          what: text(`portfolio.verdict.${verdict}`, { count: count(quarter, verdict) }),
                          quarter: quarterWords(quarter),
                        })}
                      >
                        <CaseDots count={count(quarter, verdict)} each={each} />
                      </TextLink>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What came out, quarter after quarter: each dot an experiment, whichever the verdict. */
export function QuarterVerdicts({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const quarterWords = useQuarterWords();
  const { quarters, count } = known(portfolio.quarters);
  return (
    <Panel
      title={text('portfolio.verdicts.title')}
      sentence={
        <b className={classes['answer']}>
          <Answer portfolio={portfolio} search={search} />
        </b>
      }
    >
      {portfolio.figures.judged > 0 && quarters.length > 0 && (
        <>
          <Grid all={portfolio.quarters} search={search} />
          <DataTable
            caption={text('portfolio.verdicts.title')}
            head={[text('portfolio.quarter'), ...VERDICTS.map((verdict) => text(`words.verdict.${verdict}`))]}
            rows={quarters.map((quarter) => ({
              key: quarter,
              cells: [quarterWords(quarter), ...VERDICTS.map((verdict) => count(quarter, verdict))],
            }))}
          />
        </>
      )}
    </Panel>
  );
}
