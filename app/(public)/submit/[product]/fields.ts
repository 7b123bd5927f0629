/** In the order of the form. */
export const FIELDS = ["name", "email", "subject", "body", "screenshots"] as const;
export type FieldName = (typeof FIELDS)[number];

export type FieldErrors = Partial<Record<FieldName, string>>;

/** Shorter than what the APIs take: a subject is read in lists. In UTF-16 units, as browsers count. */
export const SUBJECT_LIMIT = 200;

/** Where the reporter came from; not theirs to fill in. */
export const PAGE_FIELD = "page";

/** The field that people do not see; whoever fills it in is a program. */
export const TRAP_FIELD = "website";
