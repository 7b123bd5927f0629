import type { WireEvent } from "@/app/api/desk/_dialect/schemas";
import { formatMinutes } from "@/components/tickets/duration";
import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { formatUtc } from "@/components/ui/format-time";
import type { MailKind } from "@/lib/domain/mail/vocabulary";
import { PRIORITIES, STAGE_LABELS, type Stage } from "@/lib/domain/tickets/vocabulary";
import { englishName, parseLocale } from "@/lib/i18n/locales";

/** "Mara" and "moved it from PR Open to Merged": read together, a sentence. */
export type EventSentence = { who: string; did: string };

type Diff = Record<string, unknown>;

/** What a timeline entry says. Values that are not of a known kind are left out rather than shown raw. */
export function sentenceOf(event: WireEvent): EventSentence {
  return { who: actorName(event.actor), did: predicateOf(event) };
}

/** Whoever acted, as colleagues call them. A program speaks in its owner's name, and says so. */
export function actorName({ kind, person }: WireEvent["actor"]): string {
  const name = person?.name ?? person?.email;
  if (kind === "system") return "Glassdesk";
  if (kind === "anonymous") return "A visitor";
  if (kind === "api_key") return name ? `${name} (by API)` : "A program";
  if (kind === "customer") return name ?? "The customer";

  return name ?? "Somebody";
}

function predicateOf(event: WireEvent): string {
  const { before, after } = event;

  switch (event.kind) {
    case "ticket_created":
      return "submitted the ticket";
    case "status_changed":
      return statusSentence(text(before.status), text(after.status));
    case "stage_changed":
      return `moved it from ${stageLabel(before.stage)} to ${stageLabel(after.stage)}`;
    case "priority_changed":
      return prioritySentence(text(before.priority), text(after.priority));
    case "assignee_changed":
      return assigneeSentence(event);
    case "team_changed":
      return referenceSentence("the team", before.team, after.team);
    case "product_changed":
      return referenceSentence("the product", before.product, after.product);
    case "requester_changed":
      return `changed the requester from ${personName(before.requester)} to ${personName(after.requester)}`;
    case "tags_changed":
      return tagsSentence(words(before.tags), words(after.tags));
    case "details_changed":
      return detailsSentence(before, after);
    case "comment_added":
      return "answered";
    case "note_added":
      return "wrote an internal note";
    case "sla_warning":
      return `warned that the ${targetName(after)} is due soon (${targetTime(after)})`;
    case "sla_breached":
      return `noted that the ${targetName(after)} is overdue (${targetTime(after)})`;
    case "link_added":
      return `linked ${linkName(after)}`;
    case "link_removed":
      return `removed the link to ${linkName(before)}`;
    case "mail_sent":
      return `wrote to ${text(after.to)}: ${mailName(after.mail)}`;
    case "mail_failed":
      return `could not write to ${text(after.to)} (${mailName(after.mail)}): ${text(after.reason)}`;
    case "mail_bounced":
      return `got back the mail to ${text(after.to)}: ${text(after.reason)}`;
    case "file_added":
      return `added the file ${text(after.filename)}`.trim();
    case "file_removed":
      return `removed the file ${text(before.filename)}`.trim();
    case "watcher_added":
      return isSelf(event, after.watcher) ? "started watching it" : `added ${personName(after.watcher)} as a watcher`;
    case "watcher_removed":
      return isSelf(event, before.watcher)
        ? "stopped watching it"
        : `no longer has ${personName(before.watcher)} watch it`;
    case "rating_given":
      return after.score === "good" ? "was happy with how it was solved" : "was not happy with how it was solved";
    case "fix_withdrawn":
      return withdrawnSentence(text(after.reason));
  }
}

function targetName({ target }: Diff): string {
  return target === "response" ? "first answer" : "solution";
}

function targetTime({ targetMinutes }: Diff): string {
  return typeof targetMinutes === "number" ? `target ${formatMinutes(targetMinutes)}` : "SLA";
}

function statusSentence(before: string, after: string): string {
  if (after === "closed") return "closed the ticket";
  if (before === "closed") return `reopened the ticket as ${capital(after)}`;
  if (after === "resolved") return "resolved the ticket";

  return `set the status from ${capital(before)} to ${capital(after)}`;
}

function prioritySentence(before: string, after: string): string {
  const words: readonly string[] = PRIORITIES;
  const label = (word: string) => PRIORITIES.map((priority) => PRIORITY_LABELS[priority])[words.indexOf(word)] ?? word;
  const verb = words.indexOf(after) > words.indexOf(before) ? "raised" : "lowered";

  return `${verb} the priority from ${label(before)} to ${label(after)}`;
}

