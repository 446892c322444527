import { buffer } from "node:stream/consumers"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { getDocumentProxy } from "unpdf"

/**
 * Reads a PDF from its input and writes what it says to its output; exit 1 when it cannot, or when reading takes more
 * than it may. Started by text.ts; a thread reads while this one watches, since what reads may not come up for air.
 */
const limits = { ms: 20_000, rss: 700_000_000, heapMb: 384, letters: 1_000_000 }

if (isMainThread) await watch(await buffer(process.stdin))
else parentPort?.postMessage(await read(workerData))

async function watch(bytes: Buffer): Promise<void> {
  setTimeout(giveUp, limits.ms)
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.rss) giveUp()
  }, 50)
  const reader = new Worker(new URL(import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    // What the library complains about is nobody's business here.
    stdout: true,
    stderr: true,
  })
  reader.once("error", giveUp)
  reader.once("message", (text: string) => process.stdout.write(text, () => process.exit(0)))
}

function giveUp(): never {
  process.exit(1)
}

/** Page by page, so that a long one is not held whole. @throws when it is broken or locked */
async function read(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 })
  let said = ""
  for (let number = 1; number <= document.numPages && said.length < limits.letters; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ("str" in item) said += item.str + (item.hasEOL ? "\n" : "")
    said += "\n"
    page.cleanup()
  }
  return said.slice(0, limits.letters)
}
