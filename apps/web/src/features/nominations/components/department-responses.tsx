import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { RoundShown } from '../api/round.js';
import { ResponseBar } from './response-bar.js';
import classes from './rounds.module.css';

/** Who answered, department by department, where that says nothing of anybody. */
export function DepartmentResponses({ round }: { round: RoundShown }) {
  const text = useText();
  const format = useFormat();
  const share = round.asked === 0 ? 0 : round.answered / round.asked;
  const isWithheld = round.departments.some(({ withheld }) => withheld);
  return (
    <Panel
      title={text('nominations.response.title')}
      sentence={text('nominations.response.sentence', {
        ...{ answered: round.answered, asked: round.asked, share: format.percent(share) },
      })}
    >
      <div className={classes['table']}>
        <ul className={classes['rows']}>
          {round.departments.map(({ department, asked, answered, withheld }) => (
            <li key={department?.id ?? 'none'} className={classes['row']}>
              <span>{department?.name ?? text('nominations.response.noDepartment')}</span>
              {answered === null ? <span /> : <ResponseBar asked={asked} answered={answered} />}
              <span className={classes['figures']}>
                {answered === null
                  ? text(`nominations.response.${withheld === 'tooFewPeople' ? 'tooFew' : 'protects'}`)
                  : text('nominations.response.of', { answered, asked })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {isWithheld && (
        <p className={classes['soft']}>
          {text('nominations.response.withheld', { minimum: round.minimumAnswers })}
        </p>
      )}
    </Panel>
  );
}
