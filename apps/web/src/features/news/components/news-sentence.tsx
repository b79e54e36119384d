import type { ReactNode } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { NewsItem } from '../api/news.js';
import classes from './news.module.css';

function Subject({ item }: { item: NewsItem }): ReactNode {
  const { subject, subjectId, number, title } = item;
  if (subject === 'experiment' && number !== null) {
    return (
      <TextLink to="/experiments/$number" params={{ number: String(number) }}>
        EXP-{number} · {title}
      </TextLink>
    );
  }
  if (subject === 'benchmark' && number !== null) {
    return (
      <TextLink to="/benchmarks/$number" params={{ number: String(number) }}>
        {title}
      </TextLink>
    );
  }
  if (subject === 'goal' && subjectId) {
    return (
      <TextLink to="/results/goals/$goalId" params={{ goalId: subjectId }}>
        {title}
      </TextLink>
    );
  }
  if (subject === 'ask') return <TextLink to="/results/asks">{title}</TextLink>;
  return title;
}

/** One piece of news, in a sentence that says who, what and on what. */
export function NewsSentence({ item }: { item: NewsItem }) {
  const text = useText();
  const { kind, who, verdict, decision, quote, projectName } = item;
  const values = {
    who: <strong>{who ?? text('news.someone')}</strong>,
    subject: <Subject item={item} />,
    verdict: <strong>{verdict ? text(`words.verdict.${verdict}`) : text('news.noVerdict')}</strong>,
    decision: <strong>{decision ? text(`words.decision.${decision}`) : text('news.undone')}</strong>,
  };
  return (
    <>
      <p className={classes['sentence']}>
        <T id={`news.kind.${kind}`} values={values} />
      </p>
      {quote && <p className={classes['quote']}>{text('news.quote', { words: quote })}</p>}
      {projectName && <p className={classes['project']}>{projectName}</p>}
    </>
  );
}
