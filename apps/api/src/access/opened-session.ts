/** What the commands that sign somebody in give: who, and the value of the cookie. */
export interface OpenedSession {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly cookie: string;
}
