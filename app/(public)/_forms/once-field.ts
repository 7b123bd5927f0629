/** The field that tells one filled-in form from another. */
export const ONCE_FIELD = "once";
