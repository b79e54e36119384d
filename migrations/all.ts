import { Ground1763700000001 } from './1763700000001-ground.js';
import { Ideas1763700000002 } from './1763700000002-ideas.js';
import { Experiments1763700000003 } from './1763700000003-experiments.js';
import { Evidence1763700000004 } from './1763700000004-evidence.js';
import { ClosedRecords1763700000005 } from './1763700000005-closed-records.js';
import { Planning1763800000001 } from './1763800000001-planning.js';
import { DecisionUndone1763800000006 } from './1763800000006-decision-undone.js';
import { RatesAndCovariates1763800000002 } from './1763800000002-rates-and-covariates.js';
import { Testimonies1763800000003 } from './1763800000003-testimonies.js';
import { MetricLibrary1763800000004 } from './1763800000004-metric-library.js';
import { PeopleGround1763900000001 } from './1763900000001-people-ground.js';
import { Network1763900000004 } from './1763900000004-network.js';
import { Nominations1763900000003 } from './1763900000003-nominations.js';
import { ReferenceFigures1763800000005 } from './1763800000005-reference-figures.js';
import { LinksAndMail1763900000002 } from './1763900000002-links-and-mail.js';
import { Involving1763900000005 } from './1763900000005-involving.js';
import { Forecasts1763900000006 } from './1763900000006-forecasts.js';
import { Scores1763900000007 } from './1763900000007-scores.js';
import { Tasks1763900000009 } from './1763900000009-tasks.js';
import { Directory1763900000010 } from './1763900000010-directory.js';
import { SentTestimonies1763900000011 } from './1763900000011-sent-testimonies.js';
import { Objections1763900000008 } from './1763900000008-objections.js';
import { Summaries1764000000009 } from './1764000000009-summaries.js';
import { Outside1764000000010 } from './1764000000010-outside.js';
import { OutsideReaders1764000000015 } from './1764000000015-outside-readers.js';
import { FoundFast1764000000016 } from './1764000000016-found-fast.js';
import { Archive1764000000012 } from './1764000000012-archive.js';
import { Goals1764000000004 } from './1764000000004-goals.js';
import { Costs1764000000005 } from './1764000000005-costs.js';
import { Portfolio1764000000006 } from './1764000000006-portfolio.js';
import { ReadingLevel1764000000001 } from './1764000000001-reading-level.js';
import { Asks1764000000002 } from './1764000000002-asks.js';
import { SavedBoards1764000000003 } from './1764000000003-saved-boards.js';
import { Learnings1764000000007 } from './1764000000007-learnings.js';
import { Packs1764000000008 } from './1764000000008-packs.js';
import { BoardPeriods1764000000018 } from './1764000000018-board-periods.js';
import { FiltersOfOne1764000000019 } from './1764000000019-filters-of-one.js';
import { SignIn1764000000022 } from './1764000000022-sign-in.js';
import { SealedHistory1764000000023 } from './1764000000023-sealed-history.js';
import { CostBudgets1764000000024 } from './1764000000024-cost-budgets.js';
import { MailboxKeys1764000000026 } from './1764000000026-mailbox-keys.js';
import { Identities1764000000025 } from './1764000000025-identities.js';
import { ApiTokens1764000000020 } from './1764000000020-api-tokens.js';
import { Webhooks1764000000021 } from './1764000000021-webhooks.js';
import { Feedback1764000000014 } from './1764000000014-feedback.js';
import { Roadmap1764000000011 } from './1764000000011-roadmap.js';

/** Every migration, in the order in which they run. */
export const MIGRATIONS = [
  Ground1763700000001,
  Ideas1763700000002,
  Experiments1763700000003,
  Evidence1763700000004,
  ClosedRecords1763700000005,
  Planning1763800000001,
  RatesAndCovariates1763800000002,
  Testimonies1763800000003,
  MetricLibrary1763800000004,
  ReferenceFigures1763800000005,
  DecisionUndone1763800000006,
  PeopleGround1763900000001,
  LinksAndMail1763900000002,
  Nominations1763900000003,
  Network1763900000004,
  Involving1763900000005,
  Forecasts1763900000006,
  Scores1763900000007,
  Objections1763900000008,
  Tasks1763900000009,
  Directory1763900000010,
  SentTestimonies1763900000011,
  ReadingLevel1764000000001,
  Asks1764000000002,
  SavedBoards1764000000003,
  Goals1764000000004,
  Costs1764000000005,
  Portfolio1764000000006,
  Learnings1764000000007,
  Packs1764000000008,
  Summaries1764000000009,
  Outside1764000000010,
  Roadmap1764000000011,
  Archive1764000000012,
  Feedback1764000000014,
  OutsideReaders1764000000015,
  FoundFast1764000000016,
  BoardPeriods1764000000018,
  FiltersOfOne1764000000019,
  ApiTokens1764000000020,
  Webhooks1764000000021,
  SignIn1764000000022,
  SealedHistory1764000000023,
  CostBudgets1764000000024,
  Identities1764000000025,
  MailboxKeys1764000000026,
];
