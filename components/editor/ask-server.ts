import type { EntryText } from "./entry-text.ts"
import type { Happening, Refused } from "./save-engine.ts"

/** What a route said: what it did, or why it did not. */
export type Answer<Done> =
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "signed-out" }
  | { readonly type: "stale"; readonly current: number }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "unreachable" }

interface RefusalBody {
  readonly code?: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly fields?: Readonly<Record<string, readonly string[]>>
  readonly current?: number
}

/** Asks a route of this site in JSON; no answer and a broken server are both `unreachable`. */
export async function askServer<Done>(
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  body?: unknown,
  options: { readonly keepalive?: boolean } = {},
): Promise<Answer<Done>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      keepalive: options.keepalive ?? false,
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return { type: "unreachable" }
  }
  return readAnswer<Done>(response.status, await response.json().catch(() => null))
}

/** Reads an answer by its status: 401 signed out, 409 with a version stale, other 4xx refused. */
export function readAnswer<Done>(status: number, body: unknown): Answer<Done> {
  if (status >= 200 && status < 300) return { type: "done", done: body as Done }
  if (status === 401) return { type: "signed-out" }
  const said: RefusalBody = typeof body === "object" && body !== null ? body : {}
  const current = said.current ?? said.values?.current
  if (status === 409 && said.code === "errors.stale" && typeof current === "number")
    return { type: "stale", current }
  if (status >= 400 && status < 500) {
    const refused = {
      code: said.code ?? "errors.invalidInput",
      values: said.values ?? {},
      fields: said.fields ?? {},
    }
    return { type: "refused", refused }
  }
  return { type: "unreachable" }
}

/** One save of an entry, as a happening for the save engine. */
export async function sendEntry(
  entryId: string,
  version: number,
  text: EntryText,
  options: { readonly keepalive?: boolean } = {},
): Promise<Happening> {
  const answer = await askServer<{ version: number; savedAt: string }>(
    "PUT",
    `/api/admin/entries/${entryId}`,
    { ...text, version },
    options,
  )
  return answer.type === "done" ? { type: "taken", ...answer.done } : answer
}
