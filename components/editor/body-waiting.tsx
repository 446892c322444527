import { textOf } from "./body-json.ts"
import type { BodyNode } from "./entry-text.ts"

/** The words of the body, to read while the editor is on its way. */
export function BodyWaiting({ body }: { body: BodyNode }) {
  return (
    <div className="prose body body-waiting" aria-busy="true">
      {(body.content ?? []).map((block, index) => (
        <p key={index}>{textOf(block)}</p>
      ))}
    </div>
  )
}
