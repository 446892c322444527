import { bodySchemaNumber } from "#domain/content/rules/body.ts"
import type { EntryText, Standing } from "./entry-text.ts"
import type { Refused, Trouble } from "./save-engine.ts"
import type { SendDeed, Sent } from "./saver.ts"

/** What a route said: what it did, or why it did not. */
export type Answer<Done> =
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "signed-out" }
  | { readonly type: "stale"; readonly current: number }
  | { readonly type: "stands-otherwise"; readonly current: number }
  | { readonly type: "outdated" }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "unreachable"; readonly trouble: Trouble }

interface RefusalBody {
  readonly code?: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly fields?: Readonly<Record<string, readonly string[]>>
  readonly current?: number
}

/** A line so slow that its answer is no longer waited for. */
const patienceMs = 30_000
/** Browsers let a page that closes send 64 kB; what is larger would not leave at all if it were marked so. */
const mostLettersAtClosing = 30_000

/** Asks a route of this site in JSON; no answer and a broken server are both `unreachable`. */
export async function askServer<Done>(
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  body?: unknown,
  options: { readonly keepalive?: boolean } = {},
): Promise<Answer<Done>> {
  const sent = body === undefined ? undefined : JSON.stringify(body)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      keepalive: options.keepalive === true && (sent?.length ?? 0) < mostLettersAtClosing,
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        accept: "application/json",
        ...(sent === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    })
  } catch {
    return { type: "unreachable", trouble: "network" }
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
    return { type: said.values?.what === "standing" ? "stands-otherwise" : "stale", current }
  if (said.code === "saving.outdated") return { type: "outdated" }
  // Who signed in meanwhile is somebody else: their session is none of this text's.
  if (said.code === "saving.otherPerson") return { type: "signed-out" }
  if (status >= 400 && status < 500) {
    const refused = {
      code: said.code ?? "errors.invalidInput",
      values: said.values ?? {},
      fields: said.fields ?? {},
    }
    return { type: "refused", refused }
  }
  return { type: "unreachable", trouble: "server" }
}

/** The open editor that sends, and whose it is. */
export interface Pen {
  readonly id: string
  readonly personId: string
}

export interface Acted {
  readonly version: number
  readonly at: string
  readonly standing: Standing
}

/** One sending of the save engine: a save, or an act with the text that it is about. */
export async function sendText(
  entryId: string,
  { id, personId }: Pen,
  { intent, version, turn, act }: SendDeed,
  text: EntryText,
): Promise<Sent<Answer<Acted>>> {
  const pen = { id, personId, turn, schema: bodySchemaNumber }
  const path = `/api/admin/entries/${entryId}`
  if (act) {
    const said = await askServer<Acted>(
      "POST",
      `${path}/${act.name === "unpublish" ? "unpublish" : "publish"}`,
      {
        version,
        pen,
        text,
        ...(act.name === "unpublish" ? {} : { publishAt: act.publishAt, unpublishAt: act.unpublishAt }),
      },
    )
    return {
      said,
      happening:
        said.type === "done" ? { type: "taken", version: said.done.version, savedAt: said.done.at } : said,
    }
  }
  const said = await askServer<{ version: number; savedAt: string }>(
    "PUT",
    path,
    { ...text, version, pen },
    { keepalive: intent === "leave" },
  )
  return said.type === "done"
    ? { said: null, happening: { type: "taken", ...said.done } }
    : { said, happening: said }
}
