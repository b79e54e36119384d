import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useViewer } from '../../../lib/viewer.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { OwnExperimentsQuery } from '../api/person.js';
import classes from './person.module.css';

/** From the person to an invitation: the experiments that the reader leads and that still take people. */
export function AskPanel({ name }: { name: string }) {
  const text = useText();
  const { member } = useViewer();
  const [{ data }] = useQuery({ query: OwnExperimentsQuery, variables: { ownerId: member.id } });
  if (!data) return null;
  const open = data.board.edges.map(({ node }) => node);
  return (
    <Panel title={text('people.ask.title', { name })}>
      <p className={classes['quiet']}>
        {text(open.length > 0 ? 'people.ask.why' : 'people.ask.none', { name })}
      </p>
      <div className={classes['buttons']}>
        {open.map(({ id, number, title }) => (
          <LinkButton
            key={id}
            to="/experiments/$number/people"
            params={{ number: String(number) }}
            variant="default"
            title={title}
          >
            {text('people.ask.invite', { number })}
          </LinkButton>
        ))}
        {open.length === 0 && (
          <LinkButton to="/experiments" variant="default">
            {text('people.ask.start')}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}
