import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access } from '../src/access/access.js';
import { RequireRight } from '../src/access/require-right.js';
import { AppModule } from '../src/app/app.module.js';
import { readSettings } from '../src/common/settings.js';
import { addKey, bearer } from './support/keys.js';

@Controller()
class Forgetful {
  @Get('silent')
  silent(): string {
    return 'told';
  }

  @RequireRight('read')
  @Get('spoken')
  spoken(): string {
    return 'told';
  }
}

let folder: string;
let app: NestFastifyApplication;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
  const settings = readSettings({ PARLEY_DATA: folder, EVENT_STORE_URL: 'memory:' });
  const access = Access.open(settings);
  @Module({ imports: [AppModule.with(settings, access)], controllers: [Forgetful] })
  class Extended {}
  app = await NestFactory.create<NestFastifyApplication>(Extended, new FastifyAdapter(), { logger: false });
  await app.init();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a route that states no right is closed to all, also to an admin', async () => {
  const ask = async (url: string, headers = {}) => (await app.inject({ url, headers })).statusCode;
  expect([await ask('/silent'), await ask('/spoken')]).toEqual([403, 200]);
  const admin = bearer(addKey(folder, 'boss', 'admin'));
  expect([await ask('/silent', admin), await ask('/spoken', admin)]).toEqual([403, 200]);
  expect([await ask('/silent'), await ask('/spoken')]).toEqual([401, 401]);
});
