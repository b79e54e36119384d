import '../mantine-styles-more.js';
import { Drawer } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { DecisionBadge } from '../decision-badge.js';
import { ErrorState } from '../error-state.js';
import { LinkButton } from '../link-button.js';
import { LoadingState } from '../loading-state.js';
import { PersonAvatar } from '../person-avatar.js';
import { SentenceView } from '../sentence-view.js';
import { StageBadge } from '../stage-badge.js';
import { useFormat } from '../use-format.js';
import { VerdictBadge } from '../verdict-badge.js';
import { ExperimentPreviewQuery, type ExperimentPreview } from './api/preview.js';
import { WeekLines } from './week-lines.js';
import classes from './preview.module.css';

function Standing({ card }: Pick<ExperimentPreview, 'card'>) {
  const text = useText();
  const format = useFormat();
  const where = [card.projectName, ...card.departmentNames].filter((name) => name !== null);
  return (
    <>
      <div className={classes['badges']}>
        <StageBadge stage={card.stage} />
        {card.verdict && (
          <VerdictBadge
            verdict={card.verdict}
            confirmed={card.verdictConfirmed}
            contested={card.verdictContested}
          />
        )}
        {card.decision && <DecisionBadge decision={card.decision} />}
      </div>
      {card.hypothesis && <SentenceView sentence={card.hypothesis} locale={card.hypothesis.locale} />}
      <p className={classes['said']}>
        {text('ui.preview.owner', {
          owner: card.ownerName,
          where: where.join(', '),
          known: String(where.length > 0),
        })}{' '}
        {card.stopDate && !card.closedAt && text('ui.preview.stops', { day: format.day(card.stopDate) })}
      </p>
    </>
  );
}

function People({ people }: Pick<ExperimentPreview, 'people'>) {
  const text = useText();
  if (people.length === 0) return null;
  return (
    <section aria-label={text('ui.preview.people')}>
      <h3 className={classes['metric']}>{text('ui.preview.people')}</h3>
      <ul className={classes['people']}>
        {people.map(({ id, name, role }) => (
          <li key={`${id} ${role}`}>
            <PersonAvatar name={name} size={24} /> {name} · {text(`words.participationRole.${role}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preview({ preview }: { preview: ExperimentPreview }) {
  const text = useText();
  const { card, changeDate, measures, people } = preview;
  return (
    <div className={classes['preview']}>
      <Standing card={card} />
      {card.learning && (
        <p className={classes['said']}>
          <b>{text('ui.preview.learned')}</b> {card.learning}
        </p>
      )}
      {card.decisionReason && (
        <p className={classes['said']}>
          <b>{text('ui.preview.decided')}</b> {card.decisionReason}
        </p>
      )}
      {measures.map((measure) => (
        <WeekLines key={measure.id} measure={measure} changeDate={changeDate} />
      ))}
      <People people={people} />
      <LinkButton to="/experiments/$number" params={{ number: String(card.number) }}>
        {text('ui.preview.open')}
      </LinkButton>
    </div>
  );
}

/** An experiment at a glance, beside the list one is reading: where it stands, its series, its people. */
export function PreviewDrawer({ number, onClose }: { number: number; onClose: () => void }) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: ExperimentPreviewQuery, variables: { number } });
  const preview = data?.experimentPreview;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={preview ? `EXP-${number} · ${preview.card.title}` : `EXP-${number}`}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {preview && <Preview preview={preview} />}
      {data && !preview && <p>{text('ui.preview.gone')}</p>}
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" />}
    </Drawer>
  );
}
