import { z } from "zod";
import { EmailAddress } from "@/lib/domain/text";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { STAGES } from "@/lib/domain/tickets/vocabulary";
import { ACTORS, EVENT_TYPES, WIRE_STATUSES } from "./vocabulary";

const URL_MAX = 2048;

/** `TK-00042`; the original's `TD-0042` names the same ticket. */
const PublicId = z.string().transform((text, refinement) => {
  const key = /^T[KD]-/i.test(text) ? parseTicketKey(text) : null;
  if (key) return key;
  refinement.addIssue({ code: "custom", message: "must look like TK-00042" });

  return z.NEVER;
});

export const TicketPath = z.object({ publicId: PublicId.describe("TK-00042") });

export const TrackingQuery = z.object({
  token: z
    .string("Token must be given once")
    .optional()
    .describe("From the secret `trackingUrl`; the header X-Tracking-Token does as well"),
});

const required = (message: string) =>
  z.string({ error: ({ input }) => (input === undefined || input === null ? message : undefined) });

const ScreenshotUrl = z
  .url({ protocol: /^https?$/, error: "Screenshots must be http or https URLs" })
  .max(URL_MAX, `Screenshot URLs must be ${URL_MAX} characters or fewer`);

export const CreateBody = z
  .object(
    {
      productSlug: required("Product is required")
        .trim()
        .min(1, "Product is required")
        .max(100, "Product must be 100 characters or fewer"),
      submitterEmail: z
        .string("Valid email is required")
        .refine((text) => EmailAddress.safeParse(text).success, "Valid email is required")
        .meta({ format: "email" }),
      submitterName: z.string().trim().max(200, "Name must be 200 characters or fewer").nullish(),
      subject: required("Subject is required")
        .trim()
        .min(1, "Subject is required")
        .max(200, "Subject must be 200 characters or fewer"),
      body: required("Description is required")
        .regex(/\S/, "Description is required")
        .max(10_000, "Description must be 10,000 characters or fewer")
        .describe("Markdown"),
      screenshots: z
        .array(ScreenshotUrl, "Screenshots must be a list of URLs")
        // Not .max(), which would also complain of the length of a single URL.
        .refine((urls) => urls.length <= SCREENSHOTS_MAX, `Maximum ${SCREENSHOTS_MAX} screenshots`)
        .meta({ maxItems: SCREENSHOTS_MAX })
        .nullish()
        .describe("URLs from /api/tickets/upload become attachments, any other a link"),
    },
    "The request body must be a JSON object",
  )
  .meta({ id: "TinyDeskNewTicket" });
export type CreateBody = z.output<typeof CreateBody>;

export const UploadBody = z.object({
  files: z.preprocess(
    // Browsers send a file input that was left empty as a file without name and content.
    (sent) => [sent].flat().filter((file) => file instanceof File && (file.name !== "" || file.size > 0)),
    z
      .array(z.file())
      .min(1, "No files provided")
      .max(SCREENSHOTS_MAX, `Maximum ${SCREENSHOTS_MAX} screenshots allowed`),
  ),
});

const WireStatus = z.enum(WIRE_STATUSES);
const Timestamp = z.iso.datetime().describe("RFC 3339 in UTC");

export const WireCreated = z
  .object({
    publicId: z.string(),
    status: WireStatus,
    createdAt: Timestamp,
    trackingUrl: z.string().describe("The submitter's secret link: whoever has it reads and answers as they do"),
  })
  .meta({ id: "TinyDeskCreated" });
export type WireCreated = z.output<typeof WireCreated>;

export const WireTicket = z
  .object({
    publicId: z.string(),
    subject: z.string().nullable().describe("Null to the public, unless the product shows subjects"),
    status: WireStatus,
    productName: z.string().nullable(),
    screenshots: z.array(z.string()).describe("Empty to the public"),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    issueUrl: z.string().nullable().describe("Links are null to the public, unless the product's repository is public"),
    prUrl: z.string().nullable(),
    deploymentUrl: z.string().nullable(),
    pipeline: z.array(
      z.object({
        stage: z.enum(STAGES),
        label: z.string(),
        position: z.int(),
        state: z.enum(["done", "current", "skipped", "upcoming"]),
        enteredAt: Timestamp.nullable(),
      }),
    ),
  })
  .meta({ id: "TinyDeskTicket" });
export type WireTicket = z.output<typeof WireTicket>;

export const WireEvent = z
  .object({
    id: z.string(),
    eventType: z.enum(EVENT_TYPES),
    actor: z.enum(Object.values(ACTORS)),
    summary: z.string(),
    createdAt: Timestamp,
  })
  .meta({ id: "TinyDeskEvent" });
export type WireEvent = z.output<typeof WireEvent>;

export const WireUploads = z.object({ urls: z.array(z.string()) }).meta({ id: "TinyDeskUploads" });
