import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { REQUIRED_RIGHT } from '../access/require-right.js';
import type { Right } from '../access/role.js';
import { Settings } from '../common/settings.js';
import { RECORDS } from '../commands/sent.js';
import { entityTag } from '../http/caching.js';
import { OPERATION, type Operation, type Schema } from '../http/describe.js';
import type { ReportCommandClass } from '../recording/command.js';
import { INFO, TAGS } from './info.js';
import { errorStatuses, operationObject, type PartWriter, SECURITY, SECURITY_SCHEMES } from './operation.js';
import { problemResponses } from './problems.js';
import { commandBody } from './schemas/events.js';
import { allSchemas } from './schemas/index.js';
import { SharedParts } from './shared-parts.js';

/** A Nest route with its description. */
export interface DescribedRoute {
  /** Lower case. */
  method: string;
  /** With a leading slash, parameters as `{name}`. */
  path: string;
  operation: Operation;
  /** The required right; undefined: denied to everybody. */
  right?: Right;
}

/** Generates `/openapi.json` from the descriptions of all routes. */
@Injectable()
export class OpenApiDocument {
  private document: Schema | undefined;
  private entityTag: string | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly settings: Settings,
  ) {}

  get(): Schema {
    this.document ??= this.build();
    return this.document;
  }

  /** Its entity tag. */
  tag(): string {
    return (this.entityTag ??= entityTag('openapi', JSON.stringify(this.get())));
  }

  routes(): DescribedRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const { prototype } = metatype as { prototype: Record<string, object> };
      const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method]))
        .map((method) => describedRoute(base, prototype[method]));
    });
  }

  private build(): Schema {
    const byPath = (a: DescribedRoute, b: DescribedRoute) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
    const routes = this.routes().sort(byPath);
    const statuses = new Set(routes.flatMap(({ operation, right }) => errorStatuses(operation, right)));
    const shared = new SharedParts();
    const count = {
      written: (...[kind, , part]: Parameters<SharedParts['written']>) => (shared.count(kind, part), part),
    };
    pathsOf(routes, count);
    const paths = pathsOf(routes, shared);
    return {
      openapi: '3.1.0',
      info: INFO,
      servers: [{ url: this.settings.basePath || '/' }],
      security: SECURITY,
      tags: TAGS,
      paths,
      components: {
        schemas: allSchemas(),
        parameters: shared.of('parameters'),
        headers: shared.of('headers'),
        responses: problemResponses(statuses),
        securitySchemes: SECURITY_SCHEMES,
      },
    };
  }
}

function pathsOf(routes: DescribedRoute[], parts: PartWriter): Record<string, Record<string, Schema>> {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const { method, path, operation, right } of routes) {
    (paths[path] ??= {})[method] = operationObject(path, operation, right, parts);
  }
  return paths;
}

function describedRoute(base: string, handler: object): DescribedRoute {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number].toLowerCase();
  const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
  const path = `/${[base, own].join('/').split('/').filter(Boolean).join('/')}`.replace(/:(\w+)/g, '{$1}');
  const operation = Reflect.getMetadata(OPERATION, handler) as Operation | undefined;
  if (!operation) throw new Error(`The route ${method} ${path} has no description: see Describe.`);
  const command = Reflect.getMetadata(RECORDS, handler) as ReportCommandClass | undefined;
  return {
    method,
    path,
    right: Reflect.getMetadata(REQUIRED_RIGHT, handler) as Right | undefined,
    operation: command ? { ...operation, body: commandBody(command.type) } : operation,
  };
}
