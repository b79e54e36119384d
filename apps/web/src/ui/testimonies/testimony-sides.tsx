import { TESTIMONY_STANCES } from '@levain/domain/testimonies/testimony.js';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Side, Sides } from '../sides.js';
import { TestimonyItem } from './testimony-item.js';
import type { TestimonyShown } from './testimony-parts.js';

interface TestimonySidesProps<Shown extends TestimonyShown> {
  readonly testimonies: readonly Shown[];
  /** What the page adds to each. */
  readonly under?: (testimony: Shown) => ReactNode;
}

/** For and against have the same room. */
export function TestimonySides<Shown extends TestimonyShown>({
  testimonies,
  under,
}: TestimonySidesProps<Shown>) {
  const text = useText();
  return (
    <Sides>
      {TESTIMONY_STANCES.map((stance) => {
        const told = testimonies.filter((each) => each.stance === stance);
        return (
          <Side
            key={stance}
            title={text(`testimonies.stance.${stance}`)}
            count={told.filter((each) => each.withdrawnAt === null).length}
            none={told.length === 0 ? text(`testimonies.none.${stance}`) : undefined}
          >
            {told.map((testimony) => (
              <TestimonyItem key={testimony.id} testimony={testimony} under={under?.(testimony)} />
            ))}
          </Side>
        );
      })}
    </Sides>
  );
}
