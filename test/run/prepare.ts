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

/**
 * Finds a Chromium, or installs one: by apt-get as root on Debian, else the one that Playwright brings. The shell is
 * wanted, which costs the tests a third less than the whole browser; where only that is to be had, it does.
 */
export async function installChromium(): Promise<boolean> {
  const [shell, whole] = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]
  if (existsSync(shell)) return true
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get …")
    await aptGet("update")
    await aptGet("install", "-y", "--no-install-recommends", "chromium-headless-shell")
    if (existsSync(shell)) return true
    if (!existsSync(whole)) await aptGet("install", "-y", "--no-install-recommends", "chromium")
  }
  if (existsSync(whole)) return true
  console.log("Asking Playwright for its Chromium …")
  return (await exitOf("playwright", ["install", "--only-shell", "chromium"])) === 0
}

/** With a closed network it gives up soon instead of asking each address for minutes. */
function aptGet(...args: string[]): Promise<number> {
  const soon = [
    "-o",
    "Acquire::Retries=0",
    "-o",
    "Acquire::http::Timeout=15",
    "-o",
    "Acquire::https::Timeout=15",
  ]
  return exitOf("apt-get", ["-qq", ...soon, ...args], { DEBIAN_FRONTEND: "noninteractive" })
}
