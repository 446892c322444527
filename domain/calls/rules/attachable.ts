/** What may be attached to an application, told by the first bytes and never by the name. */
export const mostFileBytes = 20 * 1024 * 1024

const taken = ["application/pdf", "image/jpeg", "image/png"] as const
export type AttachedMime = (typeof taken)[number]

/** What the file is, or the message key of why it is not taken. `found` is what its first bytes say. */
export function attachable(
  bytes: number,
  found: string | undefined,
): { mime: AttachedMime } | { refused: string } {
  if (bytes === 0) return { refused: "calls.fileEmpty" }
  if (bytes > mostFileBytes) return { refused: "calls.fileTooLarge" }
  const mime = taken.find((one) => one === found)
  return mime ? { mime } : { refused: "calls.fileUnknown" }
}
