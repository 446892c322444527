import { cataloguePath, surveyAddress } from "#components/surveys/address.ts"
import { releaseAddress } from "#components/surveys/citation.ts"
import { sourceLines } from "#components/surveys/credit.ts"
import { figureFiles } from "#components/surveys/figure-files.ts"
import { licenceUrl } from "#components/surveys/licence.ts"
import { inLocale } from "#components/surveys/paint.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { config } from "#platform/config/config.ts"
import { localPath } from "#platform/http/reader-locale.ts"

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  adms: "http://www.w3.org/ns/adms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
}
const mediaTypes = "https://www.iana.org/assignments/media-types/"
const denmark = { "@id": "http://publications.europa.eu/resource/authority/country/DNK" }
/** Education, culture and sport. */
const theme = { "@id": "http://publications.europa.eu/resource/authority/data-theme/EDUC" }
const languages: Readonly<Record<Locale, string>> = {
  da: "http://publications.europa.eu/resource/authority/language/DAN",
  en: "http://publications.europa.eu/resource/authority/language/ENG",
}

type Node = Readonly<Record<string, unknown>>

/** The catalogue of all surveys as DCAT-AP 3 wants it. */
export function dcatCatalogue(surveys: readonly SurveyPage[], locale: Locale): Node {
  const t = translator(locale)
  const association = t("site.association")
  const changed = surveys.map(({ shown }) => shown?.release.publishedAt.getTime() ?? 0)
  return {
    "@context": context,
    "@id": urlOf(locale, cataloguePath),
    "@type": "dcat:Catalog",
    "dct:title": worded(locale, t("survey-releases.catalogue.title", { association })),
    "dct:description": worded(locale, t("survey-releases.catalogue.description")),
    "dct:publisher": publisher(locale),
    "dct:language": { "@id": languages[locale] },
    "dct:spatial": denmark,
    "foaf:homepage": { "@id": urlOf(locale, "/undersoegelser") },
    "dcat:themeTaxonomy": { "@id": "http://publications.europa.eu/resource/authority/data-theme" },
    ...(changed.length > 0 ? { "dct:modified": instant(new Date(Math.max(...changed))) } : {}),
    "dcat:dataset": surveys.flatMap((survey) => datasets(survey, locale)),
  }
}

function publisher(locale: Locale): Node {
  const name = translator(locale)("site.association")
  return { "@id": `${config().siteUrl}/#organisation`, "@type": "foaf:Agent", "foaf:name": name }
}

/** The newest figures of an edition; their earlier releases are told on their page. */
function datasets(survey: SurveyPage, locale: Locale): Node[] {
  const { shown } = survey
  if (!shown) return []
  const { release } = shown
  const first = survey.releases.at(-1) ?? release
  const t = translator(locale)
  const licence = licenceUrl(release.licence)
  const address = releaseAddress(survey, release, urlOf(locale, "/").replace(/\/$/, ""))
  const page = urlOf(locale, survey.path)
  const labels = survey.questions.map(({ label, labelEn }) => inLocale(label, labelEn, locale))
  return [
    {
      "@id": page,
      "@type": "dcat:Dataset",
      "dct:identifier": address,
      "dct:title": worded(locale, titleWithYear(survey)),
      "dct:description": worded(
        locale,
        [survey.lead, ...sourceLines(survey, locale)].filter(Boolean).join(" "),
      ),
      "dct:publisher": publisher(locale),
      "dct:creator": publisher(locale),
      "dct:issued": instant(first.publishedAt),
      "dct:modified": instant(release.publishedAt),
      "dct:language": { "@id": languages[locale] },
      "dct:spatial": denmark,
      "dct:temporal": {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": day(`${survey.year}-01-01`),
        "dcat:endDate": day(`${survey.year}-12-31`),
      },
      "dcat:theme": theme,
      "dcat:keyword": [survey.series, ...labels].map((word) => worded(locale, word)),
      "dcat:landingPage": { "@id": page },
      "dcat:version": String(release.number),
      ...(release.notes ? { "adms:versionNotes": worded(locale, release.notes) } : {}),
      "dcat:contactPoint": {
        "@type": "vcard:Organization",
        "vcard:fn": t("site.association"),
        "vcard:hasURL": { "@id": `${config().siteUrl}/` },
      },
      "dcat:distribution": survey.questions.flatMap((question) =>
        figureFiles.map(({ name, type }) => {
          const isFirst = question === survey.questions[0]
          const url = urlOf(
            locale,
            surveyAddress(
              survey.path,
              { indicator: isFirst ? null : question.key, release: release.number, boundaries: false },
              name,
            ),
          )
          return {
            "@id": url,
            "@type": "dcat:Distribution",
            "dct:title": worded(
              locale,
              `${inLocale(question.label, question.labelEn, locale)}: ${t(`survey-releases.catalogue.format.${name.replace(".", "_")}`)}`,
            ),
            "dcat:accessURL": { "@id": address },
            "dcat:downloadURL": { "@id": url },
            "dcat:mediaType": { "@id": `${mediaTypes}${type}` },
            "dct:issued": instant(release.publishedAt),
            ...(licence
              ? { "dct:license": { "@id": licence } }
              : release.licence
                ? { "dct:rights": { "@type": "dct:RightsStatement", "dct:description": release.licence } }
                : {}),
          }
        }),
      ),
    },
  ]
}

function worded(locale: Locale, words: string): Node {
  return { "@language": locale, "@value": words }
}

function instant(at: Date): Node {
  return { "@type": "xsd:dateTime", "@value": at.toISOString() }
}

function day(on: string): Node {
  return { "@type": "xsd:date", "@value": on }
}

function urlOf(locale: Locale, path: string): string {
  return `${config().siteUrl}${localPath(locale, path)}`
}
