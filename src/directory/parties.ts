import { partyNames, sameAs, type PartyNames } from '../../projections/parties.js';
import type { Scope } from './scope.js';

/** Parties by negotiation, under their ids after merges. */
export type PartiesCalled = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Resolves an id, or `scheme:value`, in each negotiation: the parties with that id or code, and those merged with one of them.
 */
export function* partiesCalled(scope: Scope, asked: string): Generator<void, PartiesCalled> {
  const { namesAndDates } = scope.tables;
  const namesIn = new Map<string, PartyNames[]>();
  const read = (negotiationId: string): PartyNames[] => {
    let names = namesIn.get(negotiationId);
    if (!names) {
      const opened = scope.opened(negotiationId);
      names = opened ? partyNames(opened.context, opened.when.knownAt) : [];
      opened?.keep();
      namesIn.set(negotiationId, names);
    }
    return names;
  };
  const inScope = (name: string) => namesAndDates.negotiationsOf(name).filter((id) => scope.has(id));

  const named: PartyNames[] = [];
  const found = new Map<string, Set<string>>();
  for (const negotiationId of inScope(asked)) {
    const opened = scope.opened(negotiationId);
    const id = opened?.context.mergedIds(opened.when.knownAt).of('party', asked);
    for (const party of read(negotiationId))
      if (party.id === id || party.codes.has(asked)) {
        named.push(party);
        add(found, negotiationId, party.id);
      }
    yield;
  }
  const isSame = sameAs(named);
  const names = new Set(named.flatMap(({ id, codes }) => [id, ...codes]));
  for (const negotiationId of new Set([...names].flatMap(inScope))) {
    for (const party of read(negotiationId)) if (isSame(party)) add(found, negotiationId, party.id);
    yield;
  }
  return found;
}

function add(found: Map<string, Set<string>>, negotiationId: string, partyId: string): void {
  const ids = found.get(negotiationId) ?? new Set();
  found.set(negotiationId, ids.add(partyId));
}
