/**
 * Where row-level security is not simply "rows of the named workspace". Everything else that the audit finds is a fault; a line here is a decision, with
 * its reason.
 */
export const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['no tenant: migrations', "TypeORM's own list of what was migrated; requests cannot read it"],
  ['no tenant: sign_in_attempts', 'counted before it is known whose workspace an address belongs to'],
  [
    'wider policy: members_sign_in',
    'sign-in knows an address before the workspace: rows of that address only',
  ],
  ['no tenant: sign_in_journeys', 'hashes alone, of browsers that are not signed in anywhere yet'],
  [
    'wider policy: member_identities_sign_in',
    'sign-in knows an identity before the workspace: rows of that identity only',
  ],
  ['wider policy: workspaces_setup', 'the first run asks whether there is any workspace'],
  [
    'definer: levain_forget_nominations',
    'ballots are readable to nobody; forgetting erases one person from them',
  ],
  ['definer: levain_forget_position', 'a trigger of forgetting, for positions that requests cannot change'],
  ['definer: levain_own_forecasts', "a member's own hidden forecasts, by the member of the transaction"],
  ['definer: levain_own_scores', 'the same of scores that stay hidden from others'],
  ['definer: levain_texts_found', 'words are looked up in one index; rows of the named workspace only'],
  ['definer: levain_experiments_found', 'the same of experiments'],
  ['definer: levain_learnings_found', 'the same of learnings'],
  [
    'definer: levain_scrub_events',
    'history is append-only; the words about one forgotten person of the workspace go',
  ],
  ['definer: levain_forget_objections', 'a trigger of forgetting, in the workspace of the row'],
  ['definer: levain_forget_contributions', 'a trigger of forgetting, in the workspace of the row'],
  ['definer: levain_note_measure_changes', 'a trigger that keeps summaries of the rows that changed'],
  ['definer: levain_fold_measure_changes', 'a trigger that keeps summaries, in the workspace of the row'],
  ['definer: levain_count_experiments', 'a trigger that keeps counts, in the workspace of the row'],
  ['definer: levain_count_evaluations', 'a trigger that keeps counts, in the workspace of the row'],
  ['definer: levain_count_decisions', 'a trigger that keeps counts, in the workspace of the row'],
  ['definer: levain_count', 'what those triggers call; requests may not'],
]);
