"use client"

import { useEffect, useRef, useState } from "react"
import { OwnTabs } from "./own-tabs.ts"
import { hasUnsaved } from "./save-engine.ts"
import type { SavingDesk, WrittenPage } from "./saving-desk.ts"

export interface TabPen {
  /** Whether this tab is the one to write in; asked when the page opens. */
  readonly isWriter: () => Promise<boolean>
  /** Takes the pen from the other tab. False: it is gone or stands still, so that the server has to be asked. */
  readonly take: () => Promise<boolean>
}

/** One person writes in one tab at a time: a second one reads until it is told to write there instead. */
export function useOwnTabs(name: string, desk: SavingDesk, page: WrittenPage): TabPen {
  const shown = useRef(page)
  shown.current = page
  const tabs = useRef<OwnTabs | null>(null)
  const [opening] = useState(() => Promise.withResolvers<boolean>())
  useEffect(() => {
    const { saver, tab } = desk
    const hands = { give: () => desk.give(), onTaken: () => desk.rest() }
    const own = new OwnTabs(name, tab, hands, navigator.locks ?? null)
    tabs.current = own
    let isOver = false
    void own.open().then((isWriting) => {
      if (isOver) return
      // What was typed before the answer came is not given away: the server's guard stands between the two.
      const isWriter = isWriting || hasUnsaved(saver.now())
      if (!isWriter) desk.rest()
      opening.resolve(isWriter)
    })
    return () => {
      isOver = true
      own.close()
    }
  }, [name, desk, opening])
  return {
    isWriter: () => opening.promise,
    take: async () => {
      const handed = await tabs.current?.take()
      if (!handed) return false
      shown.current.show(handed.text)
      desk.receive(handed)
      return true
    },
  }
}
