"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { connect } from "@/lib/queries/live-connection";

/** Several things happen in one change: they are one look at the page. */
const TOGETHER_MS = 100;

type LiveTicketProps = {
  publicId: string;
  token: string | null;
  /** The last thing that the page tells of: its place in the stream and its sentence. */
  latest: { id: string; text: string };
};

/** Asks for the page again when something has happened, and says what. Where the stream cannot be had, nothing is said. */
export function LiveTicket({ publicId, token, latest }: LiveTicketProps) {
  const router = useRouter();
  const [position] = useState(latest.id);
  const [news, setNews] = useState("");
  const seen = useRef(latest.id);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const query = token ? `?${new URLSearchParams({ token })}` : "";
    const disconnect = connect(`/api/desk/track/${publicId}/events${query}`, position, {
      event: () => {
        clearTimeout(timer);
        timer = setTimeout(() => router.refresh(), TOGETHER_MS);
      },
      up: () => {},
      down: () => {},
    });

    return () => {
      disconnect();
      clearTimeout(timer);
    };
  }, [publicId, token, position, router]);

  useEffect(() => {
    if (seen.current === latest.id) return;
    seen.current = latest.id;
    setNews(latest.text);
  }, [latest]);

  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
