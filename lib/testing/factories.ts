import { randomUUID } from "node:crypto";
import { uploadScreenshot } from "@/lib/domain/attachments/upload";
import { type CreatePersonInput, createPerson } from "@/lib/domain/people/create";
import type { Person } from "@/lib/domain/people/person";
import { createProduct } from "@/lib/domain/products/create";
import type { Product } from "@/lib/domain/products/product";
import type { CreateProductInput } from "@/lib/domain/products/schemas";
import { createTicket } from "@/lib/domain/tickets/create";
import type { CreateTicketInput } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import type { Storage } from "@/lib/storage/storage";
import { asSystem, type TestContext } from "./contexts";
import { PNG } from "./pictures";

/** A word that no other test uses: data of one test never meets another's. */
export function unique(word = "x"): string {
  return `${word}-${randomUUID().slice(0, 8)}`;
}

export const anEmail = () => `${unique("person")}@example.com`;

export async function aPerson(input: Partial<CreatePersonInput> = {}): Promise<Person> {
  return createPerson(await asSystem(), { email: anEmail(), name: "Robin Sample", ...input });
}

export async function aProduct(input: Partial<CreateProductInput> = {}): Promise<Product> {
  return createProduct(await asSystem(), { slug: unique("product"), name: "Sample Product", ...input });
}

/** A ticket of a new requester, made by the verb. `context` decides who makes it and in which mode. */
export async function aTicket(input: Partial<CreateTicketInput> = {}, context?: TestContext): Promise<Ticket> {
  return createTicket(context ?? (await asSystem()), {
    subject: "The export button does nothing",
    body: "I press it and nothing happens.",
    requester: { email: anEmail() },
    ...input,
  });
}

/** A storage that is forgotten with the test. */
export function memoryStorage(): Storage {
  const contents = new Map<string, Uint8Array>();

  return {
    put: async (key, content) => void contents.set(key, content),
    get: async (key, range) => {
      const content = contents.get(key);
      const part = content && (range ? content.subarray(range.start, range.end + 1) : content);

      return part ? { bytes: content.byteLength, stream: new Blob([Buffer.from(part)]).stream() } : null;
    },
    delete: async (key) => void contents.delete(key),
    putStream: async (key, content) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      const whole = Buffer.concat(pieces);
      contents.set(key, whole);

      return whole.byteLength;
    },
    putAddress: async () => null,
    getAddress: async () => null,
  };
}

/** A screenshot that waits to be sent, uploaded by `context`. */
export async function anUpload(context: TestContext, storage = memoryStorage()) {
  return uploadScreenshot(context, storage, { filename: "screen.png", content: PNG });
}
