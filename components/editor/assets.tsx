"use client"

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react"
import type { Asset } from "./entry-text.ts"

interface Shelf {
  readonly find: (id: string) => Asset | undefined
  readonly add: (assets: readonly Asset[]) => void
}

const AssetShelf = createContext<Shelf>({ find: () => undefined, add: () => {} })

/** Knows the pictures and files that the page uses, and those chosen since. */
export function AssetProvider({ assets, children }: { assets: readonly Asset[]; children: ReactNode }) {
  const [known, setKnown] = useState(() => new Map(assets.map((asset) => [asset.id, asset])))
  const add = useCallback((more: readonly Asset[]) => {
    setKnown((before) => new Map([...before, ...more.map((asset) => [asset.id, asset] as const)]))
  }, [])
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
