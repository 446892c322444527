import { TextField } from "#components/ui/fields.tsx"
import { translator } from "#messages/translate.ts"

/** What is written down of a person; empty for a new one. */
export function PersonFields({ person }: { person?: { name: string; email: string; phone: string } }) {
  const t = translator("da")
  return (
    <>
      <TextField name="name" label={t("people.desk.name")} value={person?.name ?? ""} maxLength={120} />
      <TextField
        name="email"
        type="email"
        label={t("people.desk.email")}
        hint={t("people.desk.emailHint")}
        value={person?.email ?? ""}
      />
      <TextField
        name="phone"
        type="tel"
        label={t("people.desk.phone")}
        value={person?.phone ?? ""}
        maxLength={30}
      />
    </>
  )
}
