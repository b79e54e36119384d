/** What a client says, and with which code the server ends it. */
export interface Conversation {
  readonly name: string;
  /** The one that is asked for; null: none. */
  readonly protocol?: null;
  readonly messages: readonly string[];
  readonly code: number;
}

const INIT = JSON.stringify({ type: 'connection_init' });
const subscribe = (id: string): string =>
  JSON.stringify({ id, type: 'subscribe', payload: { query: 'subscription { boardChanged { kind } }' } });

/** The codes of the protocol graphql-transport-ws that a client can bring about. */
export const CONVERSATIONS: readonly Conversation[] = [
  { name: 'what is no message', messages: ['{"type":"nothing like this"}'], code: 4400 },
  { name: 'asked before it began', messages: [subscribe('a')], code: 4401 },
  { name: 'another protocol', protocol: null, messages: [], code: 4406 },
  { name: 'nothing said', messages: [], code: 4408 },
  { name: 'the same name twice', messages: [INIT, subscribe('a'), subscribe('a')], code: 4409 },
  { name: 'begun twice', messages: [INIT, INIT], code: 4429 },
];
