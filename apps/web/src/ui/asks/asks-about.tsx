import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { graphql } from '../../lib/graphql/graphql.js';
import { useMay } from '../../lib/viewer.js';
import { Panel } from '../panel.js';
import { AskForDecision } from './ask-for-decision.js';
import { AskList } from './ask-list.js';
import { AskParts } from './ask-parts.js';

const AsksAboutQuery = graphql(
  `
    query AsksAbout($id: ID!) {
      asks(first: 50, aboutId: $id) {
        edges {
          node {
            id
            ...AskParts
          }
        }
      }
    }
  `,
  [AskParts],
);

interface AsksAboutProps {
  /** The id of an experiment or a project. */
  readonly id: string;
  /** A private draft: leadership could not read what it would be asked about. */
  readonly isPrivate?: boolean;
}

/** What leadership was asked about one thing, and the button that asks; nothing where there is neither. Needs the catalogue `asks`. */
export function AsksAbout({ id, isPrivate = false }: AsksAboutProps) {
  const text = useText();
  const may = useMay('askLeadership') && !isPrivate;
  const [{ data }] = useQuery({ query: AsksAboutQuery, variables: { id } });
  const asks = data?.asks.edges.map(({ node }) => node) ?? [];
  if (!may && asks.length === 0) return null;
  return (
    <Panel title={text('asks.ofExperiment.title')}>
      {may && asks.length === 0 && <p>{text('asks.ofExperiment.why')}</p>}
      {asks.length > 0 && <AskList asks={asks} namesSubject={false} />}
      {may && <AskForDecision aboutId={id} />}
    </Panel>
  );
}
