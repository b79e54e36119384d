import type { Share } from '@levain/domain/portfolio/share.js';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import classes from './portfolio.module.css';

export interface ShareLine {
  readonly key: string;
  /** What is counted, in one sentence; the part and the whole are links. */
  readonly said: ReactNode;
  readonly share: Share;
  /** A published share, drawn and named beside. */
  readonly reference?: { readonly value: number; readonly label: string } | undefined;
}

const HEIGHT = 22;
const at = (share: number): string => `${share * 100}%`;

/** A share with its interval, in words. */
export function useShareWords(): (share: Share) => string {
  const text = useText();
  const format = useFormat();
  return ({ rate, low, high }) =>
    rate === null || low === null || high === null
      ? text('portfolio.share.few')
      : text('portfolio.share.some', {
          rate: format.percent(rate, 0),
          low: format.percent(low, 0),
          high: format.percent(high, 0),
        });
}

function Strip({ share, reference }: Pick<ShareLine, 'share' | 'reference'>) {
  const words = useShareWords();
  const { rate, low, high } = share;
  // Too few for a share: an empty scale would look like none.
  if (rate === null) return <span />;
  return (
    <svg width="100%" height={HEIGHT} role="img" className={classes['strip']}>
      <title>{[words(share), reference?.label].filter(Boolean).join(', ')}</title>
      <line x1="0%" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes['rail']} />
      {reference && (
        <line
          x1={at(reference.value)}
          x2={at(reference.value)}
          y2={HEIGHT}
          className={classes['published']}
        />
      )}
      {low !== null && high !== null && (
        <line x1={at(low)} x2={at(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes['interval']} />
      )}
      <circle cx={at(rate)} cy={HEIGHT / 2} r={5} className={classes['point']} />
    </svg>
  );
}

/** Shares under one another, on the same scale from none to all. */
export function ShareStrips({ lines }: { lines: readonly ShareLine[] }) {
  const words = useShareWords();
  return (
    <ul className={classes['shares']}>
      {lines.map(({ key, said, share, reference }) => (
        <li key={key} className={classes['share']}>
          <p>{said}</p>
          <Strip share={share} reference={reference} />
          <p className={classes['figures']}>
            {words(share)}
            {reference && <span className={classes['note']}>{reference.label}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
