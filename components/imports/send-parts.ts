import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import { partBytes } from "#domain/imports/rules/runs.ts"

/**
 * Sends the rest of a file in parts, from where the server has it to. Each part is answered before the next goes, so
 * that what was sent before a line broke is never sent again. @returns the first answer that is no yes, otherwise the last
 */
export async function sendParts(
  to: string,
  file: File,
  received: number,
  onProgress: (sent: number) => void,
): Promise<Answer<unknown>> {
  let answer: Answer<unknown> = { type: "done", done: null }
  for (let at = received; at < file.size; at += partBytes) {
    onProgress(at)
    answer = await sendPart(`${to}?at=${at}`, file.slice(at, at + partBytes))
    if (answer.type !== "done") return answer
  }
  onProgress(file.size)
  return answer
}

async function sendPart(to: string, part: Blob): Promise<Answer<unknown>> {
  try {
    const headers = { "content-type": "application/octet-stream" }
    const response = await fetch(to, { method: "PUT", body: part, headers })
    return readAnswer(response.status, await response.json().catch(() => null))
  } catch {
    return { type: "unreachable", trouble: "network" }
  }
}
