"use client"

import { TextField } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"

/** An address for each seat that has no name; those left empty stay as they are. */
export function InviteFields({ positions }: { positions: readonly string[] }) {
  const t = useWords()
  return positions.map((position, place) => (
    <div key={position}>
      <input type="hidden" name={`invites[${place}].position`} value={position} />
      <TextField
        name={`invites[${place}].email`}
        type="email"
        label={t("seats.invite.email", { number: place + 1 })}
        autoComplete="off"
      />
    </div>
  ))
}
