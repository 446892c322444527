import { feedAnswer, newsFeed } from "../news-feed.ts"

export const dynamic = "force-dynamic"

export async function GET(): Promise<Response> {
  const feed = await newsFeed("json")
  return feedAnswer(feed.json1(), "application/feed+json")
}
