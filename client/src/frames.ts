/** One frame of a stream of server-sent events; a comment has none of these. */
export interface Frame {
  id?: string;
  data?: string;
  /** Milliseconds. */
  retry?: number;
}

/** Parses a stream of server-sent events, as Parley writes them: single-line fields. Ends with the stream. */
export async function* parseFrames(body: ReadableStream<Uint8Array>): AsyncGenerator<Frame, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = frames.pop() as string;
      for (const frame of frames) yield fieldsOf(frame);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function fieldsOf(frame: string): Frame {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(frame)?.[1];
  const retry = field('retry');
  return { id: field('id'), data: field('data'), retry: retry === undefined ? undefined : Number(retry) };
}
