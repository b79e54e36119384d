import classes from './learning-list.module.css';

interface FoundTextProps {
  readonly parts: readonly { readonly text: string; readonly isFound: boolean }[];
}

/** A text in which what was looked for is marked; whatever people typed stays text. */
export function FoundText({ parts }: FoundTextProps) {
  return (
    <>
      {parts.map(({ text, isFound }, place) =>
        isFound ? (
          <mark key={place} className={classes['found']}>
            {text}
          </mark>
        ) : (
          <span key={place}>{text}</span>
        ),
      )}
    </>
  );
}
