// @ts-check

/** What the caller of the command can put right: its message is all that is shown of it. */
export class UsageError extends Error {}
