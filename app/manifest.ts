import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Glassdesk",
    short_name: "Glassdesk",
    description: "Report a problem and follow it until the fix is live.",
    start_url: "/",
    display: "browser",
    background_color: "#ffffff",
    theme_color: "#0d6675",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
