import classes from './step-mark.module.css';

interface StepMarkProps {
  /** Where each step stands in the drawing, from the lowest. */
  readonly steps: readonly { readonly x: number; readonly y: number; readonly height: number }[];
  readonly stepWidth: number;
  readonly width: number;
  readonly height: number;
  /** How many of them are reached. */
  readonly reached: number;
  readonly word: string;
  readonly why: string;
}

/** Steps of a scale, filled as far as it reaches, and the word for it. */
export function StepMark({ steps, stepWidth, width, height, reached, word, why }: StepMarkProps) {
  return (
    <span className={classes['mark']} title={why}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {steps.map((step, index) => (
          <rect
            key={step.x}
            {...step}
            width={stepWidth}
            rx={1}
            className={index < reached ? classes['reached'] : classes['beyond']}
          />
        ))}
      </svg>
      {word}
    </span>
  );
}
