import { env } from "@/lib/env";
import { fileLocation, type StoredFile } from "../attachments/file";
import type { DomainContext } from "../context";
import { sign } from "../signatures";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";

export type IssueText = { title: string; body: string };

export const ISSUE_TITLE_MAX = 256;
/** GitHub takes 65,536 characters; the footer needs some of them. */
export const ISSUE_BODY_MAX = 60_000;
/** They stay in an issue for as long as it is read. */
const FILE_DAYS = 3650;

type Signing = Pick<DomainContext, "secret" | "now">;

/** What an issue would say of a ticket: what was reported and its pictures, without who has reported it. */
export function draftOf(ctx: Signing, ticket: Ticket, files: readonly StoredFile[]): IssueText {
  const shown = files.map((file) => linkTo(ctx, file));
  const body = withoutPerson([ticket.body.trim(), ...shown].join("\n\n"), ticket);

  return {
    title: withoutPerson(`[${publicId(ticket.number)}] ${ticket.subject}`, ticket).slice(0, ISSUE_TITLE_MAX),
    body: body.slice(0, ISSUE_BODY_MAX),
  };
}

/** What the desk puts below every issue: the ticket's name, by which the two find each other, and its public page. */
export function footerOf(ticket: Pick<Ticket, "number">): string {
  const name = publicId(ticket.number);

  return `---\nTinyDesk-Ticket: ${name}\nStatus: ${env().PUBLIC_URL}/track/${name}`;
}

/** The text of the issue as it is sent. Secret links are taken out whoever has put them there. */
export function toIssueBody(ctx: Signing, ticket: Pick<Ticket, "id" | "number">, body: string): string {
  return [withoutSecrets(body).trim(), footerOf(ticket), markerOf(ctx, ticket)].join("\n\n");
}

/** Says, invisibly, for which ticket an issue was made; nobody else can write it. */
export function markerOf(ctx: Signing, ticket: Pick<Ticket, "id">): string {
  return `<!-- glassdesk:${sign(ctx, "issue-marker", ticket.id)} -->`;
}

/** A picture is seen in the issue, and everything else is linked. */
function linkTo(ctx: Signing, file: StoredFile): string {
  const location = fileLocation(ctx, file, FILE_DAYS);
  const address = location.startsWith("/") ? `${env().PUBLIC_URL}${location}` : location;
  const link = `[${file.filename.replaceAll(/[[\]\\\n]/g, " ")}](${address})`;

  return file.mime.startsWith("image/") ? `!${link}` : link;
}

/** A first name alone may be any word, so only whole names are taken out. */
function withoutPerson(text: string, { requester }: Ticket): string {
  const names = [requester.email, requester.name?.includes(" ") ? requester.name : null].filter(
    (name) => name !== null,
  );

  return names.reduce(
    (rest, name) => rest.replaceAll(new RegExp(escaped(name), "gi"), "(the customer)"),
    withoutSecrets(text),
  );
}

function withoutSecrets(text: string): string {
  return text.replaceAll(/(\/track\/[\w-]+)\?[^\s)>\]]*token=[\w-]+/gi, "$1");
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
