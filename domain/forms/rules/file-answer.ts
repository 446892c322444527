/**
 * A file as it stands in a form that is sent to and fro: "<reference>/<bytes>/<name>". The reference is the secret that
 * the form holds it by, or the id of one that was sent before; bytes and name are there to be shown, and trusted by
 * nobody. One that was not taken is "!<why>|", and behind it the one that it was to take the place of.
 */
export interface FileAnswer {
  /** Why the file that was chosen last was not taken; null when nothing is wrong. */
  readonly fault: FileFault | null
  /** "" when there is no file. */
  readonly reference: string
  readonly bytes: number
  readonly filename: string
}

/** Why a file is not taken, and the message key that says it. */
export const fileFaults = {
  tooLarge: "forms.ask.fileTooLarge",
  together: "forms.wrong.filesTogether",
  sort: "forms.wrong.fileSort",
  macros: "forms.wrong.fileMacros",
  empty: "forms.wrong.fileEmpty",
  tooMany: "forms.wrong.filesTooMany",
  full: "forms.wrong.filesFull",
  gone: "forms.wrong.fileGone",
} as const
export type FileFault = keyof typeof fileFaults

/** Sent by the box that takes a file away again. */
export const removedFile = "!remove-file"

const shape = /^(?:!([a-zA-Z]{2,12})\|)?(?:([\w-]{20,64})(?:\/(\d{1,9})\/([^/]{1,200}))?)?$/

/** What a value of a question for a file says; null for what is no such value. */
export function fileAnswer(value: string): FileAnswer | null {
  const [all, fault, reference = "", bytes = "0", filename = ""] = shape.exec(value) ?? []
  if (all === undefined || (fault === undefined && reference === "")) return null
  if (fault !== undefined && !isFault(fault)) return null
  return { fault: fault ?? null, reference, bytes: Number(bytes), filename }
}

export function heldFile({ reference, bytes, filename }: Omit<FileAnswer, "fault">): string {
  return `${reference}/${bytes}/${filename}`
}

/** `before` is the value that stays: of the file that was there. */
export function refusedFile(fault: FileFault, before = ""): string {
  const kept = fileAnswer(before)
  return `!${fault}|${kept?.reference ? heldFile(kept) : ""}`
}

function isFault(word: string): word is FileFault {
  return Object.hasOwn(fileFaults, word)
}
