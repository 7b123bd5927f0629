/** The request header, query parameter and cookie that say which world somebody signed in looks at. */
export const MODE_NAME = "glassdesk-mode";
