/** Where the database is, and as whom: its owner for migrations, the restricted role for requests; and the servers that follow it. */
export class DatabaseAddress {
  constructor(
    readonly ownerUrl: string,
    readonly appUrl: string,
    readonly replicaUrls: readonly string[] = [],
  ) {}
}
