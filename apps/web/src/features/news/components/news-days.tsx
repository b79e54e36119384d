import { Title } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { NewsItem } from '../api/news.js';
import { NewsSentence } from './news-sentence.js';
import classes from './news.module.css';

const dayOf = ({ happenedAt }: NewsItem): string => happenedAt.slice(0, 10);

/** News by day, the latest first; `except` is the day that the page before ended with. */
export function NewsDays({
  items,
  except,
  newest,
}: {
  items: readonly NewsItem[];
  except?: string | undefined;
  newest: ReadonlySet<string>;
}) {
  const text = useText();
  const format = useFormat();
  const days = [...new Set(items.map(dayOf))];
  return days.map((day) => (
    <section key={day} className={classes['day']} aria-label={format.day(day)}>
      {day !== except && (
        <Title order={2} className={classes['date']}>
          {format.day(day)}
        </Title>
      )}
      <ul className={classes['list']}>
        {items
          .filter((item) => dayOf(item) === day)
          .map((item) => (
            <li key={item.id} className={classes['item']} data-new={newest.has(item.id) || undefined}>
              {newest.has(item.id) && <span className={classes['new']}>{text('news.new')}</span>}
              <NewsSentence item={item} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
