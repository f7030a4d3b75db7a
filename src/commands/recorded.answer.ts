import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Settings } from '../common/settings.js';
import { API } from '../http/api.js';
import type { Recorded } from '../recording/api.js';

/** Writes the `201` for recorded events: body, `Location`, `ETag` and position. */
@Injectable()
export class RecordedAnswer implements NestInterceptor<Recorded, object> {
  constructor(private readonly settings: Settings) {}

  intercept(context: ExecutionContext, next: CallHandler<Recorded>): Observable<object> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((recorded) => {
        void reply.headers({
          Location: this.settings.basePath + locationOf(recorded),
          ETag: `"${recorded.revision}"`,
          'Parley-Position': recorded.position,
          'Cache-Control': 'no-store',
          ...replayHeader(recorded),
        });
        return bodyOf(recorded);
      }),
    );
  }
}

/** Header that marks the replayed answer of a retry. */
export const replayHeader = ({ isReplay }: Recorded): Record<string, string> =>
  isReplay ? { 'Idempotency-Replayed': 'true' } : {};

/** The body of a command's answer. */
export const bodyOf = ({
  eventId,
  type,
  stream,
  revision,
  position,
  recordedAt,
  negotiationId,
  thing,
}: Recorded) => ({
  eventId,
  type,
  stream,
  revision,
  position,
  recordedAt,
  ...(type.startsWith('Negotiation') && { negotiationId }),
  ...(thing && { [thing.field]: thing.id }),
});

/** URL of what was recorded, under the base path. */
export function locationOf({ type, negotiationId, thing, eventId }: Recorded): string {
  const negotiation = `/${API}/negotiations/${negotiationId}`;
  if (type.startsWith('Negotiation')) return negotiation;
  if (thing?.field === 'meetingId') return `${negotiation}/meetings/${thing.id}`;
  return `${negotiation}/reports/${eventId}`;
}
