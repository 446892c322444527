// Keeps the page of one door so that it can be opened again without a line: its document as it is without the list, and
// the files of the build that it needs. It minds that one path and nothing else of the site. Registered by
// components/events/door/keep-page.ts, which names the build; a new build brings a new worker and another cache.

const path = new URL(self.registration.scope).pathname
const build = new URL(self.location.href).searchParams.get("v")
const ofDoor = `samling-door ${path} `
const ofBuild = `${ofDoor}${build}`
const isFile = (address) => address.startsWith("/_next/static/") || address.startsWith("/fonts/")
/** How long a page that is on its way is waited for, ms: a line that is there by name only is none. */
const patience = 6_000

// Only a whole copy takes the place of the one before: when it cannot be made, the old worker goes on with the old copy.
self.addEventListener("install", (event) => {
  self.skipWaiting()
  event.waitUntil(keepDocument())
})

self.addEventListener("activate", (event) => {
  event.waitUntil(
    forget((name) => name !== ofBuild && name !== `${ofDoor}list`).then(() => self.clients.claim()),
  )
})

self.addEventListener("message", (event) => {
  const files = event.data?.keep
  if (!Array.isArray(files)) return
  event.waitUntil(
    Promise.all([keepFiles(files.filter(isFile)), keepDocumentAgain()]).then(
      () => event.ports[0]?.postMessage("kept"),
      () => event.ports[0]?.postMessage("not kept"),
    ),
  )
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin) return
  if (request.mode === "navigate" && pathname === path) event.respondWith(answerPage(request))
  else if (isFile(pathname)) event.respondWith(answerFile(request))
})

async function answerPage(request) {
  try {
    const answer = await Promise.race([fetch(request), outOfPatience()])
    if (answer.status >= 500) return (await keptDocument()) ?? answer
    // Sent away to sign in, or not theirs: nothing of this door stays here.
    if (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status)) await leave()
    return answer
  } catch {
    return (await keptDocument()) ?? Response.error()
  }
}

async function keptDocument() {
  return (await caches.open(ofBuild)).match(path)
}

async function answerFile(request) {
  const kept = await caches.match(request, { cacheName: ofBuild })
  return kept ?? fetch(request)
}

async function keepDocument() {
  const answer = await fetch(`${path}?uden=liste`, { credentials: "same-origin", redirect: "error" })
  const isPage = answer.ok && answer.headers.get("content-type")?.startsWith("text/html")
  if (!isPage) throw new Error(`the door's page was answered ${answer.status}`)
  const text = await answer.clone().text()
  await keepFiles(text.match(/\/_next\/static\/[\w./~%-]+/g) ?? [])
  await (await caches.open(ofBuild)).put(path, answer)
}

// The door was forgotten while this worker minded its open page, which was not installed anew.
async function keepDocumentAgain() {
  if (!(await keptDocument())) await keepDocument()
}

async function keepFiles(files) {
  const cache = await caches.open(ofBuild)
  await Promise.all(
    [...new Set(files)].map(async (file) => {
      if (await cache.match(file)) return
      const answer = await fetch(file)
      if (answer.ok) await cache.put(file, answer)
    }),
  )
}

async function leave() {
  await forget(() => true)
  await self.registration.unregister()
}

async function forget(isMeant) {
  const names = (await caches.keys()).filter((name) => name.startsWith(ofDoor) && isMeant(name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

function outOfPatience() {
  return new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error("the page did not come")), patience)
  })
}
