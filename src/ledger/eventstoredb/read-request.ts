import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';

/** A revision where one stream is read, a position where all are. */
export type From = number | 'start' | 'end';

const { Options } = messages.ReadReq;
/** How much that is not ours the server passes by before it says how far it is. */
const SEARCH_WINDOW = 1_000;
const WINDOWS_PER_CHECKPOINT = 100;

function asking(count: number | undefined, backwards: boolean): ReadReq.Options {
  return new Options()
    .setResolveLinks(false)
    .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()))
    .setReadDirection(backwards ? Options.ReadDirection.BACKWARDS : Options.ReadDirection.FORWARDS)
    .setCount(String(count ?? Number.MAX_SAFE_INTEGER));
}

/** Commit and prepare positions are the same wherever a write is one record, as every one of ours is. */
function allFrom(from: From): ReadReq.Options.AllOptions {
  const all = new Options.AllOptions();
  if (from === 'start') return all.setStart(new shared.Empty());
  if (from === 'end') return all.setEnd(new shared.Empty());
  const position = String(from);
  return all.setPosition(new Options.Position().setCommitPosition(position).setPreparePosition(position));
}

/** One stream, from an inclusive revision. */
export function streamRequest(stream: string, from: From, backwards: boolean, count?: number): ReadReq {
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  const options = new Options.StreamOptions().setStreamIdentifier(name);
  if (from === 'start') options.setStart(new shared.Empty());
  else if (from === 'end') options.setEnd(new shared.Empty());
  else options.setRevision(String(from));
  const all = asking(count, backwards).setStream(options).setNoFilter(new shared.Empty());
  return new messages.ReadReq().setOptions(all);
}

/** `$all`, once through. */
export const logRequest = (from: From, backwards: boolean): ReadReq =>
  new messages.ReadReq().setOptions(
    asking(undefined, backwards).setAll(allFrom(from)).setNoFilter(new shared.Empty()),
  );

/** A subscription to what stands in `$all` after an exclusive position, in streams that begin with the prefix. */
export function followRequest(prefix: string, from: From): ReadReq {
  const filter = new Options.FilterOptions()
    .setStreamIdentifier(new Options.FilterOptions.Expression().setPrefixList([prefix]))
    .setMax(SEARCH_WINDOW)
    .setCheckpointintervalmultiplier(WINDOWS_PER_CHECKPOINT);
  const options = new Options()
    .setAll(allFrom(from))
    .setSubscription(new Options.SubscriptionOptions())
    .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()))
    .setFilter(filter);
  return new messages.ReadReq().setOptions(options);
}
