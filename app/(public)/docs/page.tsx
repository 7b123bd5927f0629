import { ArrowRight, Bot, Braces, Headset, MessageCircleQuestionMark, PanelsTopLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { API_INTRODUCTIONS } from "@/app/_api/document";
import { TOOL_INTRODUCTIONS } from "@/app/mcp/_server/tools";
import { env } from "@/lib/env";
import { translate } from "@/lib/i18n/translate";
import { Chapter, Rule, Steps } from "./_components/chapter";
import { CodeBlock } from "./api/_components/code-block";
import { Code } from "./api/_components/inline-code";

export const metadata: Metadata = {
  title: "Documentation",
  description: "How to report and follow a ticket, how agents work, and how programs talk to the desk.",
};

const doors = [
  { href: "#customers", icon: MessageCircleQuestionMark, title: "For customers", text: "Report, follow, answer." },
  { href: "#agents", icon: Headset, title: "For agents", text: "Triage, answer, move, close." },
  { href: "#websites", icon: PanelsTopLeft, title: "For your website", text: "A button, a badge, a status page." },
  { href: "#programs", icon: Braces, title: "For programs", text: "The first ticket over HTTP." },
  { href: "#ai", icon: Bot, title: "For AI agents", text: "Tickets as tools, over MCP." },
];

const link = "text-accent-ink underline underline-offset-4";

export default function DocumentationPage() {
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-12 px-4 py-8 sm:px-6 sm:py-12">
      <header className="flex flex-col gap-4">
        <h1 className="text-3xl font-semibold tracking-tight">Documentation</h1>
        <ul className="grid gap-3 sm:grid-cols-2">
          {doors.map(({ href, icon: Icon, title, text }) => (
            <li key={href}>
              <a href={href} className="flex h-full flex-col gap-1 rounded-lg border bg-surface p-4 hover:bg-subtle">
                <Icon aria-hidden className="size-5 text-accent-ink" />
                <span className="font-semibold">{title}</span>
                <span className="text-sm text-ink-muted">{text}</span>
              </a>
            </li>
          ))}
        </ul>
      </header>
      <ForCustomers />
      <ForAgents />
      <ForWebsites />
      <ForPrograms />
      <ForAiAgents />
    </article>
  );
}

function ForCustomers() {
  return (
    <Chapter id="customers" title="For customers">
      <Steps>
        <li>
          <Link href="/submit" className={link}>
            Report a problem
          </Link>
          : what you did, what happened, and up to three screenshots. You need no account.
        </li>
        <li>
          Keep the link that you are given. It is secret: whoever has it can read the conversation and answer for you.
        </li>
        <li>
          Follow the ticket there. Each of its eight stages is dated when the ticket reaches it; one that was not needed
          is marked as skipped. “Deployed” means: {translate("en", "stageSentences")("DEPLOYED")}
        </li>
        <li>Answer on the same page, also after the ticket was resolved. That opens it again.</li>
      </Steps>
      <p className="text-ink-muted">
        With the number alone, such as <Code>TK-00042</Code>, anybody sees stages and dates, but no names, no addresses
        and nothing of the conversation.
      </p>
    </Chapter>
  );
}

function ForWebsites() {
  return (
    <Chapter id="websites" title="For your website">
      <p>
        A “Report a problem” button: it opens the product’s form with the address of the page it was pressed on and, if
        the visitor wants it, a screenshot. It weighs under 10 kB, sets no cookies and loads nothing else.
      </p>
      <CodeBlock label="The button, in HTML">
        {`<script src="${env().PUBLIC_URL}/report-button.js" data-product="my-app" defer></script>`}
      </CodeBlock>
      <p>
        <Code>data-label</Code> has its words, <Code>data-colour</Code> its colour, <Code>data-position</Code> is{" "}
        <Code>left</Code> or <Code>right</Code>; with <Code>data-target</Code>, a CSS selector, your own link or button
        opens it instead. It speaks the language of your page, <Code>{'<html lang="de">'}</Code>, and the form that it
        opens does too; <Code>data-language</Code> says another.
      </p>
      <p>
        Every ticket has a badge, <Code>/track/TK-00042/badge.svg</Code>, and an Atom feed,{" "}
        <Code>/track/TK-00042/feed.atom</Code>, in the language of <Code>?lang=de</Code> or of the browser. A product
        that is set to have one has a page of what is being fixed and what went live: <Code>/p/my-app</Code>.
      </p>
    </Chapter>
  );
}

