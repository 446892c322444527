import { feedAnswer, newsFeed } from "../news-feed.ts"

export const dynamic = "force-dynamic"

export async function GET(): Promise<Response> {
  const feed = await newsFeed("atom")
  return feedAnswer(feed.atom1(), "application/atom+xml")
}
