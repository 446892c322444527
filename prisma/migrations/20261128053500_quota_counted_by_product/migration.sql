-- Seats of a quota that positions, open offers and open holds take. Counted product by product, so that no plan, however
-- old the statistics it was made with, reads the positions of other products to find those of this quota.
CREATE OR REPLACE FUNCTION quota_taken(quota uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(
    (SELECT count(*) FROM "OrderPosition" p
       WHERE p."productId" = q."productId" AND p."cancelledAt" IS NULL) +
    (SELECT coalesce(sum(o."seats"), 0) FROM "WaitingListOffer" o
       WHERE o."productId" = q."productId" AND o."status" = 'OPEN') +
    (SELECT coalesce(sum(h."seats"), 0) FROM "SeatHold" h
       WHERE h."productId" = q."productId" AND h."status" = 'OPEN')
  ), 0)::integer FROM "QuotaProduct" q WHERE q."quotaId" = quota
$$;
