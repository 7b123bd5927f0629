import type { Role } from "@/lib/domain/people/vocabulary";
import type { CreateProductInput } from "@/lib/domain/products/schemas";

export type Person = { name: string; email: string };
export type Agent = Person & { roles: Role[] };

const agent = (name: string, login: string, ...roles: Role[]): Agent => ({
  name,
  email: `${login}@fernway.example`,
  roles,
});

/** Lagos; runs the desk. */
export const amara = agent("Amara Okafor", "amara", "manager", "agent");
/** Gothenburg; leads the engineers. */
export const jonas = agent("Jonas Lindqvist", "jonas", "manager", "agent");
/** Taipei; answers first. */
export const meiling = agent("Chen Mei-Ling", "mei-ling", "agent");
/** Recife; fixes. */
export const rafael = agent("Rafael Souza", "rafael", "agent");
/** Chennai; billing. */
export const priya = agent("Priya Raman", "priya", "agent");

export const AGENTS: readonly Agent[] = [amara, jonas, meiling, rafael, priya];

export const TEAMS: readonly { name: string; slug: string; members: readonly Agent[] }[] = [
  { name: "Customer care", slug: "care", members: [amara, meiling, priya] },
  { name: "Engineering", slug: "engineering", members: [jonas, rafael] },
];

export const ines: Person = { name: "Inès Moreau", email: "ines@atelier-moreau.example" };
export const tobias: Person = { name: "Tobias Brandt", email: "tobias@schreinerei-brandt.example" };
export const yuki: Person = { name: "佐藤 由紀", email: "sato@hoshi-dental.example" };
export const grace: Person = { name: "Grace Mbeki", email: "grace@mbeki-law.example" };
export const liam: Person = { name: "Liam O'Connell", email: "liam@oconnell-plumbing.example" };
export const sofia: Person = { name: "Sofía Herrera", email: "sofia@herrera-foto.example" };
export const noah: Person = { name: "Noah Whitaker", email: "noah.whitaker@northlight.example" };
export const hanna: Person = { name: "Hanna Virtanen", email: "hanna@saunalahti.example" };
export const omar: Person = { name: "Omar Haddad", email: "omar@haddad-bros.example" };
export const chloe: Person = { name: "Chloé Garnier", email: "c.garnier@velo-garnier.example" };
export const katrin: Person = { name: "Katrin Vogel", email: "vogel@praxis-vogel.example" };
export const daniel: Person = { name: "Daniel Kim", email: "daniel@kimandpark.example" };
export const aisha: Person = { name: "Aisha Bello", email: "aisha@bello-logistics.example" };
export const pieter: Person = { name: "Pieter de Vries", email: "pieter@devries-tuinen.example" };
export const marek: Person = { name: "Marek Nowak", email: "biuro@nowak-serwis.example" };
export const lucia: Person = { name: "Lucía Fernández", email: "lucia@clinica-fernandez.example" };

export const CALENDAR = "calendar";
export const INVOICES = "invoices";
export const GO = "go";

/** One that shows everything, one that shows its repository, one that shows neither. */
export const PRODUCTS: readonly (CreateProductInput & { repository: string })[] = [
  {
    slug: CALENDAR,
    name: "Fernway Calendar",
    description: "Shared calendars and bookings for small teams.",
    repository: "glassdesk-demo/fernway-calendar",
    publicSubjects: true,
    publicRepo: true,
    publicStatus: true,
  },
  {
    slug: INVOICES,
    name: "Fernway Invoices",
    description: "Quotes, invoices and reminders, with the tax rules of 31 countries.",
    repository: "glassdesk-demo/fernway-invoices",
    publicRepo: true,
  },
  {
    slug: GO,
    name: "Fernway Go",
    description: "The app for the road: hours, mileage and receipts on iPhone and Android.",
    repository: "glassdesk-demo/fernway-go",
  },
];

/** @returns `owner/name` of the product's repository */
export function repositoryOf(slug: string | undefined): string {
  const product = PRODUCTS.find((known) => known.slug === slug);
  if (!product) throw new Error(`The demo has no product "${slug}"`);

  return product.repository;
}
