/**
 * Where the database is, and as whom: its owner for migrations, the restricted role for requests; the servers that follow it; and the pooler that
 * requests go through, if there is one.
 */
export class DatabaseAddress {
  constructor(
    readonly ownerUrl: string,
    readonly appUrl: string,
    readonly replicaUrls: readonly string[] = [],
    readonly poolerUrl?: string,
  ) {}
}
