// A wide board: every issue is voted on once by all parties, three joint statements an issue. Real ones are so: 166 parties by 732
// headings, 199 by 1,061 votes.
export const WIDE = 'wide';

/** The lines of an import. */
export function* wideLines(parties, issues) {
  const names = Array.from({ length: parties }, (_, n) => `p${n}`);
  yield {
    type: 'NegotiationOpened',
    occurredOn: '2020',
    data: { title: `A wide board, ${parties} × ${issues}` },
  };
  for (const partyId of names) {
    const data = { partyId, name: `State ${partyId.slice(1)}`, kind: 'state', role: 'principal' };
    yield { type: 'PartyAdmitted', occurredOn: '2020', data };
  }
  for (let i = 0; i < issues; i++) {
    const occurredOn = new Date(Date.UTC(2020, 0, 2 + i)).toISOString().slice(0, 10);
    const issueId = `i${i}`;
    yield { type: 'IssueOpened', occurredOn, data: { issueId, proposition: `Resolution ${i} is adopted.` } };
    for (const [n, stance] of ['supports', 'opposes', 'undecided'].entries()) {
      const voters = names.filter((_, p) => ((p * 7 + i * 3) % 10) % 3 === n);
      const summary = `Voted ${['yes', 'no', 'neither'][n]}.`;
      const data = { positionId: `v${i}-${n}`, parties: voters, issueId, stance, summary };
      yield { type: 'PositionStated', occurredOn, data };
    }
  }
}
