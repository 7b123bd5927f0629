"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, BookmarkCheck, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { WireView } from "@/app/api/desk/_dialect/views";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import { may } from "@/lib/domain/policy";
import { deskKeys, deskQueries } from "@/lib/queries/desk";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";
import { type QueueFilter, queueSearchParams } from "@/lib/queries/queue-filter";
import { useViewer } from "../../_components/desk-provider";
import { savedViewOf } from "../../_components/saved-views";
import { ViewDialog } from "./view-dialog";

/** Keeps what is on screen as a view, or changes the view that it is. */
export function ViewMenu({ filter, title }: { filter: QueueFilter; title: string }) {
  const { data: views = [] } = useQuery(deskQueries.views());
  const [isOpen, setIsOpen] = useState(false);
  const viewer = useViewer();
  const remove = useDeleteView();
  const view = savedViewOf(views, filter);
  const query = queueSearchParams(filter).toString();
  if (query === "") return null;

  const dialog = isOpen ? (
    <ViewDialog view={view} query={query} suggestion={title.slice(0, 60)} onClose={() => setIsOpen(false)} />
  ) : null;
  if (!view) {
    return (
      <>
        <Button aria-label="Save view" title="Save view" onClick={() => setIsOpen(true)}>
          <Bookmark aria-hidden />
          <span className="max-lg:hidden">Save view</span>
        </Button>
        {dialog}
      </>
    );
  }
  const mayChange = view.shared ? may(viewer, "view.share") : view.isOwn;
  if (!mayChange) return null;

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger render={<Button aria-label={`View ${view.name}`} />}>
          <BookmarkCheck aria-hidden className="text-accent-ink" />
          <span className="max-lg:hidden">View</span>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="w-48">
          <DropdownMenuItem icon={<Pencil aria-hidden />} onClick={() => setIsOpen(true)}>
            {may(viewer, "view.share") ? "Rename or share…" : "Rename…"}
          </DropdownMenuItem>
          <DropdownMenuItem icon={<Trash2 aria-hidden />} onClick={() => void remove(view)}>
            Delete
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {dialog}
    </>
  );
}

/** At once, with a way back: the filters stay on screen either way. */
function useDeleteView() {
  const client = useQueryClient();
  const send = async (refusal: string, request: () => Promise<unknown>): Promise<boolean> => {
    try {
      await request();

      return true;
    } catch (error) {
      toast.error(refusal, { description: error instanceof DeskApiError ? error.message : undefined });

      return false;
    } finally {
      void client.invalidateQueries({ queryKey: deskKeys.views });
    }
  };

  return async ({ id, name, query, shared }: WireView) => {
    const again = () => deskApi("/views", { method: "POST", body: { name, query, shared } });
    const isDeleted = await send(`${name} was not deleted`, () => deskApi(`/views/${id}`, { method: "DELETE" }));
    if (isDeleted) toast.undo(`${name} is deleted`, () => void send(`${name} could not be brought back`, again));
  };
}
