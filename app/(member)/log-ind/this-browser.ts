import { cookies, headers } from "next/headers"
import type { Actor } from "#domain/access/actor.ts"
import { askSignIn } from "#domain/people/commands/ask-sign-in.ts"
import { signOut } from "#domain/people/commands/sign-out.ts"
import { spendCode } from "#domain/people/commands/spend-code.ts"
import { spendLink } from "#domain/people/commands/spend-link.ts"
import type { AskSignIn, SpendCode, SpendLink } from "#domain/people/input.ts"
import type { SignInDone } from "#domain/people/open-session.ts"
import { newToken } from "#domain/people/secrets.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { clientAddress } from "../../client-address.ts"
import { browserCookie, sessionCookie } from "../../session-cookie.ts"

/** The commands of signing in, as this request brings what they need of the browser: its secret, address and name. */

/** Asks for a mail with a link and a code that work in this browser alone. @throws TooMany */
export async function askFromHere(actor: Actor, { email, naeste }: AskSignIn): Promise<void> {
  const [browser, client] = [await ownSecret(), await clientAddress()]
  await askSignIn(actor, { email, nextPath: naeste, browser, client, locale: readerLocale() })
}

/** Signs this browser in by a link's token; answers with where to go. @throws LinkOver */
export async function enterByLink(actor: Actor, { token }: SpendLink): Promise<string> {
  return enter(await spendLink(actor, { token, browser: await ownSecret(), userAgent: await userAgent() }))
}

/** Signs this browser in by the code of the mail; answers with where to go. @throws InvalidInput, LinkOver */
export async function enterByCode(actor: Actor, { code }: SpendCode): Promise<string> {
  return enter(await spendCode(actor, { code, browser: await ownSecret(), userAgent: await userAgent() }))
}

/** Signs this browser out. */
export async function leaveHere(actor: Actor): Promise<void> {
  await signOut(actor, { everywhere: false })
  await forgetSession()
}

/** Signs the person out in every browser, this one too. */
export async function leaveEverywhere(actor: Actor): Promise<void> {
  await signOut(actor, { everywhere: true })
  await forgetSession()
}

async function enter({ sessionToken, expiresAt, nextPath }: SignInDone): Promise<string> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, sessionToken, { ...options, expires: expiresAt })
  return nextPath
}

async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, "", { ...options, maxAge: 0 })
}

/** What binds links and codes to this browser; made when it has none yet. */
async function ownSecret(): Promise<string> {
  const { name, options } = browserCookie()
  const jar = await cookies()
  const known = jar.get(name)?.value
  if (known) return known
  const secret = newToken()
  jar.set(name, secret, { ...options, maxAge: 3600 })
  return secret
}

async function userAgent(): Promise<string> {
  const given = await headers()
  return given.get("user-agent") ?? ""
}
