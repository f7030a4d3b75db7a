-- The board, a row of JSON text for each cell that has a stance. Each step looks up one entry of each cell in the index: the
-- latest statement; the last entry of another run before it, and where its own run begins; then the same for the run before.
WITH
  known AS NOT MATERIALIZED (
    SELECT * FROM entries WHERE recorded_from <= :knownAt AND recorded_until > :knownAt
  ),
  said AS NOT MATERIALIZED (
    SELECT * FROM known WHERE stance IS NOT NULL
  ),
  latest AS MATERIALIZED (
    SELECT party, issue, e.cell, e.entry, e.valid_from, e.position, e.stance
    FROM cells JOIN entries e ON e.entry = (
      SELECT entry FROM said s
      WHERE s.cell = cells.cell AND s.valid_from <= :asOf
      ORDER BY valid_from DESC, position DESC LIMIT 1
    )
    WHERE cells.negotiation = :negotiation /* of one cell: AND cells.party = :party AND cells.issue = :issue */
    AND NOT EXISTS (
      SELECT * FROM known w
      WHERE w.cell = e.cell AND w.withdraws = e.position
        AND (w.valid_from, w.position) > (e.valid_from, e.position) AND w.valid_from <= :asOf
    )
  ),
  -- A statement of another stance, or a withdrawal of the statement before it: a run begins after it.
  run_after AS MATERIALIZED (
    SELECT l.cell, coalesce(b.valid_from, -9e15) AS valid_from, coalesce(b.position, 0) AS position
    FROM latest l LEFT JOIN entries b ON b.entry = (
      SELECT entry FROM known k
      WHERE k.cell = l.cell AND (k.valid_from, k.position) < (l.valid_from, l.position)
        AND (k.stance <> l.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
          SELECT position FROM said s
          WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
          ORDER BY valid_from DESC, position DESC LIMIT 1
        ))
      ORDER BY valid_from DESC, position DESC LIMIT 1
    )
  ),
  since AS MATERIALIZED (
    SELECT r.cell, s.occurred_on
    FROM run_after r JOIN entries s ON s.entry = (
      SELECT entry FROM said s
      WHERE s.cell = r.cell AND (s.valid_from, s.position) > (r.valid_from, r.position)
      ORDER BY valid_from, position LIMIT 1
    )
  ),
  previous AS MATERIALIZED (
    SELECT p.cell, p.valid_from, p.position, p.stance
    FROM run_after r JOIN entries p ON p.entry = (
      SELECT entry FROM said s
      WHERE s.cell = r.cell AND (s.valid_from, s.position) <= (r.valid_from, r.position)
      ORDER BY valid_from DESC, position DESC LIMIT 1
    )
  ),
  previous_after AS MATERIALIZED (
    SELECT p.cell, p.stance, coalesce(b.valid_from, -9e15) AS valid_from, coalesce(b.position, 0) AS position
    FROM previous p LEFT JOIN entries b ON b.entry = (
      SELECT entry FROM known k
      WHERE k.cell = p.cell AND (k.valid_from, k.position) < (p.valid_from, p.position)
        AND (k.stance <> p.stance OR k.withdraws IS NOT NULL AND k.withdraws = (
          SELECT position FROM said s
          WHERE s.cell = k.cell AND (s.valid_from, s.position) < (k.valid_from, k.position)
          ORDER BY valid_from DESC, position DESC LIMIT 1
        ))
      ORDER BY valid_from DESC, position DESC LIMIT 1
    )
  ),
  previous_since AS MATERIALIZED (
    SELECT r.cell, r.stance, s.occurred_on
    FROM previous_after r JOIN entries s ON s.entry = (
      SELECT entry FROM said s
      WHERE s.cell = r.cell AND (s.valid_from, s.position) > (r.valid_from, r.position)
      ORDER BY valid_from, position LIMIT 1
    )
  )
SELECT
  substr(e.row, 1, length(e.row) - 1)
  || ',"since":' || json_quote(since.occurred_on)
  || ',"previous":' || iif(p.stance IS NULL, 'null', json_object('stance', p.stance, 'since', p.occurred_on))
  || ',"statements":' || (SELECT count(*) FROM said s WHERE s.cell = l.cell AND s.valid_from <= :asOf)
  || ',"conflicting":' || (
    SELECT json_group_array(event_id ORDER BY position) FROM said s
    WHERE s.cell = l.cell AND s.valid_from = l.valid_from AND s.stance <> l.stance
  )
  || '}'
FROM latest l
JOIN entries e USING (entry)
JOIN since ON since.cell = l.cell
LEFT JOIN previous_since p ON p.cell = l.cell
ORDER BY l.party, l.issue;
