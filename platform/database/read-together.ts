interface Reading {
  /** Who came after the read had begun, and waits for the next. */
  next: Promise<unknown> | null
  done: Promise<unknown>
}

const underway = new Map<string, Reading>()

/**
 * Reads once for all who ask the same at the same time. Nobody is given an answer older than their question: who asks
 * while a read is under way waits for the next one, and shares it with all who came meanwhile. Nothing is remembered.
 * `key` names the question with everything its answer depends on, who asks included. The answer is shared: do not
 * change it.
 */
export function readTogether<Result>(key: string, read: () => Promise<Result>): Promise<Result> {
  const reading = underway.get(key)
  if (!reading) return begun(key, read)
  // Whether the one before failed is no matter to those who ask after it.
  reading.next ??= reading.done.then(
    () => begun(key, read),
    () => begun(key, read),
  )
  return reading.next as Promise<Result>
}

function begun<Result>(key: string, read: () => Promise<Result>): Promise<Result> {
  const answer = read()
  const reading: Reading = { next: null, done: answer }
  underway.set(key, reading)
  const over = () => {
    if (!reading.next) underway.delete(key)
  }
  answer.then(over, over)
  return answer
}
