import { randomUUID } from "node:crypto";
import { type CreatePersonInput, createPerson } from "@/lib/domain/people/create";
import type { Person } from "@/lib/domain/people/person";
import { createProduct } from "@/lib/domain/products/create";
import type { Product } from "@/lib/domain/products/product";
import type { CreateProductInput } from "@/lib/domain/products/schemas";
import { createTicket } from "@/lib/domain/tickets/create";
import type { CreateTicketInput } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { asSystem, type TestContext } from "./contexts";

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
