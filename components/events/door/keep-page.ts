/**
 * Has the page of this door kept, with the files it needs, by a worker of its own that minds no other page. Answers
 * whether it can be opened again without a line: false where a browser has no such workers, or in development.
 */
export async function keepPage(build: string): Promise<boolean> {
  if (!build || !("serviceWorker" in navigator)) return false
  try {
    // Loaded now, so that it is kept with the rest: without a line it could not be fetched.
    await import("qr/decode.js")
    const door = await navigator.serviceWorker.register(`/door/worker.js?v=${encodeURIComponent(build)}`, {
      scope: location.pathname,
      updateViaCache: "none",
    })
    const worker = door.installing ?? door.waiting ?? door.active
    if (!worker || !(await activated(worker))) return false
    return await told(worker, { keep: filesOfPage() })
  } catch {
    return false
  }
}

function activated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated") resolve(true)
      if (worker.state === "redundant") resolve(false)
    }
    worker.addEventListener("statechange", look)
    look()
  })
}

/** The files of the build that this page has loaded by now. */
function filesOfPage(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name))
  const own = loaded.filter(({ origin }) => origin === location.origin)
  return [...new Set(own.map(({ pathname }) => pathname))]
}

function told(worker: ServiceWorker, message: object): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === "kept")
    worker.postMessage(message, [port2])
  })
}
