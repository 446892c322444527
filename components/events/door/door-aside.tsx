import { useWords } from "#components/ui/words.tsx"
import { formats } from "#messages/formats.ts"
import type { Unsent } from "./kept-door.ts"

/** What the server could not take: it stays here until somebody says that it is written down. */
export function DoorAside({ aside, onSeen }: { aside: readonly Unsent[]; onSeen?: () => void }) {
  const t = useWords()
  if (aside.length === 0) return null
  return (
    <div className="told" role="alert">
      <p>{t("checkin.aside", { count: aside.length })}</p>
      <ul>
        {aside.map(({ code, nonce, decided }) => (
          <li key={nonce}>
            {t("checkin.unlistedName", { end: code.slice(-4) })}
            {decided ? `, ${formats("da").shortDateTime(new Date(decided.at))}` : ""}
          </li>
        ))}
      </ul>
      {onSeen ? (
        <button type="button" className="button plain" onClick={onSeen}>
          {t("checkin.asideSeen")}
        </button>
      ) : null}
    </div>
  )
}
