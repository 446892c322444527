import type { MetadataRoute } from "next"
import { config } from "#platform/config/config.ts"

export const dynamic = "force-dynamic"

/** Everything public may be read by robots; what belongs to one person may not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: ["/admin", "/api", "/forhaandsvisning", "/kvittering", "/log-ind", "/log-ud", "/min-side"],
    },
    sitemap: `${config().siteUrl}/sitemap.xml`,
  }
}
