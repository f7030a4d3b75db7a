import { call } from './api';
import type { ApiEvent } from './types';

/**
 * Reads a stream of server-sent events to its end; unlike `EventSource` it can authenticate.
 * @throws ProblemError, and whatever error ends the stream
 */
export async function readEvents(
  path: string,
  signal: AbortSignal,
  on: { opened(): void; event(event: ApiEvent): void },
): Promise<void> {
  const response = await call(path, { signal, headers: { accept: 'text/event-stream' } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  on.opened();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const frames = (rest + value).split('\n\n');
    rest = frames.pop() as string;
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (data) on.event(JSON.parse(data) as ApiEvent);
    }
  }
}
