/** Where the database is, and as whom: its owner for migrations, the restricted role for requests. */
export class DatabaseAddress {
  constructor(
    readonly ownerUrl: string,
    readonly appUrl: string,
  ) {}
}
