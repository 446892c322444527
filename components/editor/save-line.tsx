"use client"

import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { formats } from "#messages/formats.ts"
import type { Engine } from "./save-engine.ts"

/** Whether what was written is safe, in one line; told aloud only when something is wrong. */
export function SaveLine({ engine, standing }: { engine: Engine; standing: string }) {
  const t = useWords()
  const isWrong =
    engine.refused !== null ||
    engine.misses > 0 ||
    engine.state === "conflict" ||
    engine.state === "signed-out" ||
    engine.readOnly === "outdated"
  return (
    <p className={isWrong ? "state wrong-state" : "state"} role={isWrong ? "alert" : undefined}>
      {said(engine, t)}
      {isWrong ? (
        <>
          {" "}
          (<a href="/admin/kopier">{t("saving.copies.title")}</a>)
        </>
      ) : null}{" "}
      · {t("admin.editor.version", { version: engine.version })} · {standing}
    </p>
  )
}

function said(engine: Engine, t: ReturnType<typeof useWords>): string {
  if (engine.readOnly === "elsewhere") return t("saving.elsewhere.state")
  if (engine.state === "conflict") return t("admin.editor.conflict.title")
  if (engine.state === "signed-out") return t("admin.editor.signedOut.title")
  if (engine.refused)
    return t("admin.editor.refused", { why: sentence(t, engine.refused.code, engine.refused.values) })
  if (engine.misses > 0)
    return t(engine.trouble === "server" ? "saving.serverTrouble" : "admin.editor.unreachable")
  if (engine.readOnly === "outdated") return t("saving.keptHere")
  if (engine.state === "saving") return t("admin.editor.saving")
  if (engine.state === "waiting") return t("admin.editor.waiting")
  return engine.savedAt
    ? t("admin.editor.savedAt", { time: formats("da").time(new Date(engine.savedAt)) })
    : t("admin.editor.saved")
}
