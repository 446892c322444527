import { now } from "#platform/time/time.ts"
import type { DoorOnWire } from "./kept-door.ts"
import { signatureOf } from "./verify-list.ts"

/** Everything that a door keeps in this browser stands in caches of this beginning (public/door/worker.js too). */
const ours = "samling-door "
const listOf = (path: string) => `${ours}${path} list`

export interface KeptList {
  readonly list: DoorOnWire
  /** How far this device's clock was from the server's, ms. */
  readonly skew: number
}

/** Keeps the list of the door at this path, for a page that is opened again without a line; until it ends. */
export async function keepList(path: string, kept: KeptList): Promise<void> {
  if (!("caches" in globalThis) || isOver(kept)) return
  const cache = await caches.open(listOf(path))
  await cache.put(
    path,
    new Response(JSON.stringify(kept), { headers: { "content-type": "application/json" } }),
  )
}

/** The list that was kept for this door, if it is still good: "over" when its time is out, "forged" when it was changed. */
export async function keptList(path: string, key: string): Promise<KeptList | "over" | "forged" | null> {
  const kept = await readKept(listOf(path))
  if (!kept) return null
  if (isOver(kept)) {
    await forgetDoor(path)
    return "over"
  }
  if ((await signatureOf(kept.list, key)) !== "wrong") return kept
  await caches.delete(listOf(path))
  return "forged"
}

/** Forgets all doors at once: at sign-out, and when the server says that this door is nobody's here any more. */
export async function forgetDoors(): Promise<void> {
  if ("caches" in globalThis) {
    const names = (await caches.keys()).filter((name) => name.startsWith(ours))
    await Promise.all(names.map((name) => caches.delete(name)))
  }
  const doors = await registeredDoors()
  await Promise.all(doors.map((door) => door.unregister()))
}

/** Forgets the doors whose list has ended, wherever at the desk one is by then. */
export async function forgetEndedDoors(): Promise<void> {
  if (!("caches" in globalThis)) return
  for (const name of (await caches.keys()).filter((one) => one.startsWith(ours) && one.endsWith(" list"))) {
    const kept = await readKept(name)
    if (!kept || isOver(kept)) await forgetDoor(name.slice(ours.length, -" list".length))
  }
}

async function forgetDoor(path: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ours}${path} `))
  await Promise.all(names.map((name) => caches.delete(name)))
  const doors = (await registeredDoors()).filter(({ scope }) => new URL(scope).pathname === path)
  await Promise.all(doors.map((door) => door.unregister()))
}

async function registeredDoors(): Promise<ServiceWorkerRegistration[]> {
  if (!("serviceWorker" in navigator)) return []
  const all = await navigator.serviceWorker.getRegistrations()
  return all.filter(({ scope }) => new URL(scope).pathname.includes("/indgang/"))
}

async function readKept(name: string): Promise<KeptList | null> {
  try {
    if (!("caches" in globalThis) || !(await caches.has(name))) return null
    const cache = await caches.open(name)
    const [request] = await cache.keys()
    const answer = request && (await cache.match(request))
    return answer ? ((await answer.json()) as KeptList) : null
  } catch {
    return null
  }
}

function isOver({ list, skew }: KeptList): boolean {
  return now().getTime() + skew >= Date.parse(list.until)
}
