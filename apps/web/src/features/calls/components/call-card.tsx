import { useText } from '../../../i18n/use-text.js';
import { Facts } from '../../../ui/facts.js';
import { useTermsWords } from '../../../ui/involving/use-terms-words.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import type { CallShown } from '../api/calls.js';
import classes from './calls.module.css';
import { OwnOffer } from './own-offer.js';

/** One open call: what, for whom, how long, and offering oneself. */
export function CallCard({ call }: { call: CallShown }) {
  const { role, wanted, place, seats, accepted, topics, departmentNames, experiment, postedBy } = call;
  const text = useText();
  const words = useTermsWords();
  const about = [...new Set([...topics.map(({ name }) => name), ...departmentNames])];
  const left = text('calls.seats', { left: seats - accepted });
  const facts = [...words.facts(call), { label: text('calls.where'), value: place }];
  return (
    <Panel title={wanted}>
      <div className={classes['card']}>
        <p>
          <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
            EXP-{experiment.number} {experiment.title}
          </TextLink>
        </p>
        <p className={classes['quiet']}>
          {[
            text(`words.participationRole.${role}`),
            left,
            text('calls.postedBy', { name: postedBy.name }),
          ].join(' · ')}
        </p>
        <Facts items={facts} />
        {about.length > 0 && (
          <ul className={classes['about']}>
            {about.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        <OwnOffer call={call} />
      </div>
    </Panel>
  );
}
