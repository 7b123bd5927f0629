export const TICKET_PREFIX = "tkt";
export const COMMENT_PREFIX = "cmt";
