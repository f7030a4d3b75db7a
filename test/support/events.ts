/** A frame of an event stream, as the HTML standard reads it. */
export interface SentEvent {
  id: string;
  data: string;
}

export interface EventStream extends AsyncIterable<SentEvent> {
  status: number;
  headers: Headers;
  close(): void;
}

/** Connects to an event stream; iterating reads it until it ends or is closed. */
export async function connect(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: abort.signal,
  });
  const { status } = response;
  return {
    status,
    headers: response.headers,
    close: () => abort.abort(),
    [Symbol.asyncIterator]: () => eventsIn(response.body!),
  };
}

async function* eventsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<SentEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop()!;
    for (const frame of frames) {
      const fields = new Map(
        frame.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^\w*: ?/, '')]),
      );
      if (fields.has('data')) yield { id: fields.get('id')!, data: fields.get('data')! };
    }
  }
}

/** The next `count` events; the connection stays open. */
export async function take(events: AsyncIterator<SentEvent>, count: number): Promise<SentEvent[]> {
  const taken: SentEvent[] = [];
  while (taken.length < count) {
    const { done, value } = await events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
