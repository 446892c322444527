import { config } from "#platform/config/config.ts"

/** The cookie that holds the secret of a session. */
export function sessionCookie() {
  return keptToHost("samling")
}

/** The cookie that tells the browser that asked to sign in from any other; of no worth without the mail. */
export function browserCookie() {
  // Not "samling-…": next-auth takes every cookie that begins with the session's name for a piece of the session.
  return keptToHost("this-browser")
}

/** Over https its name makes browsers keep a cookie to this host alone. */
function keptToHost(plainName: string) {
  const secure = config().siteUrl.startsWith("https:")
  return {
    name: secure ? `__Host-${plainName}` : plainName,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  }
}
