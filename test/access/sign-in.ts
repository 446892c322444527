import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { addSecondFactor } from "#domain/people/commands/add-second-factor.ts"
import { askSignIn } from "#domain/people/commands/ask-sign-in.ts"
import { checkSecondFactor } from "#domain/people/commands/check-second-factor.ts"
import { confirmSecondFactor } from "#domain/people/commands/confirm-second-factor.ts"
import { keepSession } from "#domain/people/commands/keep-session.ts"
import { makeAdminLink } from "#domain/people/commands/make-admin-link.ts"
import { removeSecondFactor } from "#domain/people/commands/remove-second-factor.ts"
import { signOut } from "#domain/people/commands/sign-out.ts"
import { spendCode } from "#domain/people/commands/spend-code.ts"
import { spendLink } from "#domain/people/commands/spend-link.ts"
import { awaitsSecondFactor } from "#domain/people/queries/awaits-second-factor.ts"
import { deskHasSecondFactor } from "#domain/people/queries/desk-has-second-factor.ts"
import { hasAdministrator } from "#domain/people/queries/has-administrator.ts"
import { mySecondFactor } from "#domain/people/queries/my-second-factor.ts"
import { codeOf } from "../people.ts"
import { type Attempts, own } from "./attempts.ts"

const userAgent = "test"

/** Signing in and out, and the second factor. */
export const signIn: Attempts = {
  "people/commands/add-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    run: (actor) => addSecondFactor(actor),
  },
  "people/commands/ask-sign-in": {
    operation: "people.signIn",
    run: (actor, { stranger: { email } }) =>
      askSignIn(actor, {
        email,
        nextPath: undefined,
        browser: randomUUID(),
        client: randomUUID(),
        locale: "da",
      }),
  },
  "people/commands/check-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    run: async (actor) => {
      if (actor.kind === "person") await confirmSecondFactor(actor, await begunCode(actor, -30))
      return checkSecondFactor(actor, { ...(await appCode(actor)), naeste: undefined })
    },
  },
  "people/commands/check-second-factor: with a stranger's code": {
    operation: "people.secondFactor",
    subject: own,
    refusal: 422,
    run: async (actor, { stranger }) =>
      checkSecondFactor(actor, { code: await codeOf(stranger.id), naeste: undefined }),
  },
  "people/commands/confirm-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    run: async (actor) => confirmSecondFactor(actor, await begunCode(actor)),
  },
  "people/commands/keep-session": {
    operation: "people.signIn",
    hasSecret: true,
    run: (actor, { stranger: { sessionToken } }) =>
      keepSession(actor, { sessionToken, expiresAt: new Date("2099-01-01T00:00:00Z") }),
  },
  "people/commands/make-admin-link": {
    operation: "people.grantRole",
    refusal: 403,
    run: (actor) => makeAdminLink(actor, { email: `${randomUUID()}@example.org`, role: "ADMINISTRATOR" }),
  },
  "people/commands/remove-second-factor": {
    operation: "people.grantRole",
    run: (actor, { stranger }) => removeSecondFactor(actor, { personId: stranger.id }),
  },
  "people/commands/remove-second-factor: one's own": {
    operation: "people.secondFactor",
    subject: own,
    run: async (actor) => {
      if (actor.kind === "person") await confirmSecondFactor(actor, await begunCode(actor))
      return removeSecondFactor(actor, { personId: null })
    },
  },
  "people/commands/sign-out": {
    operation: "people.signOut",
    subject: own,
    isQuiet: true,
    run: (actor) => signOut(actor, { everywhere: true }),
  },
  "people/commands/spend-code": {
    operation: "people.signIn",
    hasSecret: true,
    run: (actor, { stranger: { signIn } }) =>
      spendCode(actor, { code: signIn.code, browser: signIn.browser, userAgent }),
  },
  "people/commands/spend-code: in another browser": {
    operation: "people.signIn",
    refusal: 410,
    run: (actor, { stranger: { signIn } }) =>
      spendCode(actor, { code: signIn.code, browser: randomUUID(), userAgent }),
  },
  "people/commands/spend-link": {
    operation: "people.signIn",
    hasSecret: true,
    run: (actor, { stranger: { signIn } }) =>
      spendLink(actor, { token: signIn.token, browser: signIn.browser, userAgent }),
  },
  "people/commands/spend-link: in another browser": {
    operation: "people.signIn",
    refusal: 410,
    run: (actor, { stranger: { signIn } }) =>
      spendLink(actor, { token: signIn.token, browser: randomUUID(), userAgent }),
  },
  "people/queries/awaits-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    isQuiet: true,
    run: (actor) => awaitsSecondFactor(actor),
  },
  "people/queries/desk-has-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    isQuiet: true,
    run: (actor) => deskHasSecondFactor(actor),
  },
  "people/queries/has-administrator": {
    operation: "people.grantRole",
    // Its type admits the console alone; asked all the same, as by someone who got past the type.
    run: (actor) => hasAdministrator(actor as never),
  },
  "people/queries/my-second-factor": {
    operation: "people.secondFactor",
    subject: own,
    run: (actor) => mySecondFactor(actor),
  },
}

/** A code of the app of a second factor that the actor begins; visitors have none and type something. */
async function begunCode(actor: Actor, secondsAway = 0): Promise<{ code: string }> {
  if (actor.kind === "person") await addSecondFactor(actor)
  return appCode(actor, secondsAway)
}

async function appCode(actor: Actor, secondsAway = 0): Promise<{ code: string }> {
  return { code: actor.kind === "person" ? await codeOf(actor.personId, secondsAway) : "123456" }
}
