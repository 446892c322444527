import { currentActor } from "../../../current-actor.ts"

/** The session of this request, for scripts of the desk. Everything else that stands here in other sites is 404. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  if ((await params).nextauth.join("/") !== "session") return new Response(null, { status: 404 })
  const actor = await currentActor()
  const body = actor.kind === "person" ? { name: actor.name, email: actor.email } : {}
  return Response.json(body, { headers: { "cache-control": "no-store" } })
}
