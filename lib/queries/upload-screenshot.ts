import type { WireFile } from "@/app/api/desk/_dialect/schemas";
import { DeskApiError } from "./desk-api";
import { modeHeaders } from "./desk-mode";

export type UploadedScreenshot = { token: string; file: WireFile };

/**
 * Sends one screenshot. Through XMLHttpRequest, because fetch does not tell how much of a request has been sent.
 * @param onProgress gets 0 to 1
 * @throws DeskApiError
 */
export function uploadScreenshot(
  file: File,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<UploadedScreenshot> {
  const { promise, resolve, reject } = Promise.withResolvers<UploadedScreenshot>();
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set("file", file, file.name);

  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => {
    if (request.status === 201) resolve(JSON.parse(request.responseText));
    else reject(toError(request));
  };
  request.onerror = () => reject(new DeskApiError("The desk cannot be reached.", "UNREACHABLE", 0));
  request.onabort = () => reject(new DeskApiError("The upload was stopped.", "UNREACHABLE", 0));
  signal.addEventListener("abort", () => request.abort(), { once: true });

  request.open("POST", "/api/desk/uploads");
  request.setRequestHeader("accept", "application/json");
  for (const [name, value] of Object.entries(modeHeaders())) request.setRequestHeader(name, value);
  request.send(form);

  return promise;
}

function toError({ status, responseText }: XMLHttpRequest): DeskApiError {
  try {
    const { detail, code, errors = [] } = JSON.parse(responseText);
    // The field's own message is meant for people; the detail repeats its name.
    return new DeskApiError(errors[0]?.message ?? detail, code, status);
  } catch {
    return new DeskApiError("The upload failed.", "INTERNAL", status);
  }
}
