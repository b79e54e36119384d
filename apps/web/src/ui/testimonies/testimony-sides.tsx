import { TESTIMONY_STANCES } from '@levain/domain/testimonies/testimony.js';
import { useText } from '../../i18n/use-text.js';
import { TestimonyItem } from './testimony-item.js';
import type { TestimonyShown } from './testimony-parts.js';
import classes from './testimonies.module.css';

/** For and against have the same room. */
export function TestimonySides({ testimonies }: { testimonies: readonly TestimonyShown[] }) {
  const text = useText();
  return (
    <div className={classes['sides']}>
      {TESTIMONY_STANCES.map((stance) => {
        const told = testimonies.filter((each) => each.stance === stance);
        const standing = told.filter((each) => each.withdrawnAt === null).length;
        return (
          <div key={stance} className={classes['side']}>
            <h3 className={classes['title']}>
              {text(`testimonies.stance.${stance}`)} <span className={classes['count']}>{standing}</span>
            </h3>
            {told.length === 0 && <p className={classes['none']}>{text(`testimonies.none.${stance}`)}</p>}
            <ul className={classes['items']}>
              {told.map((testimony) => (
                <TestimonyItem key={testimony.id} testimony={testimony} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
