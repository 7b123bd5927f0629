"use client";

import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { useTicket } from "../ticket-context";
import { CONTROLS } from "./controls";
import { PanelSection } from "./property";
import { withTags } from "./with-tags";

export function TagsProperty() {
  const { ticket, change } = useTicket();
  const { tags } = ticket;
  const [typed, setTyped] = useState("");

  const add = () => {
    change({ tags: withTags(tags, typed) });
    setTyped("");
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key === "Backspace" && typed === "") change({ tags: tags.slice(0, -1) });
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add();
  };

  return (
    <PanelSection title="Tags">
      <ul aria-label="Tags" className="flex flex-wrap items-center gap-1.5">
        {tags.map((tag) => (
          <li key={tag} className="max-w-full">
            <Badge className="pe-1">
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => change({ tags: tags.filter((other) => other !== tag) })}
                className="relative rounded-full p-0.5 after:absolute after:-inset-1.5 hover:bg-line hover:text-ink"
              >
                <X aria-hidden />
              </button>
            </Badge>
          </li>
        ))}
        <li className="flex min-w-28 flex-1 items-center gap-1 rounded-full border border-dashed border-line-strong px-2 focus-within:border-focus">
          <Plus aria-hidden className="size-3 shrink-0 text-ink-faint" />
          <input
            id={CONTROLS.tags}
            aria-label="Add a tag"
            placeholder="Add a tag"
            value={typed}
            maxLength={64}
            enterKeyHint="done"
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={press}
            onBlur={add}
            className="h-5.5 w-full min-w-0 bg-transparent text-xs outline-none pointer-coarse:h-9 pointer-coarse:text-lg"
          />
        </li>
      </ul>
    </PanelSection>
  );
}