function assigneeSentence({ actor, before, after }: WireEvent): string {
  const from = idOf(before.assignee);
  const to = idOf(after.assignee);
  if (!to) return from === actor.person?.id ? "gave it back" : `took it from ${personName(before.assignee)}`;
  if (to === actor.person?.id) return from ? `took it over from ${personName(before.assignee)}` : "took it";

  return `assigned it to ${personName(after.assignee)}`;
}

function isSelf({ actor }: WireEvent, person: unknown): boolean {
  return actor.person !== null && idOf(person) === actor.person.id;
}

function referenceSentence(what: string, before: unknown, after: unknown): string {
  if (!after) return `removed ${what} ${nameIn(before)}`.trim();
  if (!before) return `set ${what} to ${nameIn(after)}`;

  return `changed ${what} from ${nameIn(before)} to ${nameIn(after)}`;
}

function tagsSentence(before: string[], after: string[]): string {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  const parts = [tagList("added", added), tagList("removed", removed)].filter((part) => part !== "");

  return parts.join(" and ") || "reordered the tags";
}

function tagList(verb: string, tags: string[]): string {
  if (tags.length === 0) return "";

  return `${verb} the ${tags.length === 1 ? "tag" : "tags"} ${listed(tags)}`;
}

const FIELD_NAMES: Record<string, string> = {
  urgency: "the urgency",
  category: "the category",
  subcategory: "the subcategory",
  dueAt: "the due date",
  language: "the customer's language",
  scheduledAt: "the scheduled time",
};

function detailsSentence(before: Diff, after: Diff): string {
  const parts = Object.keys(after).map((field) => {
    if (field === "subject") return `changed the subject from “${text(before.subject)}” to “${text(after.subject)}”`;
    if (field === "body") return "edited the description";
    if (field === "metadata") return "changed the metadata";
    const name = FIELD_NAMES[field] ?? field;

    return after[field] === null ? `removed ${name}` : `set ${name} to ${shown(field, after[field])}`;
  });

  return listed(parts) || "changed the details";
}

function shown(field: string, value: unknown): string {
  const language = field === "language" ? parseLocale(value) : null;
  const date = field.endsWith("At") ? new Date(String(value)) : null;

  return date && !Number.isNaN(date.getTime()) ? formatUtc(date) : language ? englishName(language) : String(value);
}

const LINK_NAMES: Record<string, string> = {
  issue: "issue",
  pull_request: "pull request",
  deployment: "the deployment",
};

/** Issues and pull requests are known by their number, which ends their address. */
function linkName(link: Diff): string {
  const name = LINK_NAMES[text(link.kind)] ?? "a page";
  const number = /\/(?:issues|pull)\/(\d+)$/.exec(text(link.url))?.[1];

  return number ? `${name} #${number}` : name;
}

const MAIL_NAMES: Record<MailKind, string> = {
  receipt: "the receipt",
  progress: "news of the progress",
  answer: "the answer",
  resolved: "that it is solved",
  notice: "a notice",
  confirmation: "the question whether to follow it",
  news: "news to a follower",
};

function mailName(kind: unknown): string {
  const word = text(kind);

  return word in MAIL_NAMES ? MAIL_NAMES[word as MailKind] : "a mail";
}

function withdrawnSentence(reason: string): string {
  if (reason === "reverted") return "found that the fix was reverted";
  if (reason === "deployment_failed") return "found that a deployment of the fix has failed";

  return "found that the issue was opened again";
}

function stageLabel(stage: unknown): string {
  const word = text(stage);

  return word in STAGE_LABELS ? STAGE_LABELS[word as Stage] : "elsewhere";
}

function personName(person: unknown): string {
  if (typeof person !== "object" || person === null) return "nobody";
  const { name, email } = person as { name?: unknown; email?: unknown };

  return text(name) || text(email) || "somebody";
}

function nameIn(reference: unknown): string {
  return typeof reference === "object" && reference !== null && "name" in reference ? text(reference.name) : "";
}

function idOf(reference: unknown): string | undefined {
  const id = typeof reference === "object" && reference !== null && "id" in reference ? reference.id : undefined;

  return typeof id === "string" ? id : undefined;
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function listed(parts: string[]): string {
  return new Intl.ListFormat("en-GB").format(parts);
}
