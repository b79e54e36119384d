/** How a table goes into an archive and comes out of it. What is not said: every row, every column but the workspace's id. */
export interface ArchiveTable {
  readonly name: string;
  /** Columns that stay behind. Triggers or `filled` make them anew. */
  readonly without?: readonly string[];
  /** SQL for columns that stay behind and may not be empty. */
  readonly filled?: Readonly<Record<string, string>>;
  /** SQL condition of the rows `t` that go. */
  readonly only?: string;
  /** Rows of what belongs to an experiment that stays behind stay behind: the column, and the table it points at. */
  readonly through?: readonly [column: string, table: string];
  /** A policy lets only this person write such a row: the import does it in their name. */
  readonly writtenBy?: string;
}

const table = (name: string, more: Omit<ArchiveTable, 'name'> = {}): ArchiveTable => ({ name, ...more });
const NEW_SECRET = `decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')`;

/** Every table of data, in an order in which rows find what they refer to. */
export const ARCHIVE_TABLES: readonly ArchiveTable[] = [
  table('workspaces', { without: ['is_demo', 'version', 'created_at'] }),
  table('departments'),
  table('people'),
  table('members', { without: ['password_hash'] }),
  table('forgotten_addresses'),
  table('mail_mutes'),
  table('topics'),
  table('influencer_profiles', { writtenBy: 'person_id' }),
  table('influencer_topics', { writtenBy: 'person_id' }),
  table('referents'),
  table('directory_imports'),
  table('directory_import_changes'),
  table('metrics'),
  table('visions'),
  table('ambitions'),
  table('goals'),
  table('projects'),
  table('project_co_leads'),
  table('project_departments'),
  table('goal_projects'),
  table('saved_boards'),
  table('benchmarks'),
  table('reference_figures'),
  table('prototypes'),
  table('prototype_benchmarks'),
  table('hypotheses'),
  table('cost_settings'),
  table('experiments'),
  table('experiment_benchmarks'),
  table('experiment_sources'),
  table('experiment_budgets'),
  table('plans'),
  table('measures'),
  table('arms'),
  table('amendments'),
  table('participations'),
  table('solicitations'),
  table('calls'),
  table('call_topics', { through: ['call_id', 'calls'] }),
  table('call_volunteers', { through: ['call_id', 'calls'] }),
  table('imports'),
  table('measurements'),
  table('measurement_corrections', { through: ['measurement_id', 'measurements'] }),
  table('testimonies'),
  table('testimony_links', { without: ['token_hash'], filled: { token_hash: NEW_SECRET } }),
  table('sent_testimonies', {
    ...{ without: ['form_key', 'receipt_hash'], through: ['link_id', 'testimony_links'] },
    filled: { form_key: 'gen_random_uuid()', receipt_hash: NEW_SECRET },
  }),
  table('objections'),
  table('objection_strengths', { through: ['objection_id', 'objections'] }),
  table('objection_answers', { through: ['objection_id', 'objections'] }),
  table('department_referents'),
  table('feedbacks'),
  table('tasks'),
  table('contributions'),
  table('credit_choices'),
  table('thanks', { only: `t.visibility = 'workspace'`, writtenBy: 'from_person_id' }),
  table('cost_lines'),
  table('return_lines'),
  table('evaluations'),
  table('verdict_reviews'),
  table('decisions'),
  table('learnings', { without: ['words_fr', 'words_en'] }),
  table('learning_stances'),
  table('dead_end_notes'),
  table('asks'),
  table('ask_answers', { through: ['ask_id', 'asks'] }),
  table('packs'),
  table('pack_people'),
  table('workspace_counters'),
  // Sealed anew behind the events of the workspace that takes them in.
  table('event_log', { without: ['salt', 'content_hash', 'hash'] }),
];

const SECRET = 'a secret, which opens something here and nowhere else';
const BALLOTS = 'who named whom is read by nobody, and what is computed of it means nothing alone';
const HIDDEN = 'whose they are is read by nobody, and what nobody may read cannot be carried';
const REBUILT = 'a summary, made anew from the rows';
const LETTERS = 'letters that this server sends: whoever takes the workspace in starts them again';
const PASSING = 'a matter of this server, over in days';

/** The tables of a workspace that stay behind, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: SECRET,
  member_invitations: SECRET,
  password_resets: SECRET,
  known_devices: SECRET,
  member_identities: 'who may sign in here: whoever takes the workspace in invites its members again',
  personal_links: SECRET,
  share_links: SECRET,
  reader_links: SECRET,
  calendar_links: SECRET,
  webhooks:
    'other systems that this server tells: whoever takes the workspace in adds them again, under a new secret',
  webhook_messages: PASSING,
  api_tokens: SECRET,
  cost_budgets: PASSING,
  idempotency_keys: PASSING,
  outbox: PASSING,
  nomination_rounds: BALLOTS,
  round_topics: BALLOTS,
  round_voters: BALLOTS,
  round_nominees: BALLOTS,
  nominations: BALLOTS,
  network_readings: BALLOTS,
  network_positions: BALLOTS,
  forecasts: HIDDEN,
  hypothesis_scores: HIDDEN,
  hypothesis_scorers: HIDDEN,
  objection_authors: 'who raised an objection without a name is read by nobody else',
  outside_readers: 'their yes was given to this server: whoever takes the workspace in asks them again',
  digests: LETTERS,
  digest_editions: LETTERS,
  news_marks: 'how far each member has read',
  saved_board_pins: 'what each member keeps at hand for themselves',
  measure_changes: REBUILT,
  measure_weeks: REBUILT,
  measure_totals: REBUILT,
  portfolio_entries: REBUILT,
  stage_counts: REBUILT,
  text_words: REBUILT,
};
