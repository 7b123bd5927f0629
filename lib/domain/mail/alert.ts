/** A mail to somebody who runs the desk, about the desk itself and no ticket. English, as the desk is. */
export type Alert = {
  kind: "alert";
  mailId: string;
  messageId: string;
  to: string;
  /** One sentence, without its full stop. */
  headline: string;
  /** What it is about: an address, a name. */
  about: string;
  /** What happened, and what to do. */
  text: string;
  /** Paths are on this desk. */
  button: { label: string; path: string };
  /** Why its reader gets it. */
  footnote: string;
};
