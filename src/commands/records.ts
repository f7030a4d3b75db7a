import { applyDecorators, HttpCode, Post, SetMetadata, UseInterceptors } from '@nestjs/common';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { rightToRecord } from '../access/role.js';
import { Describe, type Tag } from '../http/describe.js';
import type { ReportCommandClass } from '../recording/command.js';
import { COMMAND_HEADERS, recordedAnswer } from './openapi.js';
import { RecordedAnswer } from './recorded.answer.js';
import { RECORDS, sentReport } from './sent.js';

interface CommandRoute {
  tag: Tag;
  summary: string;
  description?: string;
}

/** `PostponeMeeting` is the operation `postponeMeeting`. */
const operationId = ({ name }: ReportCommandClass): string => name[0].toLowerCase() + name.slice(1);

/** A route that records one report: `POST` with the body of the command's event; the `201` has its position in the log. */
export const Records = (command: ReportCommandClass, path: string, route: CommandRoute): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    SetMetadata(RECORDS, command),
    RequireRight(rightToRecord(command.type)),
    PreValidate((request) => sentReport(command.type, request)),
    UseInterceptors(RecordedAnswer),
    Describe({
      ...route,
      id: operationId(command),
      description: [`Records \`${command.type}\`.`, route.description].filter(Boolean).join(' '),
      headers: COMMAND_HEADERS,
      answers: { 201: recordedAnswer(command.type) },
      errors: [404, 409, 412, 413, 415, 422, 503],
    }),
  );
