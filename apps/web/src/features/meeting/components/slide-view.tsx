import { plainText, type Opens, type Sentence } from '@levain/domain/boards/answer-sentences.js';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Slide } from '../slide-of.js';
import classes from './meeting.module.css';

/** Characters above which an answer is set smaller: the whole of it stays on the screen. */
const LONG = 90;

interface SaidProps {
  readonly sentence: Sentence;
  readonly onOpen: (opens: Opens) => void;
}

/** With the no-break space before it: a button lets a line end behind it, which punctuation must not begin. */
const PUNCTUATION = /^[\u00a0\u202f]?[,.;:!?»)]+/;

/** In a meeting a number opens the speaker's notes: what it is made of. */
function Said({ sentence, onOpen }: SaidProps): ReactNode {
  return sentence.map(({ text, opens }, index) => {
    if (!opens) {
      const said = sentence[index - 1]?.opens ? text.replace(PUNCTUATION, '') : text;
      return <span key={index}>{said}</span>;
    }
    return (
      <span key={index} className={classes['held']}>
        <button type="button" className={classes['number']} onClick={() => onOpen(opens)}>
          {text}
        </button>
        {PUNCTUATION.exec(sentence[index + 1]?.text ?? '')?.[0]}
      </span>
    );
  });
}

interface SlideViewProps {
  readonly slide: Slide;
  readonly onOpen: (opens: Opens) => void;
  /** What stands under the sentences: decisions to take. */
  readonly children?: ReactNode;
}

/** One question a screen: the question, its answer in letters that the last row reads, what stands out. */
export function SlideView({ slide, onOpen, children }: SlideViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [slide.question]);
  const [headline, ...more] = slide.sentences;
  return (
    <section key={slide.question} className={classes['slide']}>
      <h1 ref={title} tabIndex={-1} className={classes['question']}>
        {slide.title}
      </h1>
      {headline && (
        <p className={classes['headline']} data-long={plainText(headline).length > LONG}>
          <Said sentence={headline} onOpen={onOpen} />
        </p>
      )}
      {more.map((sentence, index) => (
        <p key={index} className={classes['more']}>
          <Said sentence={sentence} onOpen={onOpen} />
        </p>
      ))}
      {children}
    </section>
  );
}
