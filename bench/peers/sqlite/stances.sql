-- The board, a row of JSON text for each cell that has a stance. Each join looks up one entry of the cell in the index: the latest
-- statement; the last entry of another run before it, and where its own run begins; then the same for the run before.
WITH
  known AS NOT MATERIALIZED (
    SELECT * FROM entries WHERE recorded_from <= :knownAt AND recorded_until > :knownAt
  ),
  said AS NOT MATERIALIZED (
    SELECT * FROM known WHERE stance IS NOT NULL
  )
SELECT
  substr(latest.row, 1, length(latest.row) - 1)
  || ',"since":' || json_quote(since.occurred_on)
  || ',"previous":' || iif(
    previous.entry IS NULL, 'null', json_object('stance', previous.stance, 'since', previous_since.occurred_on)
  )
  || ',"statements":' || (SELECT count(*) FROM said s WHERE s.cell = cells.cell AND s.valid_from <= :asOf)
  || ',"conflicting":' || (
    SELECT json_group_array(s.event_id ORDER BY s.valid_from, s.position) FROM said s
    WHERE s.cell = cells.cell AND s.valid_from <= :asOf
      AND s.valid_to >= latest.valid_from AND s.stance <> latest.stance
      AND NOT EXISTS (
        SELECT 1 FROM known w WHERE w.cell = s.cell AND w.withdraws = s.position AND w.valid_from <= :asOf
      )
  )
  || ',"tentative":' || iif(:asOf < latest.valid_to, 'true', 'false')
  || '}'
FROM cells
CROSS JOIN entries latest ON latest.entry = (
  SELECT entry FROM said s
  WHERE s.cell = cells.cell AND s.valid_from <= :asOf
  ORDER BY valid_from DESC, position DESC LIMIT 1
)
-- A statement of another stance, or a withdrawal of the statement before it: a run begins after it.
LEFT JOIN entries run_after ON run_after.entry = (
  SELECT entry FROM known k
  WHERE k.cell = cells.cell AND (k.valid_from, k.position) < (latest.valid_from, latest.position)
    AND (k.stance <> latest.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
      SELECT position FROM said s
      WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
      ORDER BY valid_from DESC, position DESC LIMIT 1
    ))
  ORDER BY valid_from DESC, position DESC LIMIT 1
)
LEFT JOIN entries since ON since.entry = (
  SELECT entry FROM said s
  WHERE s.cell = cells.cell
    AND (s.valid_from, s.position) > (coalesce(run_after.valid_from, -9e15), coalesce(run_after.position, 0))
  ORDER BY valid_from, position LIMIT 1
)
LEFT JOIN entries previous ON previous.entry = (
  SELECT entry FROM said s
  WHERE s.cell = cells.cell AND (s.valid_from, s.position) <= (run_after.valid_from, run_after.position)
  ORDER BY valid_from DESC, position DESC LIMIT 1
)
LEFT JOIN entries previous_after ON previous_after.entry = (
  SELECT entry FROM known k
  WHERE k.cell = cells.cell AND (k.valid_from, k.position) < (previous.valid_from, previous.position)
    AND (k.stance <> previous.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
      SELECT position FROM said s
      WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
      ORDER BY valid_from DESC, position DESC LIMIT 1
    ))
  ORDER BY valid_from DESC, position DESC LIMIT 1
)
LEFT JOIN entries previous_since ON previous_since.entry = (
  SELECT entry FROM said s
  WHERE s.cell = cells.cell
    AND (s.valid_from, s.position)
      > (coalesce(previous_after.valid_from, -9e15), coalesce(previous_after.position, 0))
  ORDER BY valid_from, position LIMIT 1
)
WHERE cells.negotiation = :negotiation /* of one cell: AND cells.party = :party AND cells.issue = :issue */
AND NOT EXISTS (
  SELECT 1 FROM known w
  WHERE w.cell = cells.cell AND w.withdraws = latest.position
    AND (w.valid_from, w.position) > (latest.valid_from, latest.position) AND w.valid_from <= :asOf
)
ORDER BY cells.party, cells.issue;
