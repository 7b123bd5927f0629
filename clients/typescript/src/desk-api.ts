// Generated from the declared endpoints by `npm run client:generate`: do not edit.

export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  mode: "live" | "test";
  scopes: ("tickets:read" | "tickets:write" | "stats:read" | "people:read" | "people:write" | "products:read" | "webhooks:manage")[];
  /** The last four characters */
  hint: string;
  owner: PersonRef;
  /** RFC 3339 in UTC */
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
};

export type BulkChanges = {
  status?: "new" | "open" | "pending" | "resolved" | "closed";
  priority?: "low" | "medium" | "high" | "urgent";
  /** A person's id or e-mail address; null for nobody */
  assignee?: string | null;
  /** Id or slug */
  team?: string | null;
  /** Id or slug */
  product?: string | null;
  addTags?: string[];
  removeTags?: string[];
  stage?: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
};

export type BulkOutcome = {
  /** As it was named in the request */
  ticketId: string;
  /** As it is now; null when the change was refused */
  ticket: TicketSummary | null;
  /** Why this ticket was not changed */
  refusal: {
    code: "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "INVALID_INPUT" | "INVALID_TRANSITION" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "RATE_LIMITED" | "UNAVAILABLE" | "INTERNAL";
    detail: string;
  } | null;
};

export type BulkUpdate = {
  tickets: {
    /** The ticket's UUID, or its number: TK-00042 */
    ticketId: string;
    /** The version that you have read. When it has changed since, this ticket stays as it is */
    version?: number;
  }[];
  changes: BulkChanges;
};

export type Comment = {
  id: string;
  author: PersonRef;
  fromRequester: boolean;
  /** Markdown */
  body: string;
  internal: boolean;
  files: File[];
  /** RFC 3339 in UTC */
  createdAt: string;
};

export type Export = {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  /** How many tickets it will hold; null until they are counted */
  total: number | null;
  /** How many it holds so far */
  rows: number;
  /** Where to download it, good for 15 minutes; null while it is not done */
  url: string | null;
  createdAt: string;
};

export type File = {
  id: string;
  filename: string;
  bytes: number;
  mime: string;
  /** Signed; good for about a week */
  url: string;
  /** The picture in small; left out for what is no picture of ours */
  thumbnailUrl?: string;
};

export type FollowRequest = {
  publicId: string;
  email: string;
};

export type FoundIssue = {
  number: number;
  kind: "issue" | "pull_request";
  title: string;
  url: string;
  isOpen: boolean;
};

export type FreshserviceAccount = {
  url: string;
  /** The product's own; otherwise the deployment's */
  isOwn: boolean;
  /** What changed there before is known here; null before the first reading */
  readAt: string | null;
  /** Why it cannot be read now */
  problem: string | null;
  failingSince: string | null;
  /** When its webhook last told of a change */
  heardAt: string | null;
  /** When its webhook was last called without the right secret */
  refusedAt: string | null;
  /** Whether its webhook has a secret; without one nothing is believed */
  hasSecret: boolean;
};

export type FreshserviceNotice = {
  ticket_id: number | string;
};

export type FreshserviceReceipt = {
  state: "queued" | "not_ours";
};

export type GithubAccess = {
  /** Null when GitHub shows no such repository */
  access: {
    name: string;
    isPrivate: boolean;
    mayWrite: boolean | null;
  } | null;
  /** Why GitHub could not be asked */
  problem: string | null;
  /** Where the desk's GitHub App is installed */
  installUrl: string | null;
  /** RFC 3339 in UTC */
  checkedAt: string;
};

export type GithubDelivery = {
  id: string;
  event: string;
  action: string | null;
  /** RFC 3339 in UTC */
  receivedAt: string;
  doneAt: string | null;
  /** waiting (also to be tried again), done, nothing (it was about no ticket), failed */
  state: "waiting" | "done" | "nothing" | "failed";
  /** What the last attempt failed with */
  error: string | null;
  /** How many tickets it concerned */
  tickets: number;
};

export type GithubDeliveryDetails = {
  id: string;
  event: string;
  action: string | null;
  /** RFC 3339 in UTC */
  receivedAt: string;
  doneAt: string | null;
  /** waiting (also to be tried again), done, nothing (it was about no ticket), failed */
  state: "waiting" | "done" | "nothing" | "failed";
  /** What the last attempt failed with */
  error: string | null;
  /** How many tickets it concerned */
  tickets: number;
  /** What it did to each ticket, 50 at most; no events where the ticket was there already */
  effects: {
    publicId: string;
    events: TimelineEvent[];
  }[];
};

export type IssueDraft = {
  /** Where the issue would be made */
  repository: string | null;
  title: string;
  /** Markdown */
  body: string;
  /** What the desk adds */
  footer: string;
  /** What was asked for already */
  request: IssueRequest | null;
};

export type IssueRequest = {
  state: "queued" | "created" | "failed";
  error: string | null;
};

export type IssueVisibility = {
  /** That of the product's repository */
  visibility: "public" | "private" | null;
};

export type Link = {
  id: string;
  kind: "issue" | "pull_request" | "deployment";
  url: string;
  repository: string | null;
  number: number | null;
  title: string | null;
};

export type Measures = {
  received: number;
  /** Each ticket counts once, for the last time that it was resolved */
  resolved: number;
  /** Of the tickets received in the span; null while none is answered */
  firstResponse: Spread | null;
  /** Of the tickets resolved in the span, from creation on */
  resolution: Spread | null;
  /** Of the tickets resolved in the span: with a target for the first answer */
  responseTargets: Share;
  /** Of the tickets resolved in the span: with a target for the solution */
  resolutionTargets: Share;
  /** Given in the span; they count for whose work it was then */
  ratings: Share;
};

export type NamedRef = {
  id: string;
  slug: string;
  name: string;
};

export type NewApiKey = {
  name: string;
  mode: "live" | "test";
  scopes: ("tickets:read" | "tickets:write" | "stats:read" | "people:read" | "people:write" | "products:read" | "webhooks:manage")[];
  prefix?: "tl" | "itsm_sk";
  expiresAt?: string | null;
};

