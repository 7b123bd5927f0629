"use client";

import { useState } from "react";
import { FileDrop, type FileDropItem } from "@/components/ui/file-drop";

const rules = { accept: ["image/png", "image/jpeg", "image/webp"], maxFiles: 4, maxBytes: 5 * 1024 * 1024 };
const states = ["uploading", "done", "failed", "waiting"] as const;

export function Files() {
  const [items, setItems] = useState<FileDropItem[]>([]);

  const add = (files: File[]) =>
    setItems((held) => [
      ...held,
      ...files.map((file, index) => ({
        id: crypto.randomUUID(),
        file,
        status: states[(held.length + index) % states.length] ?? "waiting",
        progress: 0.4,
        error: "The connection broke.",
      })),
    ]);

  return (
    <FileDrop
      label="Screenshots"
      items={items}
      rules={rules}
      onFiles={add}
      onRemove={(id) => setItems((held) => held.filter((item) => item.id !== id))}
      onRetry={() => undefined}
    />
  );
}
