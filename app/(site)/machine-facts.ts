import { cataloguePath, surveyAddress } from "#components/surveys/address.ts"
import { citation, releaseAddress } from "#components/surveys/citation.ts"
import { sourceLines } from "#components/surveys/credit.ts"
import { figureFiles } from "#components/surveys/figure-files.ts"
import { licenceUrl } from "#components/surveys/licence.ts"
import type { CallPage } from "#domain/calls/queries/call-page.ts"
import type { Article } from "#domain/content/queries/news-article.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import { newestStanding } from "#domain/surveys/rules/release-state.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { config } from "#platform/config/config.ts"
import { localPath, readerLocale } from "#platform/http/reader-locale.ts"
import { siteHere, t } from "../reader.ts"

/** What a page is, in the words of schema.org; what is not known is left out, never empty. */
export type MachineFacts = Readonly<Record<string, unknown>>

/** Who publishes the site. */
export function association(): MachineFacts {
  const { siteUrl } = config()
  const [streetAddress, town = ""] = t("site.address").split("\n")
  const [, postalCode, addressLocality] = /^(\d+) (.+)$/.exec(town) ?? []
  return {
    "@type": "Organization",
    "@id": `${siteUrl}/#organisation`,
    name: t("site.association"),
    url: `${siteUrl}/`,
    logo: `${siteUrl}/icon.svg`,
    telephone: t("site.phone"),
    address: { "@type": "PostalAddress", streetAddress, postalCode, addressLocality, addressCountry: "DK" },
  }
}

/** The way from the front page to a page, itself the last step. */
export function crumbs(steps: readonly { title: string; path: string }[]): MachineFacts {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ title: t("site.home"), path: "/" }, ...steps].map(({ title, path }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name: title,
      item: urlOf(path),
    })),
  }
}

export function articleFacts(
  article: Article,
  authors: readonly { readonly name: string }[] = [],
): MachineFacts {
  const { title, lead, path, lang, author, picture, publishedAt, updatedAt } = article
  return {
    "@type": "NewsArticle",
    headline: title,
    ...(lead ? { description: lead } : {}),
    datePublished: publishedAt.toISOString(),
    dateModified: updatedAt.toISOString(),
    inLanguage: lang,
    mainEntityOfPage: urlOf(path),
    image: [...(picture ? [`${config().siteUrl}${picture.src}`] : []), socialPicture(article)],
    author:
      authors.length > 0
        ? authors.map(({ name }) => ({ "@type": "Person", name }))
        : author
          ? { "@type": "Person", name: author }
          : association(),
    publisher: association(),
  }
}

export function eventFacts(event: EventPage): MachineFacts {
  const { title, lead, path, lang, startsAt, endsAt, signUp } = event
  const isCancelled = signUp.kind === "cancelled"
  return {
    "@type": "Event",
    name: title,
    ...(lead ? { description: lead } : {}),
    inLanguage: lang,
    url: urlOf(path),
    image: socialPicture(event),
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    eventStatus: `https://schema.org/Event${isCancelled ? "Cancelled" : "Scheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: place(event),
    organizer: association(),
    ...offer(event),
  }
}

/** Until it is known where, an event of the association is somewhere in Denmark. */
function place({ venueName, venueAddress, city }: EventPage): MachineFacts {
  return {
    "@type": "Place",
    name: venueName || city || t("site.country"),
    address: {
      "@type": "PostalAddress",
      ...(venueAddress ? { streetAddress: venueAddress } : {}),
      ...(city ? { addressLocality: city } : {}),
      addressCountry: "DK",
    },
  }
}

function offer({ products, signUp, isFull, path }: EventPage): MachineFacts {
  const ticket = products.find(({ kind }) => kind === "TICKET")
  if (!ticket || signUp.kind !== "open") return {}
  return {
    offers: {
      "@type": "Offer",
      price: (ticket.priceOere / 100).toFixed(2),
      priceCurrency: "DKK",
      url: urlOf(`${path}/tilmeld`),
      availability: `https://schema.org/${isFull ? "SoldOut" : "InStock"}`,
    },
  }
}

/** No type of schema.org is a call for applications; a page that expires with its deadline says what is known. */
export function callFacts(call: CallPage): MachineFacts {
  const { title, lead, path, lang, deadlineAt } = call
  return {
    "@type": "WebPage",
    name: title,
    ...(lead ? { description: lead } : {}),
    url: urlOf(path),
    image: socialPicture(call),
    inLanguage: lang,
    expires: deadlineAt.toISOString(),
    publisher: association(),
  }
}

/** The figures that a page shows, once some are published. */
export function datasetFacts(survey: SurveyPage): MachineFacts {
  const { release } = survey.shown ?? {}
  const locale = readerLocale()
  const newest = newestStanding(survey.releases)?.number
  const chosen = {
    indicator: null,
    release: release && release.number !== newest ? release.number : null,
    boundaries: false,
  }
  const url = urlOf(surveyAddress(survey.path, chosen))
  const file = (name: string, type: string) => ({
    "@type": "DataDownload",
    encodingFormat: type,
    contentUrl: urlOf(surveyAddress(survey.path, { ...chosen, release: release?.number ?? null }, name)),
  })
  const licence = release ? (licenceUrl(release.licence) ?? "") : ""
  return {
    "@type": "Dataset",
    name: titleWithYear(survey),
    description: [survey.lead, ...sourceLines(survey, readerLocale())].filter(Boolean).join(" "),
    inLanguage: survey.lang,
    url,
    temporalCoverage: String(survey.year),
    spatialCoverage: { "@type": "Place", name: t("site.country") },
    creator: association(),
    ...(release?.licence ? { license: licence || { "@type": "CreativeWork", name: release.licence } } : {}),
    ...(release
      ? {
          identifier: releaseAddress(survey, release, siteHere()),
          citation: citation(survey, release, locale, siteHere()),
        }
      : {}),
    includedInDataCatalog: { "@type": "DataCatalog", "@id": `${config().siteUrl}${cataloguePath}` },
    ...(release ? { datePublished: release.publishedAt.toISOString(), version: String(release.number) } : {}),
    isAccessibleForFree: true,
    distribution: figureFiles.map(({ name, type }) => file(name, type)),
  }
}

/** A municipality, as a place within its region. */
export function municipalityFacts({
  name,
  code,
  region,
}: {
  readonly name: string
  readonly code: string
  readonly region: string
}): MachineFacts {
  return {
    "@type": "AdministrativeArea",
    name,
    identifier: { "@type": "PropertyValue", propertyID: "kommunekode", value: code },
    url: urlOf(municipalityPath(name)),
    containedInPlace: {
      "@type": "AdministrativeArea",
      name: `Region ${region}`,
      containedInPlace: { "@type": "Country", name: t("site.country") },
    },
  }
}

function socialPicture({ id }: { id: string }): string {
  return urlOf(`/social/${id}.png`)
}

function urlOf(path: string): string {
  return `${config().siteUrl}${localPath(readerLocale(), path)}`
}
