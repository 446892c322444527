import { notFound, redirect } from "next/navigation"
import type { Actor } from "#domain/access/actor.ts"
import { isRefusal } from "#platform/refusal.ts"

/**
 * Asks a query on behalf of a page. What the actor may not see is not found; a visitor is sent to sign in first and
 * comes back to `path`.
 */
export async function ask<Answer>(actor: Actor, path: string, question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.status === 403 && actor.kind === "visitor")
      redirect(`/log-ind?naeste=${encodeURIComponent(path)}`)
    if (error.status === 403 || error.status === 404) notFound()
    throw error
  }
}
