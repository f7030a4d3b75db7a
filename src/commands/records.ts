import { applyDecorators, HttpCode, Post, SetMetadata, UseInterceptors } from '@nestjs/common';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { rightToRecord } from '../access/right-to-record.js';
import { Describe, type Tag } from '../http/describe.js';
import type { ReportCommandClass } from '../recording/command.js';
import { COMMAND_HEADERS, recordedAnswer } from './openapi.js';
import { RecordedAnswer } from './recorded.answer.js';
import { RECORDS, sentReport } from './sent.js';

interface Words {
  tag: Tag;
  summary: string;
  description?: string;
}

/** A route that records one report: POST to `path`, its body that of the command's event, `201` with where it stands. */
export const Records = (command: ReportCommandClass, path: string, words: Words): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    SetMetadata(RECORDS, command),
    RequireRight(rightToRecord(command.type)),
    PreValidate((request) => sentReport(command.type, request)),
    UseInterceptors(RecordedAnswer),
    Describe({
      ...words,
      headers: COMMAND_HEADERS,
      answers: { 201: recordedAnswer(command.type) },
      errors: [404, 409, 412, 413, 415, 422, 503],
    }),
  );
