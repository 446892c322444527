import { readiness } from "#platform/http/readiness.ts"

export const dynamic = "force-dynamic"

/** 200 only when the database answers and every migration of this version is in it; otherwise 503 with the reason. */
export async function GET(): Promise<Response> {
  const state = await readiness()
  const status = state.status === "ready" ? 200 : 503
  return Response.json(state, { status, headers: { "Cache-Control": "no-store" } })
}
