"use client";

import { PipelineStrip } from "@/components/pipeline/pipeline-strip";
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

type TicketViewProps = { publicId: string; screenshots: FileRules };

export function TicketView({ publicId, screenshots }: TicketViewProps) {
  const queue = useQueueAround(publicId);

  return (
    <TicketProvider publicId={publicId}>
      <TicketShortcuts queue={queue} />
      <TicketBar queue={queue} />
      <div className="flex flex-1 max-lg:flex-col">
        <div className="flex min-w-0 flex-1 flex-col gap-5 px-4 pt-5 pb-4 sm:px-6 lg:pt-6 lg:pb-0">
          <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5">
            <TicketHeading />
            <Talk publicId={publicId} screenshots={screenshots} />
          </div>
        </div>
        <PropertiesPanel className="max-lg:order-first max-lg:px-4 max-lg:pt-4 sm:max-lg:px-6 lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:w-80 lg:shrink-0 lg:overflow-y-auto lg:border-s lg:bg-canvas lg:p-4" />
      </div>
    </TicketProvider>
  );
}

function Talk({ publicId, screenshots }: TicketViewProps) {
  const { requester, body, files, createdAt, pipeline } = useTicket().ticket;

  return (
    <>
      <PipelineStrip steps={pipeline} className="rounded-xl border bg-canvas px-2 py-3" />
      <Message
        look="customer"
        author={requester.name ?? requester.email}
        address={requester.email}
        body={body}
        files={files}
        time={<RelativeTime time={createdAt} />}
      />
      <Conversation publicId={publicId} />
      <Composer rules={screenshots} className="mt-auto" />
    </>
  );
}