export type NewComment = {
  /** Markdown */
  body: string;
  /** A note that only agents can read */
  internal?: boolean;
  /** Tokens from /api/desk/uploads */
  uploads?: string[];
  /** What the ticket becomes with this answer; agents only */
  status?: "new" | "open" | "pending" | "resolved" | "closed";
};

export type NewFollower = {
  /** Hears of the stages that the public sees */
  email: string;
  /** In which the mails are (BCP 47); English when left out */
  language?: "en" | "de" | "fr" | "es" | "ja";
};

export type NewIssue = {
  title: string;
  /** Markdown */
  body: string;
};

export type NewLink = {
  /** An http(s) address */
  url: string;
  /** Needed unless the address is that of a GitHub issue or pull request */
  kind?: "issue" | "pull_request" | "deployment";
  title?: string | null;
};

export type NewPassword = {
  password: string;
};

export type NewPerson = {
  email: string;
  name: string;
  roles?: ("admin" | "manager" | "agent")[];
  /** Left out: the person cannot sign in with a password */
  password?: string;
};

export type NewProduct = {
  name: string;
  description?: string | null;
  /** owner/name on GitHub */
  repository?: string | null;
  /** Shared with GitHub; cannot be read again */
  webhookSecret?: string | null;
  /** A Freshservice account of its own that mirrors its tickets; the key cannot be read again */
  freshservice?: {
    url: string;
    apiKey: string;
  } | null;
  /** A fine-grained token for the repository; cannot be read again */
  githubToken?: string | null;
  /** `automatic` makes an issue of each new ticket, in a private repository only; `manual` leaves it to agents */
  issueCreation?: "manual" | "automatic";
  /** Whose deployments go live; null leaves it to GitHub to say */
  productionEnvironment?: string | null;
  /** Show subjects on the public tracking page */
  publicSubjects?: boolean;
  /** Show links to issue and pull request on the public tracking page */
  publicRepo?: boolean;
  /** Have a public page of what is being fixed and what went live */
  publicStatus?: boolean;
  /** Mail to it is about this product; mail about the product comes from it */
  mailAddress?: string | null;
  /** Of its mails: #rrggbb */
  colour?: string | null;
  slug: string;
};

export type NewRating = {
  score: "good" | "bad";
  comment?: string | null;
};

export type NewReply = {
  body: string;
  uploads?: string[];
};

export type NewSlaPolicy = {
  name: string;
  /** Null is any; so are `product` and `team` */
  priority?: "low" | "medium" | "high" | "urgent" | null;
  /** Id or slug */
  product?: string | null;
  /** Id or slug */
  team?: string | null;
  /** In working time; null promises nothing */
  responseMinutes?: number | null;
  /** In working time; null promises nothing */
  resolutionMinutes?: number | null;
  /** Null is around the clock */
  calendarId?: string | null;
};

export type NewTeam = {
  name: string;
  slug?: string;
  /** E-mail addresses */
  members?: string[];
};

export type NewTicket = {
  subject: string;
  /** Markdown */
  body: string;
  priority?: "low" | "medium" | "high" | "urgent";
  urgency?: number | null;
  category?: string | null;
  subcategory?: string | null;
  tags?: string[];
  metadata?: Record<string, unknown>;
  /** The requester's, in which mails are (BCP 47); null: English */
  language?: "en" | "de" | "fr" | "es" | "ja" | null;
  scheduledAt?: string | null;
  dueAt?: string | null;
  status?: "new" | "open" | "pending" | "resolved" | "closed";
  /** A person's id or e-mail address; null for nobody */
  assignee?: string | null;
  /** Id or slug */
  team?: string | null;
  /** Id or slug */
  product?: string | null;
  /** Somebody known by id, or anybody by e-mail address */
  requester: {
    id?: string;
    email?: string;
    name?: string | null;
  };
  /** At most 3: tokens from /api/desk/uploads, or addresses of pictures */
  screenshots?: {
    upload?: string;
    url?: string;
  }[];
};

export type NewView = {
  name: string;
  /** The query of the queue's address: `assignee=me&sort=priority` */
  query: string;
  /** Everybody who works here sees it; managers and administrators change it */
  shared?: boolean;
};

export type NewWatcher = {
  /** A person's id or e-mail address */
  user: string;
};

export type NewWebhook = {
  /** https, and no private address */
  url: string;
  /** At least one */
  events: ("ticket.created" | "ticket.updated" | "ticket.stage_changed" | "ticket.note_added" | "ticket.closed" | "ticket.reopened" | "ticket.sla_warning" | "ticket.sla_breached")[];
  /** A key makes webhooks of its own mode only */
  mode?: "live" | "test";
};

export type Person = {
  id: string;
  email: string;
  name: string | null;
  roles: ("admin" | "manager" | "agent")[];
};

export type PersonChanges = {
  name?: string;
  /** These and no others */
  roles?: ("admin" | "manager" | "agent")[];
  /** These and no others */
  teams?: string[];
  disabled?: boolean;
};

export type PersonDetails = {
  id: string;
  email: string;
  name: string | null;
  roles: ("admin" | "manager" | "agent")[];
  teams: NamedRef[];
  hasPassword: boolean;
  disabledAt: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
};

export type PersonRef = {
  id: string;
  email: string;
  name: string | null;
};

export type PipelineStep = {
  stage: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
  label: string;
  position: number;
  state: "done" | "current" | "skipped" | "upcoming";
  enteredAt: string | null;
};

/** RFC 9457 */
export type Problem = {
  /** A page that explains this kind of problem */
  type: string;
  title: string;
  status: number;
  /** What is wrong with this request, in words that may be shown */
  detail: string;
  /** For programs: stable, unlike the words */
  code: string;
  /** Name it when you ask us; it is in our log */
  requestId: string;
  /** Every field that is wrong, in order */
  errors?: {
    in: string;
    path: string;
    message: string;
  }[];
};

