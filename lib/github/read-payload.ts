import { z } from "zod";
import { Payload } from "./payloads";
import { pickJson, type Wanted } from "./pick-json";

const WANTED = wantedBy(Payload);

/**
 * What is read of a delivery's body: JSON, or a form with the JSON in `payload`, a webhook's default when it is set up by
 * hand. Null for everything else, and for what concerns no repository, as an app's own pings do.
 */
export function readPayload(raw: Uint8Array, contentType: string | null): Payload | null {
  const isForm = contentType?.startsWith("application/x-www-form-urlencoded") ?? false;
  try {
    return Payload.safeParse(pickJson(isForm ? formField(raw, "payload") : raw, WANTED)).data ?? null;
  } catch {
    return null;
  }
}

/** Exactly what a schema looks at, however large the rest is. */
function wantedBy(schema: unknown): Wanted {
  if (schema instanceof z.ZodObject) {
    return { fields: new Map(Object.entries(schema.shape).map(([name, field]) => [name, wantedBy(field)])) };
  }
  if (schema instanceof z.ZodArray) return { items: wantedBy(schema.element) };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodCatch) {
    return wantedBy(schema.unwrap());
  }

  return true;
}

const [PERCENT, PLUS, SPACE, AND] = [0x25, 0x2b, 0x20, 0x26];

/** The bytes of a form's field, decoded; text of this size is not worth being made of them. */
function formField(form: Uint8Array, name: string): Uint8Array {
  const start = Buffer.from(form.buffer, form.byteOffset, form.byteLength).indexOf(`${name}=`);
  if (start === -1 || (start > 0 && form[start - 1] !== AND)) return new Uint8Array();
  const bytes = form.slice(start + name.length + 1);

  let length = 0;
  for (let at = 0; at < bytes.length && bytes[at] !== AND; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === PERCENT) {
      bytes[length++] = 16 * digit(bytes[at + 1]) + digit(bytes[at + 2]);
      at += 2;
    } else bytes[length++] = byte === PLUS ? SPACE : byte;
  }

  return bytes.subarray(0, length);
}

/** The value of a hexadecimal digit; 0 for what is none, which no form of GitHub's has. */
function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;

  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 0;
}
