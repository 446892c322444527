const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"
const idLength = 10

/** A name for a block that is new. */
export function newBlockId(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(idLength))
  return [...drawn].map((byte) => alphabet[byte % alphabet.length]).join("")
}