export type Product = {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  repository: string | null;
  hasWebhookSecret: boolean;
  freshserviceUrl: string | null;
  hasGithubToken: boolean;
  issueCreation: "manual" | "automatic";
  productionEnvironment: string | null;
  /** When GitHub first delivered, rightly signed */
  firstDeliveryAt: string | null;
  lastDeliveryAt: string | null;
  /** When a delivery for the repository last had a wrong signature */
  refusedDeliveryAt: string | null;
  publicSubjects: boolean;
  publicRepo: boolean;
  publicStatus: boolean;
  mailAddress: string | null;
  colour: string | null;
  archivedAt: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
  /** RFC 3339 in UTC */
  updatedAt: string;
};

export type ProductChanges = {
  name?: string;
  description?: string | null;
  /** owner/name on GitHub */
  repository?: string | null;
  /** Shared with GitHub; cannot be read again */
  webhookSecret?: string | null;
  /** A Freshservice account of its own that mirrors its tickets; the key cannot be read again */
  freshservice?: {
    url: string;
    apiKey: string;
  } | null;
  /** A fine-grained token for the repository; cannot be read again */
  githubToken?: string | null;
  /** `automatic` makes an issue of each new ticket, in a private repository only; `manual` leaves it to agents */
  issueCreation?: "manual" | "automatic";
  /** Whose deployments go live; null leaves it to GitHub to say */
  productionEnvironment?: string | null;
  /** Show subjects on the public tracking page */
  publicSubjects?: boolean;
  /** Show links to issue and pull request on the public tracking page */
  publicRepo?: boolean;
  /** Have a public page of what is being fixed and what went live */
  publicStatus?: boolean;
  /** Mail to it is about this product; mail about the product comes from it */
  mailAddress?: string | null;
  /** Of its mails: #rrggbb */
  colour?: string | null;
  archived?: boolean;
};

export type PublicEvent = {
  id: string;
  kind: string;
  by: "customer" | "support" | "automation";
  from: string | null;
  to: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
};

export type Rating = {
  score: "good" | "bad";
  comment: string | null;
  /** Which resolution of the ticket is rated */
  resolvedAt: string;
  createdAt: string;
};

export type ReceivedMail = {
  id: string;
  isNew: boolean;
};

export type RefusedMirror = {
  ticketId: string;
  publicId: string;
  subject: string;
  /** In Freshservice's words */
  refusal: string;
  /** RFC 3339 in UTC */
  refusedAt: string;
};

/** A public comment, as the requester sees it */
export type Reply = {
  id: string;
  /** A name; addresses stay inside */
  author: string | null;
  fromRequester: boolean;
  /** Markdown */
  body: string;
  files: File[];
  /** RFC 3339 in UTC */
  createdAt: string;
};

export type Report = {
  days: 7 | 30 | 90;
  /** RFC 3339 in UTC */
  from: string;
  /** RFC 3339 in UTC */
  to: string;
  /** Days in UTC, oldest first */
  daily: {
    day: string;
    received: number;
    resolved: number;
  }[];
  all: Measures;
  /** Up to 100, those who resolved most first */
  agents: ({
    received: number;
    /** Each ticket counts once, for the last time that it was resolved */
    resolved: number;
    /** Of the tickets received in the span; null while none is answered */
    firstResponse: Spread | null;
    /** Of the tickets resolved in the span, from creation on */
    resolution: Spread | null;
    /** Of the tickets resolved in the span: with a target for the first answer */
    responseTargets: Share;
    /** Of the tickets resolved in the span: with a target for the solution */
    resolutionTargets: Share;
    /** Given in the span; they count for whose work it was then */
    ratings: Share;
    /** Null: tickets of nobody */
    agent: {
      id: string;
      name: string | null;
      email: string;
    } | null;
  })[];
  /** Up to 100 */
  products: ({
    received: number;
    /** Each ticket counts once, for the last time that it was resolved */
    resolved: number;
    /** Of the tickets received in the span; null while none is answered */
    firstResponse: Spread | null;
    /** Of the tickets resolved in the span, from creation on */
    resolution: Spread | null;
    /** Of the tickets resolved in the span: with a target for the first answer */
    responseTargets: Share;
    /** Of the tickets resolved in the span: with a target for the solution */
    resolutionTargets: Share;
    /** Given in the span; they count for whose work it was then */
    ratings: Share;
    /** Null: tickets about none */
    product: {
      id: string;
      slug: string;
      name: string;
    } | null;
  })[];
};

export type SavedView = {
  id: string;
  name: string;
  /** The query of the queue's address: `assignee=me&sort=priority` */
  query: string;
  /** Everybody who works here sees it; managers and administrators change it */
  shared: boolean;
  /** Views come in this order, one's own before the shared ones */
  position: number;
  isOwn: boolean;
};

export type Share = {
  total: number;
  good: number;
};

export type Sla = {
  policy: {
    id: string;
    name: string;
  };
  pauseReason: "pending" | "scheduled" | null;
  /** To the first answer */
  response: SlaClock | null;
  resolution: SlaClock | null;
};

export type SlaCalendar = {
  id: string;
  name: string;
  timeZone: string;
  hours: {
    /** 1 is Monday, 7 is Sunday */
    day: number;
    from: string;
    /** Up to 24:00 */
    to: string;
  }[];
  holidays: ({
    date: string;
    name: string;
    everyYear: boolean;
    /** Closed between the two times only; null for the whole day */
    from: string | null;
    to: string | null;
  })[];
};

export type SlaCalendarBody = {
  name: string;
  /** IANA, like Europe/Berlin */
  timeZone: string;
  /** Several a day where there are breaks */
  hours: {
    /** 1 is Monday, 7 is Sunday */
    day: number;
    from: string;
    /** Up to 24:00 */
    to: string;
  }[];
  holidays?: ({
    date: string;
    name: string;
    everyYear?: boolean;
    /** Closed between the two times only; null for the whole day */
    from?: string | null;
    to?: string | null;
  })[];
};

