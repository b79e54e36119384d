/** What kind of activity a prototype is. */
export const ACTIVITIES = ['publish', 'exchange', 'retain', 'answer', 'moderate'] as const;

/** One of {@link ACTIVITIES}. */
export type Activity = (typeof ACTIVITIES)[number];
