/** How the form for following by mail stands. */
export type FollowState = {
  /** As it was typed. */
  email: string;
  /** What is wrong with the address. */
  error: string | null;
  /** Why it could not be taken, when the address is not to blame. */
  problem: string | null;
  /** Taken: a mail is on its way, if that address is to get one. */
  isAsked: boolean;
};