export type SlaClock = {
  /** In working time */
  targetMinutes: number;
  /** Working time up to `runsFrom`, or in all while the clock stands still */
  elapsedMs: number;
  /** Null while it stands still; may lie ahead */
  runsFrom: string | null;
  /** When 80 % of the time are used up */
  warnAt: string | null;
  /** The target is missed once this moment is over. Null while it cannot be missed */
  dueAt: string | null;
  /** Answered, or resolved */
  endedAt: string | null;
};

export type SlaPolicy = {
  id: string;
  name: string;
  /** Null is any; so are `product` and `team` */
  priority: "low" | "medium" | "high" | "urgent" | null;
  product: {
    id: string;
    slug: string;
    name: string;
  } | null;
  team: {
    id: string;
    slug: string;
    name: string;
  } | null;
  /** In working time; null promises no first answer */
  responseMinutes: number | null;
  resolutionMinutes: number | null;
  /** Null is around the clock */
  calendarId: string | null;
};

export type SlaPolicyChanges = {
  name?: string;
  /** Null is any; so are `product` and `team` */
  priority?: "low" | "medium" | "high" | "urgent" | null;
  /** Id or slug */
  product?: string | null;
  /** Id or slug */
  team?: string | null;
  /** In working time; null promises nothing */
  responseMinutes?: number | null;
  /** In working time; null promises nothing */
  resolutionMinutes?: number | null;
  /** Null is around the clock */
  calendarId?: string | null;
};

export type Spread = {
  medianMs: number;
  /** Nine of ten were at least this quick */
  p90Ms: number;
};

export type Team = {
  id: string;
  slug: string;
  name: string;
};

export type Ticket = {
  id: string;
  publicId: string;
  subject: string;
  status: "new" | "open" | "pending" | "resolved" | "closed";
  stage: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
  priority: "low" | "medium" | "high" | "urgent";
  tags: string[];
  requester: PersonRef;
  assignee: PersonRef | null;
  team: NamedRef | null;
  product: NamedRef | null;
  source: "web" | "email" | "api";
  mode: "live" | "test";
  /** Rises with every change; send it in If-Match */
  version: number;
  /** RFC 3339 in UTC */
  createdAt: string;
  /** RFC 3339 in UTC */
  updatedAt: string;
  dueAt: string | null;
  /** Null without a policy, until it is measured (moments), and for requesters */
  sla: Sla | null;
  /** Markdown */
  body: string;
  urgency: number | null;
  category: string | null;
  subcategory: string | null;
  metadata: Record<string, unknown>;
  /** The requester's, in which mails are (BCP 47); null while not known */
  language: "en" | "de" | "fr" | "es" | "ja" | null;
  scheduledAt: string | null;
  firstRespondedAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  pipeline: PipelineStep[];
  links: Link[];
  files: File[];
  /** Its copy at an ITSM provider, once it is there; agents only */
  external: {
    provider: string;
    id: string;
    url: string;
  } | null;
  /** How it goes with that copy; null where no provider mirrors the ticket */
  mirror: {
    provider: string;
    /** `waiting` to be made there */
    state: "there" | "waiting" | "refused";
    /** In the provider's words */
    refusal: string | null;
  } | null;
  /** The requester's secret link: whoever has it speaks for them. Null for those who may only read */
  trackingUrl: string | null;
};

export type TicketChanges = {
  subject?: string;
  /** Markdown */
  body?: string;
  priority?: "low" | "medium" | "high" | "urgent";
  urgency?: number | null;
  category?: string | null;
  subcategory?: string | null;
  tags?: string[];
  metadata?: Record<string, unknown>;
  /** The requester's, in which mails are (BCP 47); null: English */
  language?: "en" | "de" | "fr" | "es" | "ja" | null;
  scheduledAt?: string | null;
  dueAt?: string | null;
  status?: "new" | "open" | "pending" | "resolved" | "closed";
  /** A person's id or e-mail address; null for nobody */
  assignee?: string | null;
  /** Id or slug */
  team?: string | null;
  /** Id or slug */
  product?: string | null;
  stage?: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
  requester?: string;
};

export type TicketSummary = {
  id: string;
  publicId: string;
  subject: string;
  status: "new" | "open" | "pending" | "resolved" | "closed";
  stage: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
  priority: "low" | "medium" | "high" | "urgent";
  tags: string[];
  requester: PersonRef;
  assignee: PersonRef | null;
  team: NamedRef | null;
  product: NamedRef | null;
  source: "web" | "email" | "api";
  mode: "live" | "test";
  /** Rises with every change; send it in If-Match */
  version: number;
  /** RFC 3339 in UTC */
  createdAt: string;
  /** RFC 3339 in UTC */
  updatedAt: string;
  dueAt: string | null;
  /** Null without a policy, until it is measured (moments), and for requesters */
  sla: Sla | null;
};

export type TimelineEvent = {
  seq: string;
  kind: "ticket_created" | "status_changed" | "stage_changed" | "assignee_changed" | "team_changed" | "product_changed" | "requester_changed" | "priority_changed" | "tags_changed" | "details_changed" | "comment_added" | "note_added" | "link_added" | "link_removed" | "mail_sent" | "mail_failed" | "mail_bounced" | "file_added" | "file_removed" | "watcher_added" | "watcher_removed" | "rating_given" | "fix_withdrawn" | "sla_warning" | "sla_breached";
  actor: {
    kind: string;
    person: PersonRef | null;
  };
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  /** RFC 3339 in UTC */
  createdAt: string;
};

export type Tracking = {
  publicId: string;
  product: {
    slug: string;
    name: string;
  } | null;
  subject: string | null;
  status: "new" | "open" | "pending" | "resolved" | "closed";
  stage: "RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED";
  pipeline: PipelineStep[];
  /** How long this product's past tickets took from this stage until they were live; null if too few tell */
  expectation: {
    medianSeconds: number;
    p80Seconds: number;
    tickets: number;
  } | null;
  links: Link[];
  events: PublicEvent[];
  /** RFC 3339 in UTC */
  createdAt: string;
  /** RFC 3339 in UTC */
  updatedAt: string;
  /** For the ticket's own people; null for everybody else */
  conversation: Reply[] | null;
};

