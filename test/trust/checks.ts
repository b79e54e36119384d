import type { Check } from './check.js';
import { killedApi } from './checks/a1-killed-api.js';
import { killedPostgres } from './checks/a2-killed-postgres.js';
import { powerCut } from './checks/a3-power-cut.js';
import { brokenLink } from './checks/a4-broken-link.js';
import { clientCuts } from './checks/a5-client-cuts.js';
import { slowBodies } from './checks/a5-slow-bodies.js';
import { fullDisk } from './checks/a6-full-disk.js';
import { clocks } from './checks/a7-clocks.js';
import { memory } from './checks/a8-memory.js';
import { failover } from './checks/a9-failover.js';
import { delayedReplica } from './checks/a10-delayed-replica.js';
import { rollingRestart } from './checks/a11-rolling-restart.js';
import { killedMigration } from './checks/a12-killed-migration.js';
import { lintedMigrations } from './checks/a12-squawk.js';
import { versionBeforeServes } from './checks/a12-version-before.js';
import { backup } from './checks/a13-backup.js';
import { killedWorker } from './checks/a14-killed-worker.js';
import { killedListener } from './checks/a15-killed-listener.js';
import { hangingSystems } from './checks/a16-hanging-systems.js';
import { hangingMail } from './checks/a16-hanging-mail.js';
import { slowRequests } from './checks/a17-slow-requests.js';
import { soak } from './checks/a18-soak.js';
import { lostUpdates } from './checks/b1-lost-updates.js';
import { idempotentIngest } from './checks/b2-ingest.js';
import { invariants } from './checks/b3-invariants.js';
import { appendHistory } from './checks/b4-append-history.js';
import { models } from './checks/b5-models.js';
import { accessMatrix } from './checks/c1-matrix.js';
import { canaries } from './checks/c2-canaries.js';
import { rowSecurity } from './checks/c3-row-security.js';
import { twoWalls } from './checks/c4-two-walls.js';
import { sharedPool } from './checks/c5-shared-pool.js';
import { pooler } from './checks/c5-pooler.js';
import { removedMembers } from './checks/c6-removed.js';
import { shareLinks } from './checks/c7-share-links.js';
import { fileExports } from './checks/c8-exports.js';
import { guesses } from './checks/d1-guesses.js';
import { sameAnswers } from './checks/d2-same-answers.js';
import { passwordRules } from './checks/d3-passwords.js';
import { sessionsEnd } from './checks/d4-sessions.js';
import { identityProvider } from './checks/d5-identity-provider.js';
import { mailedLinks } from './checks/d6-mailed-links.js';
import { apiTokens } from './checks/d7-tokens.js';
import { secretsUnsaid } from './checks/d8-secrets.js';
import { storedTexts } from './checks/e1-stored-texts.js';
import { exportedCells } from './checks/e2-exports.js';
import { openedCells } from './checks/e2-spreadsheet.js';
import { sqlTexts } from './checks/e3-sql.js';
import { sqlmap } from './checks/e3-sqlmap.js';
import { otherSites } from './checks/e4-other-sites.js';
import { headers } from './checks/e5-headers.js';
import { typedAddresses } from './checks/e6-typed-addresses.js';
import { injections } from './checks/e7-injections.js';
import { importFiles } from './checks/e8-import-files.js';
import { textFidelity } from './checks/e9-text-fidelity.js';
import { mailboxes } from './checks/e10-mailboxes.js';
import { overHttp } from './checks/f1-over-http.js';
import { bombs } from './checks/f2-bombs.js';
import { costliest } from './checks/f3-costliest.js';
import { crowdedOut } from './checks/f4-load.js';
import { generated } from './checks/f5-generated.js';
import { sockets } from './checks/f6-sockets.js';
import { auditedMutations } from './checks/g1-audited-mutations.js';
import { sealedHistory } from './checks/g2-sealed-history.js';
import { readiness } from './checks/g3-readiness.js';
import { deployment } from './checks/g4-deployment.js';
import { image } from './checks/g4-image.js';
import { supply } from './checks/g5-supply.js';
import { youngPackages } from './checks/g5-young-packages.js';
import { standard } from './checks/g6-asvs.js';

/** Every promise that is tried, in the order of docs/trust.md. */
export const CHECKS: readonly Check[] = [
  killedApi,
  killedPostgres,
  powerCut,
  brokenLink,
  clientCuts,
  slowBodies,
  fullDisk,
  clocks,
  memory,
  failover,
  delayedReplica,
  rollingRestart,
  killedMigration,
  lintedMigrations,
  versionBeforeServes,
  backup,
  killedWorker,
  killedListener,
  hangingSystems,
  hangingMail,
  slowRequests,
  soak,
  lostUpdates,
  idempotentIngest,
  invariants,
  appendHistory,
  models,
  accessMatrix,
  canaries,
  rowSecurity,
  twoWalls,
  sharedPool,
  pooler,
  removedMembers,
  shareLinks,
  fileExports,
  guesses,
  sameAnswers,
  passwordRules,
  sessionsEnd,
  identityProvider,
  mailedLinks,
  apiTokens,
  secretsUnsaid,
  storedTexts,
  exportedCells,
  openedCells,
  sqlTexts,
  sqlmap,
  otherSites,
  headers,
  typedAddresses,
  injections,
  importFiles,
  textFidelity,
  mailboxes,
  overHttp,
  bombs,
  costliest,
  crowdedOut,
  generated,
  sockets,
  auditedMutations,
  sealedHistory,
  readiness,
  deployment,
  image,
  supply,
  youngPackages,
  standard,
];
