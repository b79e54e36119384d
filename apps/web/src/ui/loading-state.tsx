import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import classes from './state.module.css';

interface LoadingStateProps {
  /** The shape of what is coming, so that nothing jumps when it arrives. */
  shape: 'page' | 'cards' | 'rows' | 'chart';
  count?: number;
}

function Shape({ shape, count = 6 }: LoadingStateProps) {
  const items = Array.from({ length: count }, (_, index) => index);
  if (shape === 'chart') return <Skeleton height={300} />;
  if (shape === 'rows') return items.map((item) => <Skeleton key={item} height={44} />);
  const cards = items.map((item) => <Skeleton key={item} height={140} />);
  if (shape === 'cards') return <div className={classes['grid']}>{cards}</div>;
  return (
    <>
      <Skeleton height={30} width="40%" />
      <Skeleton height={96} />
      <div className={classes['grid']}>{cards}</div>
    </>
  );
}

export function LoadingState(props: LoadingStateProps) {
  const text = useText();
  return (
    <div className={classes['loading']} aria-busy="true">
      <VisuallyHidden role="status">{text('ui.loading')}</VisuallyHidden>
      <Shape {...props} />
    </div>
  );
}
