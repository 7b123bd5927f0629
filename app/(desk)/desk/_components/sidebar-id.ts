/** The sidebar's place in the page, for the link that shows it on small screens without JavaScript. */
export const SIDEBAR_ID = "views";
