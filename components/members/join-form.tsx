"use client"

import { FormQuestions } from "../forms/form-questions.tsx"
import { questionOf } from "../forms/question-of.ts"
import { ActionForm, useSent } from "../ui/action-form.tsx"
import { RadioRows, SelectField, TextField } from "../ui/fields.tsx"
import { type FormState, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { JoinOffer } from "./join-offer.ts"
import { JoinPrice } from "./join-price.tsx"

/** Fields whose label stands before what is wrong, in the summary. */
const labelled = ["name", "email", "phone", "employer", "organisationName", "cvr", "gln"]

/** Joining, for oneself or on behalf of an organisation: one form, of which each sees what is asked of them. */
export function JoinForm({
  action,
  offer,
}: {
  action: (before: FormState, formData: FormData) => Promise<FormState>
  offer: JoinOffer
}) {
  const t = useWords()
  const label = (field: string) =>
    labelled.includes(field) ? t(`membership.join.${field}`) : questionOf(offer.asks, field)
  return (
    <ActionForm action={action} name="join" className="form sign-up join" label={label}>
      <Fields offer={offer} />
    </ActionForm>
  )
}

function Fields({ offer }: { offer: JoinOffer }) {
  const t = useWords()
  const sent = useSent()
  return (
    <>
      <input
        type="hidden"
        name="submissionKey"
        value={typedIn(sent, "submissionKey") || offer.submissionKey}
        readOnly
      />
      <input type="hidden" name="formVersion" value={offer.asks.version} />
      <div className="sign-up-fields">
        <RadioRows
          name="holder"
          legend={t("membership.join.holder")}
          value="PERSON"
          options={[
            {
              value: "PERSON",
              label: t("membership.join.person"),
              detail: t("membership.join.personDetail"),
            },
            {
              value: "ORGANISATION",
              label: t("membership.join.organisation"),
              detail: t("membership.join.organisationDetail"),
            },
          ]}
        />
        <OrganisationFields offer={offer} />
        <fieldset className="join-part">
          <legend>{t("membership.join.about")}</legend>
          <p className="hint for-organisation">{t("membership.join.aboutHint")}</p>
          <TextField
            name="name"
            label={t("membership.join.name")}
            value={offer.self.name}
            autoComplete="name"
            maxLength={120}
          />
          <div className="row">
            <TextField
              name="email"
              type="email"
              label={t("membership.join.email")}
              hint={t("membership.join.emailHint")}
              value={offer.self.email}
              autoComplete="email"
            />
            <TextField
              name="phone"
              type="tel"
              label={t("membership.join.phone")}
              hint={t("membership.join.phoneHint")}
              autoComplete="tel"
              maxLength={30}
            />
          </div>
        </fieldset>
        <EmployerFields offer={offer} />
        {offer.asks.questions.length > 0 ? (
          <fieldset className="join-part">
            <legend>{t("forms.ask.title")}</legend>
            <FormQuestions questions={offer.asks.questions} prefix="answers" />
          </fieldset>
        ) : null}
      </div>
      <JoinPrice municipalities={offer.municipalities} prices={offer.prices} />
      <div className="sign-up-send join-send">
        <p className="hint">
          {t("membership.join.use")} <a href={offer.privacyPath}>{t("membership.join.privacy")}</a>
        </p>
        <button type="submit" className="button">
          {t("membership.join.send")}
        </button>
      </div>
    </>
  )
}

function EmployerFields({ offer }: { offer: JoinOffer }) {
  const t = useWords()
  return (
    <fieldset className="join-part for-person">
      <legend>{t("membership.join.work")}</legend>
      <SelectField
        name="employerCode"
        label={t("membership.join.employerCode")}
        hint={t("membership.join.employerCodeHint")}
        options={[
          { value: "", label: t("membership.join.noMunicipality") },
          ...offer.municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        name="employer"
        label={t("membership.join.employer")}
        hint={t("membership.join.phoneHint")}
        autoComplete="organization"
        maxLength={160}
      />
    </fieldset>
  )
}

function OrganisationFields({ offer }: { offer: JoinOffer }) {
  const t = useWords()
  return (
    <fieldset className="join-part for-organisation">
      <legend>{t("membership.join.theOrganisation")}</legend>
      <TextField
        name="organisationName"
        label={t("membership.join.organisationName")}
        autoComplete="organization"
        maxLength={160}
      />
      <div className="row">
        <SelectField
          name="organisationKind"
          label={t("membership.join.organisationKind")}
          options={[{ value: "", label: t("membership.join.choose") }, ...offer.kinds]}
        />
        <SelectField
          name="municipalityCode"
          label={t("membership.join.municipality")}
          options={[
            { value: "", label: t("membership.join.choose") },
            ...offer.municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </div>
      <div className="row">
        <TextField
          name="cvr"
          label={t("membership.join.cvr")}
          hint={t("membership.join.cvrHint")}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="gln"
          label={t("membership.join.gln")}
          hint={t("membership.join.glnHint")}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}