export type ViewChanges = {
  name?: string;
  /** The query of the queue's address: `assignee=me&sort=priority` */
  query?: string;
  /** Everybody who works here sees it; managers and administrators change it */
  shared?: boolean;
  position?: number;
};

export type Webhook = {
  id: string;
  mode: "live" | "test";
  url: string;
  events: ("ticket.created" | "ticket.updated" | "ticket.stage_changed" | "ticket.note_added" | "ticket.closed" | "ticket.reopened" | "ticket.sla_warning" | "ticket.sla_breached")[];
  /** `gone`: stopped by a 410; `failing`: stopped because nothing got through for five days */
  state: "active" | "paused" | "gone" | "failing";
  /** Until then the secret before the last rotation signs too */
  previousSecretUntil: string | null;
  failingSince: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
  /** RFC 3339 in UTC */
  updatedAt: string;
};

export type WebhookChanges = {
  /** https, and no private address */
  url?: string;
  /** At least one */
  events?: ("ticket.created" | "ticket.updated" | "ticket.stage_changed" | "ticket.note_added" | "ticket.closed" | "ticket.reopened" | "ticket.sla_warning" | "ticket.sla_breached")[];
  state?: "active" | "paused";
};

export type WebhookDelivery = {
  id: string;
  /** `evt_…`, the message's `webhook-id` */
  eventId: string;
  type: string;
  ticketId: string | null;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  nextAttemptAt: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
  lastAttempt: {
    /** RFC 3339 in UTC */
    startedAt: string;
    durationMs: number;
    status: number | null;
    /** Why no answer came */
    error: string | null;
  } | null;
};

export type WebhookDeliveryDetails = {
  id: string;
  /** `evt_…`, the message's `webhook-id` */
  eventId: string;
  type: string;
  ticketId: string | null;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  nextAttemptAt: string | null;
  /** RFC 3339 in UTC */
  createdAt: string;
  lastAttempt: {
    /** RFC 3339 in UTC */
    startedAt: string;
    durationMs: number;
    status: number | null;
    /** Why no answer came */
    error: string | null;
  } | null;
  url: string;
  /** As it is sent, byte for byte */
  body: string;
  tries: ({
    number: number;
    /** RFC 3339 in UTC */
    startedAt: string;
    durationMs: number;
    requestHeaders: Record<string, string>;
    status: number | null;
    responseHeaders: Record<string, string> | null;
    /** Its first 4 kB */
    responseBody: string | null;
    error: string | null;
  })[];
};

