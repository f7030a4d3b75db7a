-- As ../sqlite/stances.sql, with LATERAL over the pairs. $1: negotiation, $2: asOf, $3: knownAt, of one cell $4: party, $5: issue.
WITH
  known AS NOT MATERIALIZED (
    SELECT * FROM entries WHERE recorded_from <= $3 AND recorded_until > $3
  ),
  said AS NOT MATERIALIZED (
    SELECT * FROM known WHERE stance IS NOT NULL
  )
SELECT
  left((SELECT e.row FROM entries e WHERE e.entry = latest.entry), -1)
  || ',"since":' || to_json(since.occurred_on)
  || ',"previous":' || CASE WHEN previous.entry IS NULL THEN 'null' ELSE
    json_build_object('stance', previous.stance, 'since', previous_since.occurred_on)::text
  END
  || ',"statements":' || (SELECT count(*) FROM said s WHERE s.cell = cells.cell AND s.valid_from <= $2)
  || ',"conflicting":' || (
    SELECT coalesce(json_agg(s.event_id ORDER BY s.valid_from, s.position), '[]') FROM said s
    WHERE s.cell = cells.cell AND s.valid_from <= $2
      AND s.valid_to >= latest.valid_from AND s.stance <> latest.stance
      AND NOT EXISTS (
        SELECT * FROM known w WHERE w.cell = s.cell AND w.withdraws = s.position AND w.valid_from <= $2
      )
  )
  || ',"tentative":' || CASE WHEN $2 < latest.valid_to THEN 'true' ELSE 'false' END
  || '}' AS text
FROM cells
CROSS JOIN LATERAL (
  SELECT * FROM said s
  WHERE s.cell = cells.cell AND s.valid_from <= $2
  ORDER BY s.valid_from DESC, s.position DESC LIMIT 1
) latest
-- A statement of another stance, or a withdrawal of the statement before it: a run begins after it.
LEFT JOIN LATERAL (
  SELECT * FROM known k
  WHERE k.cell = cells.cell AND (k.valid_from, k.position) < (latest.valid_from, latest.position)
    AND (k.stance <> latest.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
      SELECT s.position FROM said s
      WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
      ORDER BY s.valid_from DESC, s.position DESC LIMIT 1
    ))
  ORDER BY k.valid_from DESC, k.position DESC LIMIT 1
) run_after ON true
CROSS JOIN LATERAL (
  SELECT * FROM said s
  WHERE s.cell = cells.cell
    AND (s.valid_from, s.position) > (coalesce(run_after.valid_from, -9e15::bigint), coalesce(run_after.position, 0))
  ORDER BY s.valid_from, s.position LIMIT 1
) since
LEFT JOIN LATERAL (
  SELECT * FROM said s
  WHERE s.cell = cells.cell AND (s.valid_from, s.position) <= (run_after.valid_from, run_after.position)
  ORDER BY s.valid_from DESC, s.position DESC LIMIT 1
) previous ON true
LEFT JOIN LATERAL (
  SELECT * FROM known k
  WHERE k.cell = cells.cell AND (k.valid_from, k.position) < (previous.valid_from, previous.position)
    AND (k.stance <> previous.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
      SELECT s.position FROM said s
      WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
      ORDER BY s.valid_from DESC, s.position DESC LIMIT 1
    ))
  ORDER BY k.valid_from DESC, k.position DESC LIMIT 1
) previous_after ON true
LEFT JOIN LATERAL (
  SELECT * FROM said s
  WHERE s.cell = cells.cell AND previous.entry IS NOT NULL
    AND (s.valid_from, s.position)
      > (coalesce(previous_after.valid_from, -9e15::bigint), coalesce(previous_after.position, 0))
  ORDER BY s.valid_from, s.position LIMIT 1
) previous_since ON true
WHERE cells.negotiation = $1 /* of one cell: AND cells.party = $4 AND cells.issue = $5 */
AND NOT EXISTS (
  SELECT * FROM known w
  WHERE w.cell = cells.cell AND w.withdraws = latest.position
    AND (w.valid_from, w.position) > (latest.valid_from, latest.position) AND w.valid_from <= $2
)
ORDER BY cells.party, cells.issue;
