type Read<Row> = (members: readonly string[]) => Promise<Row>

interface Reading {
  done: Promise<unknown>
  /** Those who came after the read had begun. */
  next: { members: Set<string>; answer: Promise<unknown> } | null
}

const underway = new Map<string, Reading>()

/**
 * Reads once for all who ask the same at the same time. Nobody is given an answer older than their question: who asks
 * while a read is under way waits for the next one, and shares it with all who came meanwhile. Nothing is remembered.
 * `key` names the question with everything its answer depends on, who asks included. The answer is shared: do not
 * change it.
 */
export function readTogether<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> {
  return readAllTogether(key, [], read)
}

/**
 * The same for a question about members, such as the orders of submission keys: one read answers for the members of
 * all who share it, so take out what is yours. What it costs in a rush is one statement, not one for each.
 */
export function readAllTogether<Answer>(
  key: string,
  members: readonly string[],
  read: Read<Answer>,
): Promise<Answer> {
  const reading = underway.get(key)
  if (!reading) return begun(key, members, read)
  reading.next ??= nextOf(key, reading, read)
  for (const member of members) reading.next.members.add(member)
  return reading.next.answer as Promise<Answer>
}

function nextOf<Answer>(key: string, { done }: Reading, read: Read<Answer>) {
  const members = new Set<string>()
  const begin = () => begun(key, [...members], read)
  // Whether the one before failed is no matter to those who ask after it.
  return { members, answer: done.then(begin, begin) }
}

function begun<Answer>(key: string, members: readonly string[], read: Read<Answer>): Promise<Answer> {
  const answer = read(members)
  const reading: Reading = { next: null, done: answer }
  underway.set(key, reading)
  const over = () => {
    if (!reading.next) underway.delete(key)
  }
  answer.then(over, over)
  return answer
}
