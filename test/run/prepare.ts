import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { exitOf } from "./steps.ts"

/** The generated client is not in the repository: makes it when it is absent or older than the schema. */
export async function generateClient(): Promise<boolean> {
  const generated = "prisma/generated/client.ts"
  const schema = readdirSync("prisma").filter((name) => name.endsWith(".prisma"))
  const newest = Math.max(...schema.map((name) => statSync(join("prisma", name)).mtimeMs))
  if (existsSync(generated) && statSync(generated).mtimeMs >= newest) return true
  return (await exitOf("prisma", ["generate"])) === 0
}

/** Finds a Chromium, or installs one: by apt-get as root on Debian, else the one that Playwright brings. */
export async function installChromium(): Promise<boolean> {
  if (existsSync("/usr/bin/chromium")) return true
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get …")
    const quiet = { DEBIAN_FRONTEND: "noninteractive" }
    const updated = await exitOf("apt-get", ["update", "-qq"], quiet)
    if (updated === 0)
      await exitOf("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet)
    if (existsSync("/usr/bin/chromium")) return true
  }
  console.log("Asking Playwright for its Chromium …")
  return (await exitOf("playwright", ["install", "chromium"])) === 0
}
