import { useEffect, useRef } from "react";

/**
 * Takes over the screenshot that the button on somebody's own site (`/report-button.js`) has made, from the window that
 * opened this one and from no other. It comes into the form like one that was dropped there: seen, and removable.
 */
export function useHandedScreenshot(add: (files: readonly File[]) => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });

  useEffect(() => {
    const { opener } = window;
    if (!opener) return;
    const receive = ({ source, data }: MessageEvent) => {
      if (source !== opener || data?.type !== "glassdesk:screenshot" || !(data.image instanceof Blob)) return;
      const { type } = data.image;
      latest.current([new File([data.image], `screenshot.${type.split("/")[1]}`, { type })]);
    };
    window.addEventListener("message", receive);
    // It says nothing but that somebody listens, so any site may hear it.
    opener.postMessage({ type: "glassdesk:ready" }, "*");

    return () => window.removeEventListener("message", receive);
  }, []);
}
