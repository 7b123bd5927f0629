import Link from "next/link";
import { LightboxProvider } from "@/components/tickets/lightbox";
import { translations } from "@/lib/i18n/request-locale";
import type { Conversation as Loaded } from "../load-conversation";
import { trackingAddress } from "../load-tracking";
import { Message } from "./message";

type ConversationProps = {
  conversation: Loaded;
  publicId: string;
  token: string | null;
  /** Whether these are the last messages, and not a page of earlier ones. */
  isLatest: boolean;
};

export async function Conversation({ conversation, publicId, token, isLatest }: ConversationProps) {
  const { messages, earlier } = conversation;
  const t = await translations("track");

  return (
    <>
      {earlier ? (
        <PageLink href={trackingAddress(publicId, token, { before: earlier })}>{t("earlier")}</PageLink>
      ) : null}
      <LightboxProvider>
        <ol className="flex flex-col gap-4">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      </LightboxProvider>
      {isLatest ? null : <PageLink href={trackingAddress(publicId, token)}>{t("latest")}</PageLink>}
    </>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="self-start text-sm text-accent-ink underline underline-offset-4">
      {children}
    </Link>
  );
}
