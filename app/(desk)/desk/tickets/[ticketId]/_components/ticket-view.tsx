"use client";

import type { ReactNode } from "react";
import { PipelineStrip } from "@/components/pipeline/pipeline-strip";
import { LightboxProvider } from "@/components/tickets/lightbox";
import type { FileRules } from "@/components/ui/file-rules";
import { RelativeTime } from "@/components/ui/relative-time";
import { Composer } from "./composer/composer";
import { Conversation } from "./conversation/conversation";
import { Message } from "./conversation/message";
import { PropertiesPanel } from "./panel/properties-panel";
import { TicketBar } from "./ticket-bar";
import { TicketProvider, useTicket } from "./ticket-context";
import { TicketHeading } from "./ticket-heading";
import { TicketShortcuts } from "./ticket-shortcuts";
import { useQueueAround } from "./use-queue-around";

type TicketViewProps = {
  publicId: string;
  screenshots: FileRules;
  /** What is to be said of the ticket's mail, made on the server. */
  mail: ReactNode;
};

export function TicketView({ publicId, screenshots, mail }: TicketViewProps) {
  const queue = useQueueAround(publicId);

  return (
    <TicketProvider publicId={publicId}>
      <TicketShortcuts queue={queue} />
      <TicketBar queue={queue} />
      <div className="flex flex-1 flex-col gap-5 px-4 pt-5 sm:px-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-x-0 lg:ps-6 lg:pe-0 lg:pt-0">
        <div className="w-full lg:mx-auto lg:max-w-3xl lg:pe-6 lg:pt-6">
          <TicketHeading />
        </div>
        <PropertiesPanel className="lg:sticky lg:top-[calc(var(--desk-top)+3rem)] lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:h-[calc(100dvh-3rem-var(--desk-top))] lg:overflow-y-auto lg:border-s lg:bg-canvas lg:p-4" />
        <div className="flex w-full flex-1 flex-col gap-5 pb-4 lg:col-start-1 lg:mx-auto lg:max-w-3xl lg:pe-6 lg:pb-0">
          <Talk publicId={publicId} screenshots={screenshots} mail={mail} />
        </div>
      </div>
    </TicketProvider>
  );
}

function Talk({ publicId, screenshots, mail }: TicketViewProps) {
  const { requester, body, files, createdAt, pipeline } = useTicket().ticket;

  return (
    <LightboxProvider>
      <PipelineStrip steps={pipeline} className="rounded-xl border bg-canvas px-2 py-3" />
      <Message
        look="customer"
        author={requester.name ?? requester.email}
        address={requester.email}
        body={body}
        files={files}
        time={<RelativeTime time={createdAt} />}
      />
      {mail}
      <Conversation publicId={publicId} />
      <Composer rules={screenshots} className="mt-auto" />
    </LightboxProvider>
  );
}
