/** The request of TinyDesk's own document, word for word. */
export const EXAMPLE_TICKET = {
  productSlug: "my-saas-app",
  submitterEmail: "agent@example.com",
  submitterName: "AI Agent v2",
  subject: "Login button unresponsive on Safari",
  body: "Reproducible steps:\n1. Open Safari 17\n2. Navigate to /login\n3. Click Sign In\n\nExpected: form submits\nActual: nothing happens",
  screenshots: ["https://cdn.example.com/bug-01.png"],
};

export const EXAMPLE_CREATED = {
  publicId: "TK-00042",
  status: "RECEIVED",
  createdAt: "2026-03-24T08:00:00.000Z",
  trackingUrl: "https://desk.example.com/track/TK-00042?token=…",
};
