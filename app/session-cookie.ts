import { config } from "#platform/config/config.ts"

/** The cookie that holds the secret of a session. Over https its name makes browsers keep it to this host alone. */
export function sessionCookie() {
  const secure = config().siteUrl.startsWith("https:")
  return {
    name: secure ? "__Host-samling" : "samling",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  }
}
