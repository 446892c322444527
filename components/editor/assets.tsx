"use client"

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react"
import { askServer } from "./ask-server.ts"
import type { Asset } from "./entry-text.ts"

interface Shelf {
  readonly find: (id: string) => Asset | undefined
  readonly add: (assets: readonly Asset[]) => void
}

const AssetShelf = createContext<Shelf>({ find: () => undefined, add: () => {} })

const askAgainMs = 1500

/** Knows the pictures and files that the page uses, and those chosen since. */
export function AssetProvider({ assets, children }: { assets: readonly Asset[]; children: ReactNode }) {
  const [known, setKnown] = useState(() => new Map(assets.map((asset) => [asset.id, asset])))
  const add = useCallback((more: readonly Asset[]) => {
    setKnown((before) => new Map([...before, ...more.map((asset) => [asset.id, asset] as const)]))
  }, [])
  useEffect(() => {
    const waiting = [...known.values()].filter(({ status }) => status === "PROCESSING")
    if (waiting.length === 0) return
    // A job makes the picture; what comes back is a new asset, so this effect runs again until none is waited for.
    const timer = setTimeout(async () => {
      const answers = await Promise.all(
        waiting.map(({ id }) => askServer<Asset>("GET", `/api/admin/media/${id}`)),
      )
      add(answers.flatMap((answer) => (answer.type === "done" ? [answer.done] : [])))
    }, askAgainMs)
    return () => clearTimeout(timer)
  }, [known, add])
  const shelf = useMemo<Shelf>(() => ({ find: (id) => known.get(id), add }), [known, add])
  return <AssetShelf value={shelf}>{children}</AssetShelf>
}

export function useAssets(): Shelf {
  return useContext(AssetShelf)
}

/** The asset of this id, when the page knows it. */
export function useAsset(id: string): Asset | undefined {
  return useContext(AssetShelf).find(id)
}
