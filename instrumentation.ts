import type { Instrumentation } from "next"
import { log } from "#platform/log/log.ts"

/** Whatever a page, an action or a handler did not expect: logged under the id that the answer carries. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const id = request.headers["x-samling-request"]
  log.error(
    { part: "app", err: error, request: id, path: request.path, route: context.routePath },
    "Something broke",
  )
}
