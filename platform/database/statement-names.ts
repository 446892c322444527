/** Statements that are kept prepared on a connection at most; each costs PostgreSQL some memory there. */
const most = 400
const unnamed = ""

/**
 * Names the statements that come again, so that PostgreSQL parses and plans them once for a connection and not each
 * time. A statement is named when it comes the second time; when so many have names, the rest go without, as do lists
 * of every length that is seen once.
 */
export function statementNames(): (sql: string) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return unnamed
    if (seenOnce.delete(sql)) {
      const name = `samling_${names.size}`
      names.set(sql, name)
      return name
    }
    if (seenOnce.size >= most) seenOnce.clear()
    seenOnce.add(sql)
    return unnamed
  }
}
