import { QUESTIONS } from '@levain/domain/boards/questions.js';
import type { PackItem, QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { PackSentence } from './pack-sentence.js';
import classes from './packs.module.css';

/** Lines that are read at a glance; the rest is a tap away, and always on paper. */
const GLANCE = 5;

function Item({ item }: { item: PackItem }) {
  const { code, title, number, ownerName, verdict, decision, says, details } = item;
  return (
    <>
      <div className={classes['head']}>
        <h3 className={classes['name']} data-quiet={(code !== null && number === null) || undefined}>
          {code !== null && number !== null ? (
            <TextLink to="/experiments/$number" params={{ number: String(number) }}>
              {code} {title}
            </TextLink>
          ) : (
            <>
              {code} {title}
            </>
          )}
        </h3>
        {verdict && (
          <VerdictBadge
            verdict={verdict}
            confirmed={item.verdictConfirmed}
            contested={item.verdictContested}
          />
        )}
        {decision && <DecisionBadge decision={decision} />}
      </div>
      <p>
        <PackSentence sentence={says} />
      </p>
      {details.map((detail, index) => (
        <p key={index} className={classes['where']}>
          <PackSentence sentence={detail} />
        </p>
      ))}
      {ownerName && <p className={classes['where']}>{ownerName}</p>}
    </>
  );
}

/** One question: a reader who reads the large line alone has its answer. */
export function QuestionSection({ reading }: { reading: QuestionReading }) {
  const text = useText();
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  const { question, title, headline, more, items, total } = reading;
  const hidden = isOpen ? 0 : Math.max(0, items.length - GLANCE);
  const cut = total - items.length;
  return (
    <section id={question} aria-labelledby={titleId} className={classes['question']}>
      <h2 id={titleId} className={classes['asked']}>
        <span aria-hidden>{QUESTIONS.indexOf(question) + 1}</span> {title}
      </h2>
      <p className={classes['answer']}>
        <PackSentence sentence={headline} />
      </p>
      {more.map((sentence, index) => (
        <p key={index} className={classes['more']}>
          <PackSentence sentence={sentence} />
        </p>
      ))}
      {items.length > 0 && (
        <ul className={classes['items']}>
          {items.map((item, index) => (
            <li key={item.key} data-later={(!isOpen && index >= GLANCE) || undefined}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button variant="default" className={classes['rest']} onClick={() => setOpen(true)}>
          {text('packs.showRest', { count: hidden })}
        </Button>
      )}
      {cut > 0 && <p className={classes['where']}>{text('packs.cut', { count: cut })}</p>}
    </section>
  );
}
