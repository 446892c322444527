import { fork, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium, type Page } from "@playwright/test"
import { launchOptions } from "../e2e/support/browser.ts"
import { openSignInLink } from "../e2e/support/staff.ts"
import { openHouse } from "./house.ts"
import { median, report } from "./report.ts"

/** ms from a key to the picture that shows its letter, at a quarter of this machine's speed. */
const floor = 50
const slowdown = 4
/** Between two keys: a fast writer's pace, ms. */
const pace = 90
const sentence = "Vi skriver en sætning midt i den lange tekst, som om den altid havde stået der. "

/**
 * How long a letter takes from key to paint in the editor of a text of 5,000 words with 20 pictures and 3 live blocks,
 * the checks on, in a browser slowed down four times.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, keys: { type: "string", default: "240" } },
  })
  const keys = Number(values.keys)
  if (!(Number.isInteger(keys) && keys >= 20 && keys <= 2_000)) {
    console.error("--keys is a whole number from 20 to 2000")
    return 2
  }
  const house = await openHouse()
  const browser = await chromium.launch(launchOptions)
  try {
    const { url } = await house.serve("start/serve.ts")
    const writer = fork(join(import.meta.dirname, "typing-entry.ts"), {
      env: { ...house.env, NODE_ENV: "production" },
    })
    const [entry] = (await once(writer, "message")) as [{ id: string; words: number }]
    writer.kill()
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } })
    await openSignInLink(page, await signInLink(house.env, url))
    await page.goto(`/admin/nyheder/${entry.id}`)
    const took = await typeInto(page, keys)
    const p50 = round(median(took))
    const p95 = round(took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN)
    return report(
      `Typing, ${entry.words} words, ${keys} keys, ${slowdown}× slower`,
      [
        { name: "p50", value: `${p50} ms` },
        { name: "p95", value: `${p95} ms`, floor: `≤ ${floor} ms`, reached: p95 <= floor },
      ],
      { words: entry.words, keys, p50, p95 },
      values.json,
    )
  } finally {
    await browser.close()
    await house.close()
  }
}

/** Types in the middle of the text; answers with the ms from each key to the frame after it. */
async function typeInto(page: Page, keys: number): Promise<number[]> {
  const body = page.locator(".ProseMirror")
  await body.waitFor()
  await page.locator('.ProseMirror [data-live-state="shown"]').nth(2).waitFor({ timeout: 60_000 })
  await body.locator("> p").nth(50).click()
  await page.evaluate(watchKeys)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  const said = sentence.repeat(Math.ceil((keys + 10) / sentence.length)).slice(0, keys + 10)
  await page.keyboard.type(said, { delay: pace })
  const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took)
  // The first keys wake what sleeps: fonts, code, the place itself.
  return took.slice(10)
}

/** Runs in the page: from the key as the browser had it until the frame that shows what it did has been drawn. */
function watchKeys(): void {
  const took: number[] = []
  Object.assign(globalThis, { took })
  const { port1, port2 } = new MessageChannel()
  const waiting: number[] = []
  port1.onmessage = () => {
    for (const at of waiting.splice(0)) took.push(performance.now() - at)
  }
  document.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

async function signInLink(env: Record<string, string>, url: string): Promise<string> {
  const child = spawn(
    process.execPath,
    ["start/commands/admin-link.ts", "--email", "maaling@example.org", "--role", "EDITOR"],
    { env: { ...env, SITE_URL: url, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "inherit"] },
  )
  let said = ""
  child.stdout.on("data", (part) => {
    said += part
  })
  await once(child, "close")
  const link = said.split("\n").findLast((line) => line.startsWith("http"))
  if (!link) throw new Error("admin:link printed no address")
  return link
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
