/**
 * The only errors that are explained to a person. `code` is a key in messages/, `status` the HTTP answer.
 * Across the line between the server's own modules and Next's bundle `instanceof` does not hold (each has its own
 * copy of this class), so use `isRefusal`, which asks for the mark.
 */
const mark = "samling.refusal"

export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly mark = mark
  /** Values for the sentence of `code`. */
  readonly values: Record<string, string | number>

  constructor(code: string, status: number, values: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.values = values
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "mark" in error && error.mark === mark
}

/** The actor may not do this. A person who is not signed in is sent to sign in instead. */
export class NotAllowed extends Refusal {
  readonly operation: string
  constructor(operation: string) {
    super("errors.notAllowed", 403)
    this.operation = operation
  }
}

/** Not there, or not for this actor to see: the answer is the same. */
export class NotFound extends Refusal {
  constructor(what: string) {
    super("errors.notFound", 404, { what })
  }
}

/** Too early, too late, or over: the act has a time and this is not it. */
export class Closed extends Refusal {
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code, 409, values)
  }
}

/** Tried too often; in so many seconds it may be tried again. */
export class TooMany extends Refusal {
  readonly seconds: number
  constructor(seconds: number) {
    super("errors.tooMany", 429, { minutes: Math.max(1, Math.ceil(seconds / 60)) })
    this.seconds = seconds
  }
}

/**
 * Made from an older version than the one that stands; both texts are kept. `what` changed since: the text itself, or
 * only how it stands (published, taken down, moved).
 */
export class Stale extends Refusal {
  readonly current: number
  constructor(current: number, what: "text" | "standing" = "text") {
    super("errors.stale", 409, { current, what })
    this.current = current
  }
}

/** Input that is well formed but cannot be: `fields` maps a field's name to message keys. */
export class InvalidInput extends Refusal {
  readonly fields: Record<string, string[]>
  constructor(fields: Record<string, string[]>, code = "errors.invalidInput") {
    super(code, 422)
    this.fields = fields
  }
}