function ForAgents() {
  return (
    <Chapter id="agents" title="For agents">
      <Steps>
        <li>
          <Link href="/signin" className={link}>
            Sign in
          </Link>
          . The queue shows what is new and what is open.
        </li>
        <li>Answer the customer, or write an internal note that only agents can read. Both take Markdown.</li>
        <li>
          Keep <em>status</em> and <em>stage</em> apart: the status says where the talk with the customer stands, the
          stage where the fix stands.
        </li>
        <li>Link the issue, the pull request and the deployment, and move the stage along with them.</li>
        <li>
          Mind the countdown: amber means that a target of the ticket’s SLA is near, red that it is missed. Sort the
          queue by <em>Due by SLA</em> to take first what is due first. While you wait for the customer, set the ticket
          to pending: its clocks stand still.
        </li>
        <li>Resolve when the customer is helped. A billing question needs no deploy: its stage stays where it is.</li>
      </Steps>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        <Rule when="Your first answer to a new ticket">opens it.</Rule>
        <Rule when="The stage becomes Deployed">resolves it, unless it is closed.</Rule>
        <Rule when="The stage becomes Closed">closes it, and the other way round.</Rule>
        <Rule when="Reopening a closed ticket">returns it to the stage before.</Rule>
        <Rule when="The customer answers a resolved ticket">opens it again.</Rule>
      </dl>
    </Chapter>
  );
}

function ForPrograms() {
  const origin = env().PUBLIC_URL;
  const create = `curl '${origin}/api/desk/tickets' \\
  -H "Authorization: Bearer $GLASSDESK_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '{ "subject": "The export stops", "body": "At row 10,000.", "requester": { "email": "robin@example.com" } }'`;
  const follow = `curl '${origin}/api/desk/track/TK-00042'`;

  return (
    <Chapter id="programs" title="For programs">
      <Steps>
        <li>
          Get an API key from an administrator. Keys of mode <Code>test</Code> see and make only test tickets: use one
          to try things.
        </li>
        <li>
          Make a ticket. The answer holds its id, its number and <Code>trackingUrl</Code>, the customer's secret link.
          <CodeBlock label="Make a ticket">{create}</CodeBlock>
        </li>
        <li>
          Follow it. This needs no key; what it answers is what the public may see.
          <CodeBlock label="Follow a ticket">{follow}</CodeBlock>
        </li>
      </Steps>
      <p>
        Every operation is in the reference, every refusal among the{" "}
        <Link href="/docs/api/errors" className={link}>
          errors
        </Link>
        , and everything in{" "}
        <a href="/openapi.json" className={link}>
          /openapi.json
        </a>
        , for your generator. AI agents begin with{" "}
        <a href="/SKILL.md" className={link}>
          /SKILL.md
        </a>
        .
      </p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {API_INTRODUCTIONS.map(({ name, title, about }) => (
          <li key={name}>
            <Link
              href={name === "native" ? "/docs/api" : `/docs/api/${name}`}
              className="flex h-full flex-col gap-1 rounded-lg border bg-surface p-4 hover:bg-subtle"
            >
              <span className="flex items-center gap-1.5 font-semibold">
                {title} API <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
              </span>
              <span className="text-sm text-ink-muted">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

function ForAiAgents() {
  const address = `${env().PUBLIC_URL.replace(/\/$/, "")}/mcp`;
  const command = `claude mcp add --transport http glassdesk ${address} \\
  --header "Authorization: Bearer $GLASSDESK_KEY"`;
  const configuration = JSON.stringify(
    { mcpServers: { glassdesk: { type: "http", url: address, headers: { Authorization: "Bearer tl_live_…" } } } },
    null,
    2,
  );

  return (
    <Chapter id="ai" title="For AI agents">
      <p>
        The desk is a server of the Model Context Protocol at <Code>/mcp</Code> (streamable HTTP). It takes the same API
        keys as everything here; an agent sees the tools that its key's scopes allow, and a key of mode{" "}
        <Code>test</Code> lets it practise.
      </p>
      <CodeBlock label="Add it on a command line">{command}</CodeBlock>
      <CodeBlock label="Or in a client's configuration">{configuration}</CodeBlock>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {TOOL_INTRODUCTIONS.map(({ name, title, scope }) => (
          <Rule key={name} when={<Code>{name}</Code>}>
            {title}
            {scope && (
              <>
                , with the scope <Code>{scope}</Code>
              </>
            )}
          </Rule>
        ))}
      </dl>
      <p>
        Tickets are resources as well: <Code>ticket://TK-00042</Code>. What a tool refuses names every field that was
        wrong. <Code>create_ticket</Code> and <Code>add_comment</Code> take an <Code>idempotencyKey</Code>, so that an
        agent that is not sure may simply try again.
      </p>
    </Chapter>
  );
}