export type paths = {
  "/api/desk/tickets": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List and search tickets
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path?: never; query?: {
          status?: ("new" | "open" | "pending" | "resolved" | "closed")[];
          stage?: ("RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED")[];
          priority?: ("low" | "medium" | "high" | "urgent")[];
          /** me, none, or a person's id or e-mail address */
          assignee?: string;
          /** A person's id or e-mail address */
          requester?: string;
          /** Id or slug */
          team?: string;
          /** Id or slug */
          product?: string;
          tag?: string;
          /** Words, "phrases", -without, or; or a ticket's number */
          search?: string;
          /** Unresolved and near a target, or past one; agents only */
          sla?: "near" | "breached";
          createdFrom?: string;
          createdTo?: string;
          sort?: "newest" | "oldest" | "updated" | "priority" | "sla";
          limit?: number;
          cursor?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          tickets: TicketSummary[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Submit a ticket
     *
     * Visitors may too, without credentials: the secret tracking link in the answer is theirs.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewTicket } };
      responses: {
        201: { headers: Headers; content: { "application/json": Ticket } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/counts": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Count tickets per status
     *
     * API keys need the scope `stats:read`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          byStatus: Record<"new" | "open" | "pending" | "resolved" | "closed", number>;
          total: number;
          /** Unresolved and yours; counted up to 1000 */
          mine: number;
          /** Unresolved and nobody's; counted up to 1000 */
          unassigned: number;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read a ticket
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": Ticket } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    /**
     * Change a ticket
     *
     * A field that is left out stays as it is.
     *
     * API keys need the scope `tickets:write`.
     */
    patch: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** The ETag of the version that you have read. When it has changed since, nothing is done: 412 */
          "If-Match"?: string;
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": TicketChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": Ticket } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    delete?: never;
  };
  "/api/desk/tickets/bulk": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Change many tickets at once
     *
     * Up to 100 tickets, each changed or refused for itself: 200 says that all were tried, `results` what became of each.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": BulkUpdate } };
      responses: {
        200: { headers: Headers; content: { "application/json": {
          /** In the order of the request */
          results: BulkOutcome[];
        } } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/comments": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read a ticket's conversation
     *
     * Internal notes are there for agents only.
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: {
          limit?: number;
          cursor?: string;
          order?: "oldest" | "newest";
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          comments: Comment[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Answer, or write an internal note
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewComment } };
      responses: {
        201: { headers: Headers; content: { "application/json": Comment } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/timeline": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read what happened to a ticket, newest first
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: {
          limit?: number;
          cursor?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          events: TimelineEvent[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/links": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Link an issue, a pull request or a deployment
     *
     * Linking the same one again gives the link that is there. Right after, the ticket moves to where its code is, as far as that is known.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewLink } };
      responses: {
        201: { headers: Headers; content: { "application/json": Link } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/links/{linkId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    /**
     * Take a link off a ticket
     *
     * API keys need the scope `tickets:write`.
     */
    delete: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
          linkId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/tickets/{ticketId}/issue": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read what an issue would say of a ticket
     *
     * Without the requester's name and address, to be looked at and edited before it is published.
     *
     * API keys need the scope `tickets:write`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": IssueDraft } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Make an issue of a ticket
     *
     * Made right after the answer, once. The desk adds the ticket's number and its public page. 409 without a repository, or when there is an issue already.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewIssue } };
      responses: {
        201: { headers: Headers; content: { "application/json": IssueRequest } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/issue-visibility": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Tell who would read an issue of a ticket
     *
     * Asked of GitHub each time. Null when it does not say, or there is no repository.
     *
     * API keys need the scope `tickets:write`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": IssueVisibility } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/issue-search": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Search issues and pull requests of the product's repository
     *
     * 503 with the reason when GitHub does not answer.
     *
     * API keys need the scope `tickets:write`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query: {
          /** Words, or a number */
          q: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          found: FoundIssue[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/views": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List one's own and the shared views of the queue
     *
     * Not for API keys.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          views: SavedView[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Keep a view of the queue
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewView } };
      responses: {
        201: { headers: Headers; content: { "application/json": SavedView } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/views/{viewId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    /**
     * Rename, move, share or change a view
     *
     * Not for API keys.
     */
    patch: {
      parameters: { path: {
          viewId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": ViewChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": SavedView } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Delete a view
     *
     * Not for API keys.
     */
    delete: {
      parameters: { path: {
          viewId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/tickets/{ticketId}/watchers": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * See who watches a ticket
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          watchers: PersonRef[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Have somebody watch a ticket
     *
     * Whoever watches is told by mail. An agent whom an internal note mentions (`@mara`) watches by that.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewWatcher } };
      responses: {
        201: { headers: Headers; content: { "application/json": PersonRef } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/watchers/{userId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    /**
     * Have somebody watch a ticket no longer
     *
     * API keys need the scope `tickets:write`.
     */
    delete: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
          userId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/exports": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Export the tickets of a view as CSV
     *
     * Takes the filters of `GET /api/desk/tickets` in the query. Up to 1,000 tickets are ready at once; for more, ask again until `state` is `done`. Deleted after a day.
     *
     * API keys need the scope `tickets:read`.
     */
    post: {
      parameters: { path?: never; query?: {
          status?: ("new" | "open" | "pending" | "resolved" | "closed")[];
          stage?: ("RECEIVED" | "ISSUE_CREATED" | "FIX_IN_PROGRESS" | "PR_OPEN" | "CHANGES_REQUESTED" | "MERGED" | "DEPLOYED" | "CLOSED")[];
          priority?: ("low" | "medium" | "high" | "urgent")[];
          /** me, none, or a person's id or e-mail address */
          assignee?: string;
          /** A person's id or e-mail address */
          requester?: string;
          /** Id or slug */
          team?: string;
          /** Id or slug */
          product?: string;
          tag?: string;
          /** Words, "phrases", -without, or; or a ticket's number */
          search?: string;
          /** Unresolved and near a target, or past one; agents only */
          sla?: "near" | "breached";
          createdFrom?: string;
          createdTo?: string;
          sort?: "newest" | "oldest" | "updated" | "priority" | "sla";
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: Headers; content: { "application/json": Export } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/exports/{exportId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * See how far an export has come
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          exportId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": Export } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/exports/{exportId}/file": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Download an export
     *
     * By the address that the export gave, which is the permission.
     */
    get: {
      parameters: { path: {
          exportId: string;
        }; query: {
          expires: string;
          signature: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content?: never };
        206: { headers: Headers; content?: never };
        304: { headers: Headers; content?: never };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/ratings": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * See what the requester thought of how a ticket was solved
     *
     * One for each time that it was resolved, latest first.
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          ratings: Rating[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Rate how one's own ticket was solved
     *
     * Once for each time that it was resolved, within 30 days.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewRating } };
      responses: {
        201: { headers: Headers; content: { "application/json": Rating } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/track/{publicId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Follow a ticket
     *
     * What the public may see; with the token also subject and conversation.
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** TK-00042 */
          publicId: string;
        }; query?: {
          /** From the secret tracking link */
          token?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": Tracking } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/track/{publicId}/comments": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /** Answer as the ticket's requester */
    post: {
      parameters: { path: {
          /** TK-00042 */
          publicId: string;
        }; query?: {
          /** From the secret tracking link */
          token?: string;
        }; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewReply } };
      responses: {
        201: { headers: Headers; content: { "application/json": Reply } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/track/{publicId}/followers": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Follow a ticket by e-mail
     *
     * Asks the address by mail; it follows once it has confirmed. The answer is the same whether or not a mail goes out.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** TK-00042 */
          publicId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewFollower } };
      responses: {
        202: { headers: Headers; content: { "application/json": FollowRequest } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/track/{publicId}/events": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Hear of a ticket's public changes as they happen
     *
     * A `text/event-stream` of `ticket` events that say what kind of thing happened to which ticket; read the rest through the API. Resumes after the `Last-Event-ID` header, or `last_event_id` in the query.
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path: {
          /** TK-00042 */
          publicId: string;
        }; query?: {
          /** For clients that cannot set the Last-Event-ID header */
          last_event_id?: string;
          /** From the secret tracking link */
          token?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/events": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Hear of every change as it happens
     *
     * A `text/event-stream` of `ticket` events that say what kind of thing happened to which ticket; read the rest through the API. Resumes after the `Last-Event-ID` header, or `last_event_id` in the query.
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path?: never; query?: {
          /** For clients that cannot set the Last-Event-ID header */
          last_event_id?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/uploads": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Upload a screenshot
     *
     * One PNG, JPEG, WebP or GIF of up to 5 MiB in the form field `file`. Name its token within a day.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "multipart/form-data": {
          file: Blob;
        } } };
      responses: {
        201: { headers: Headers; content: { "application/json": {
          token: string;
          file: File;
        } } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/me": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /** See who you are */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          kind: "user" | "apiKey";
          /** Of the person, or of the key */
          id: string;
          /** The person's, or the key owner's */
          email: string;
          roles: string[];
          scopes: string[];
          mode: "live" | "test";
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/people": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List and search people, by e-mail address
     *
     * API keys need the scope `people:read`.
     */
    get: {
      parameters: { path?: never; query?: {
          /** Who works here, or who does not */
          kind?: "agents" | "requesters";
          /** Beginnings of words of the name or the address */
          search?: string;
          /** Only those who are disabled, or only those who are not */
          disabled?: "true" | "false";
          limit?: number;
          cursor?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          people: PersonDetails[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Add a person who works here
     *
     * Somebody known by their tickets only is given the name, roles and password. Others are never changed.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": NewPerson } };
      responses: {
        201: { headers: Headers; content: { "application/json": Person } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/people/{personId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    /**
     * Change somebody's name, roles and teams, disable or enable them
     *
     * Somebody disabled cannot sign in, and their API keys are refused. The last administrator stays one.
     *
     * Not for API keys.
     */
    patch: {
      parameters: { path: {
          /** Id or e-mail address */
          personId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": PersonChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": PersonDetails } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    delete?: never;
  };
  "/api/desk/people/{personId}/password": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    /**
     * Give somebody a new password
     *
     * Ends their sessions. Not where people sign in at an identity provider.
     *
     * Not for API keys.
     */
    put: {
      parameters: { path: {
          /** Id or e-mail address */
          personId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": NewPassword } };
      responses: {
        204: { headers: Headers; content?: never };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    patch?: never;
    delete?: never;
  };
  "/api/desk/people/{personId}/sessions": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    /**
     * Sign somebody out everywhere
     *
     * Not for API keys.
     */
    delete: {
      parameters: { path: {
          /** Id or e-mail address */
          personId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/agents": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List who can be given tickets
     *
     * API keys need the scope `people:read`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          agents: Person[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/teams": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List teams
     *
     * API keys need the scope `products:read`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          teams: Team[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Add a team
     *
     * Without a slug, the name gives one. Members must work here already.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewTeam } };
      responses: {
        201: { headers: Headers; content: { "application/json": Team } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List products
     *
     * API keys need the scope `products:read`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          products: Product[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Add a product
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewProduct } };
      responses: {
        201: { headers: Headers; content: { "application/json": Product } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    /**
     * Change a product's settings, or archive it
     *
     * Not for API keys.
     */
    patch: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": ProductChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": Product } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    delete?: never;
  };
  "/api/desk/products/{productId}/webhook-secret": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Give a product a new webhook secret
     *
     * Not for API keys.
     */
    post: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: Headers; content: { "application/json": {
          /** Shown this once */
          secret: string;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/github-access": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Try what a product's credentials are good for at GitHub
     *
     * Asked of GitHub at most every ten minutes, unless `fresh` is `true`.
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: {
          fresh?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": GithubAccess } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/deliveries/{deliveryId}/again": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Have a delivery of GitHub done again
     *
     * Now. What it has done already is not done twice.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
          deliveryId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody?: never;
      responses: {
        202: { headers: Headers; content: { "application/json": GithubDeliveryDetails } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/deliveries/{deliveryId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read a delivery of GitHub with what it did
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
          deliveryId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": GithubDeliveryDetails } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/deliveries": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List what GitHub has delivered for a product in 30 days, newest first
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: {
          limit?: number;
          cursor?: string;
          state?: "waiting" | "done" | "nothing" | "failed";
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          deliveries: GithubDelivery[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/freshservice": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read how it goes with the Freshservice account that mirrors a product's tickets
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          account: FreshserviceAccount | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/freshservice-access": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Try what a product's Freshservice account is good for
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          /** What is wrong, in words; null when all is well */
          problem: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/freshservice-secret": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Give the webhook of a product's Freshservice account a new secret
     *
     * Not for API keys.
     */
    post: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: Headers; content: { "application/json": {
          /** Shown this once */
          secret: string;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/products/{productId}/refused-mirrors": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List the tickets of a product that Freshservice refuses, newest first
     *
     * Not for API keys.
     */
    get: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: {
          limit?: number;
          cursor?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          refused: RefusedMirror[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/tickets/{ticketId}/mirror": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Ask Freshservice for a ticket's copy once more
     *
     * Done right after the answer. 404 when nothing mirrors the ticket, 409 when its account is no longer connected.
     *
     * API keys need the scope `tickets:write`.
     */
    post: {
      parameters: { path: {
          /** The ticket's UUID, or its number: TK-00042 */
          ticketId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody?: never;
      responses: {
        202: { headers: Headers; content: { "application/json": {
          state: "waiting";
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/itsm/freshservice": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Tell that a ticket changed at the deployment's Freshservice
     *
     * For Freshservice's workflow automator. Only the id is believed: the ticket is read from Freshservice right after the answer, and changes the desk's as polling would. Ids that are none of the desk's are passed over.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** The secret of the account's webhook */
          "X-Webhook-Secret"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": FreshserviceNotice } };
      responses: {
        202: { headers: Headers; content: { "application/json": FreshserviceReceipt } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/itsm/freshservice/{productId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Tell that a ticket changed at a product's own Freshservice
     *
     * For Freshservice's workflow automator. Only the id is believed: the ticket is read from Freshservice right after the answer, and changes the desk's as polling would. Ids that are none of the desk's are passed over.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path: {
          /** Id or slug */
          productId: string;
        }; query?: never; header?: {
          /** The secret of the account's webhook */
          "X-Webhook-Secret"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": FreshserviceNotice } };
      responses: {
        202: { headers: Headers; content: { "application/json": FreshserviceReceipt } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/reports": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read how the desk did
     *
     * In all, by agent and by product. Times go by on the wall clock; those of SLA targets are working time.
     *
     * API keys need the scope `stats:read`.
     */
    get: {
      parameters: { path?: never; query?: {
          /** Up to and with today, in UTC */
          days?: "7" | "30" | "90";
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": Report } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/sla": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List SLA policies and calendars
     *
     * API keys need the scope `tickets:read`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          policies: SlaPolicy[];
          calendars: SlaCalendar[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/sla/policies": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Add an SLA policy
     *
     * The policy with the most conditions that fit a ticket is its own. Open tickets are measured anew.
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": NewSlaPolicy } };
      responses: {
        201: { headers: Headers; content: { "application/json": SlaPolicy } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/sla/policies/{policyId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    /**
     * Change an SLA policy
     *
     * Not for API keys.
     */
    patch: {
      parameters: { path: {
          policyId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": SlaPolicyChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": SlaPolicy } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * End an SLA policy
     *
     * Not for API keys.
     */
    delete: {
      parameters: { path: {
          policyId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/sla/calendars": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Add a calendar
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody: { content: { "application/json": SlaCalendarBody } };
      responses: {
        201: { headers: Headers; content: { "application/json": SlaCalendar } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/sla/calendars/{calendarId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    /**
     * Replace a calendar
     *
     * Not for API keys.
     */
    put: {
      parameters: { path: {
          calendarId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": SlaCalendarBody } };
      responses: {
        200: { headers: Headers; content: { "application/json": SlaCalendar } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    patch?: never;
    /**
     * Remove a calendar that no policy counts by
     *
     * Not for API keys.
     */
    delete: {
      parameters: { path: {
          calendarId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/keys": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List API keys
     *
     * Not for API keys.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          keys: ApiKey[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Make an API key
     *
     * Not for API keys.
     */
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": NewApiKey } };
      responses: {
        201: { headers: Headers; content: { "application/json": {
          /** Shown this once */
          key: string;
          apiKey: ApiKey;
        } } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/keys/{keyId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    /**
     * Revoke an API key, at once and for good
     *
     * Not for API keys.
     */
    delete: {
      parameters: { path: {
          keyId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": ApiKey } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/webhooks": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List webhooks
     *
     * API keys need the scope `webhooks:manage`.
     */
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          webhooks: Webhook[];
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Make a webhook
     *
     * What happens from now on is sent there, signed as Standard Webhooks say.
     *
     * API keys need the scope `webhooks:manage`.
     */
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": NewWebhook } };
      responses: {
        201: { headers: Headers; content: { "application/json": {
          /** `whsec_…`, shown this once */
          secret: string;
          webhook: Webhook;
        } } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/webhooks/{webhookId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read a webhook
     *
     * API keys need the scope `webhooks:manage`.
     */
    get: {
      parameters: { path: {
          webhookId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": Webhook } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    /**
     * Change a webhook, pause it, or let it go on
     *
     * Messages of a paused webhook wait, 30 days at most, and go out when its state is active again.
     *
     * API keys need the scope `webhooks:manage`.
     */
    patch: {
      parameters: { path: {
          webhookId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": WebhookChanges } };
      responses: {
        200: { headers: Headers; content: { "application/json": Webhook } };
        400: { headers: Headers; content: { "application/problem+json": Problem } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        412: { headers: Headers; content: { "application/problem+json": Problem } };
        413: { headers: Headers; content: { "application/problem+json": Problem } };
        415: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    /**
     * Delete a webhook with its log
     *
     * API keys need the scope `webhooks:manage`.
     */
    delete: {
      parameters: { path: {
          webhookId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: Headers; content?: never };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/desk/webhooks/{webhookId}/secret": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Give a webhook a new secret
     *
     * For 24 hours everything is signed with both secrets.
     *
     * API keys need the scope `webhooks:manage`.
     */
    post: {
      parameters: { path: {
          webhookId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: Headers; content: { "application/json": {
          /** `whsec_…`, shown this once */
          secret: string;
          webhook: Webhook;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/webhooks/{webhookId}/test": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Send a test event
     *
     * A `webhook.test`, once, whatever the webhook's state. Its outcome is in the log.
     *
     * API keys need the scope `webhooks:manage`.
     */
    post: {
      parameters: { path: {
          webhookId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody?: never;
      responses: {
        202: { headers: Headers; content: { "application/json": WebhookDelivery } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/webhooks/{webhookId}/deliveries": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * List what a webhook was sent
     *
     * Newest first; kept for 30 days.
     *
     * API keys need the scope `webhooks:manage`.
     */
    get: {
      parameters: { path: {
          webhookId: string;
        }; query?: {
          state?: "pending" | "delivered" | "failed";
          limit?: number;
          cursor?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": {
          deliveries: WebhookDelivery[];
          /** Send it back as `cursor` for the next page; null on the last */
          nextCursor: string | null;
        } } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/webhooks/{webhookId}/deliveries/{deliveryId}": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    /**
     * Read a delivery with every request and answer
     *
     * API keys need the scope `webhooks:manage`.
     */
    get: {
      parameters: { path: {
          webhookId: string;
          deliveryId: string;
        }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Headers; content: { "application/json": WebhookDeliveryDetails } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/desk/webhooks/{webhookId}/deliveries/{deliveryId}/again": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Send a delivery again
     *
     * Now, under the same id: a receiver that has seen it can tell.
     *
     * API keys need the scope `webhooks:manage`.
     */
    post: {
      parameters: { path: {
          webhookId: string;
          deliveryId: string;
        }; query?: never; header?: {
          /** Repeating a request with its key within an hour gives the first answer again */
          "Idempotency-Key"?: string;
        }; cookie?: never };
      requestBody?: never;
      responses: {
        202: { headers: Headers; content: { "application/json": WebhookDeliveryDetails } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        403: { headers: Headers; content: { "application/problem+json": Problem } };
        404: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
  "/api/mail/inbound": {
    parameters: { path?: never; query?: never; header?: never; cookie?: never };
    get?: never;
    /**
     * Hand over a mail
     *
     * The raw message (RFC 5322) as the body, of up to 25 MiB. It is kept before this answers, and then becomes a ticket, an answer, or nothing when no person wrote it. Handing the same bytes over again is safe.
     */
    post: {
      parameters: { path?: never; query?: {
          /** The address that the server took it for (the envelope's recipient) */
          to?: string;
        }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        202: { headers: Headers; content: { "application/json": ReceivedMail } };
        401: { headers: Headers; content: { "application/problem+json": Problem } };
        409: { headers: Headers; content: { "application/problem+json": Problem } };
        422: { headers: Headers; content: { "application/problem+json": Problem } };
        429: { headers: Headers; content: { "application/problem+json": Problem } };
        500: { headers: Headers; content: { "application/problem+json": Problem } };
        503: { headers: Headers; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    patch?: never;
    delete?: never;
  };
};
