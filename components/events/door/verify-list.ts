import { sealedText } from "#domain/events/rules/door-list.ts"
import type { DoorOnWire } from "./kept-door.ts"

/**
 * Whether a list is as it was signed, by the key that the page came with; "unknowable" in a browser that cannot check
 * such signatures. There the server still does, when it is told what happened.
 */
export async function signatureOf(list: DoorOnWire, key: string): Promise<"right" | "wrong" | "unknowable"> {
  try {
    const open = await crypto.subtle.importKey("raw", bytesOf(key), "Ed25519", false, ["verify"])
    const hashed = await crypto.subtle.digest("SHA-256", utf8(JSON.stringify(list.tickets)))
    const digest = [...new Uint8Array(hashed)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
    const text = utf8(sealedText({ ...list, digest }))
    const isRight = await crypto.subtle.verify("Ed25519", open, bytesOf(list.signature), text)
    return isRight && digest === list.digest ? "right" : "wrong"
  } catch {
    return "unknowable"
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
}
