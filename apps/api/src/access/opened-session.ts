/** What the commands that sign somebody in give: who, and the values of the cookies. */
export interface OpenedSession {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly cookie: string;
  /** By which the browser is known again; null when it is known already. */
  readonly device: string | null;
}
