import { Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfNoNegotiation, PreValidate, RequireRight } from '../access/require-right.js';
import { checkedBody } from '../commands/sent.js';
import { checkMapping } from '../../mapping/check.js';
import type { Mapping } from '../../mapping/document.js';
import { API } from '../http/api.js';
import { Describe } from '../http/describe.js';
import { PathId, pathIds } from '../http/ids.js';
import { Problem } from '../http/problem.js';
import { MappingStore, type StoredMapping } from './mapping-store.js';

export const MAPPING_EXAMPLE: Mapping = {
  name: 'Clippings of the desk',
  zone: 'Europe/Berlin',
  reports: [
    {
      type: 'PositionStated',
      occurredOn: { column: 'Date', date: ['d MMMM yyyy', 'MMM yyyy'] },
      data: {
        parties: [{ party: { column: 'Who' }, kind: 'state' }],
        issueId: { issue: { column: 'Topic' } },
        stance: { column: 'View', values: { for: 'supports', against: 'opposes', 'no view': null } },
        summary: { column: 'What they said' },
      },
      source: { outlet: { column: 'Paper' } },
    },
  ],
  leaveOut: ['Shelf mark'],
};
const STORED = {
  mappingId: 'clippings-of-the-desk',
  preset: false,
  savedAt: '2026-11-22T09:00:00.000Z',
  mapping: MAPPING_EXAMPLE,
};

/** Mappings belong to the server: readers can list them, recorders can save them. */
@Controller(`${API}/mappings`)
export class MappingsController {
  constructor(private readonly mappings: MappingStore) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @RequireRight('read')
  @Describe({
    tag: 'Exchange',
    id: 'listMappings',
    summary: 'Mappings of tables: those that come with Parley, and what was saved',
    description: 'Mappings belong to the server: whoever may read sees them all, the presets first.',
    answer: 'Mappings',
    example: { mappings: [STORED] },
  })
  all(): { mappings: StoredMapping[] } {
    return { mappings: this.mappings.all() };
  }

  @Get(':mappingId')
  @Header('Cache-Control', 'no-store')
  @RequireRight('read')
  @PreValidate(pathIds)
  @Describe({
    tag: 'Exchange',
    id: 'getMapping',
    summary: 'One mapping of tables',
    description: 'A preset, or one that was saved.',
    answer: 'StoredMapping',
    example: STORED,
    errors: [404],
  })
  one(@PathId('mappingId') mappingId: string): StoredMapping {
    const found = this.mappings.find(mappingId);
    if (!found) throw unknown(mappingId);
    return found;
  }

  @Post()
  @HttpCode(201)
  @RequireRight('record')
  @OfNoNegotiation()
  @PreValidate(mappingSent)
  @Describe({
    tag: 'Exchange',
    id: 'saveMapping',
    summary: 'Save a mapping by its name, in the place of one of that name',
    description: 'Its id is made of its name.',
    body: {
      'application/json': { schema: { $ref: '#/components/schemas/Mapping' }, example: MAPPING_EXAMPLE },
    },
    answers: {
      201: {
        description: 'Saved.',
        headers: { Location: { description: 'The mapping.', schema: { type: 'string' } } },
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/StoredMapping' }, example: STORED },
        },
      },
    },
    errors: [409, 413, 415],
  })
  save(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): StoredMapping {
    const stored = this.mappings.save(mappingSent(request));
    void reply.headers({ Location: `/${API}/mappings/${stored.mappingId}`, 'Cache-Control': 'no-store' });
    return stored;
  }

  @Delete(':mappingId')
  @HttpCode(204)
  @RequireRight('record')
  @OfNoNegotiation()
  @PreValidate(pathIds)
  @Describe({
    tag: 'Exchange',
    id: 'deleteMapping',
    summary: 'Delete a saved mapping; what was imported with it stays',
    description: 'Those that come with Parley stay.',
    answers: { 204: { description: 'Deleted.' } },
    errors: [404, 409],
  })
  remove(@PathId('mappingId') mappingId: string): void {
    if (!this.mappings.remove(mappingId)) throw unknown(mappingId);
  }
}

const unknown = (mappingId: string): Problem =>
  new Problem(404, `There is no mapping ${mappingId}.`, { type: 'unknown-name' });

/** @throws Problem 400 · 415 */
function mappingSent({ body }: FastifyRequest): Mapping & { name: string } {
  return checkedBody(body, (sent) => {
    const faults = checkMapping(sent);
    const isUnnamed = faults.length === 0 && (sent as Mapping).name === undefined;
    return isUnnamed ? [{ pointer: '/name', detail: 'Required: the name to save it by.' }] : faults;
  }) as unknown as Mapping & { name: string };
}
