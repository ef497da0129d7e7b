import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { cleanLine } from '../kernel/text.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { ScheduleImportInput } from './dto/schedule-import.dto.js';

/**
 * Reads a multipart request: the file in `file`, and each option in a field of its own.
 * @throws DomainError `media_type_not_supported`, `schedule_file_missing`, or at the field that is wrong
 */
export async function readScheduleUpload(request: FastifyRequest): Promise<{
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ScheduleImportInput;
}> {
  if (!request.isMultipart()) throw new DomainError('invalid', 'media_type_not_supported');
  let file: { name: string; bytes: Uint8Array } | undefined;
  const fields: Record<string, unknown> = {};
  const parts: AsyncIterable<MultipartFile | MultipartValue> = request.parts();
  for await (const part of parts) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      file ??= { name: cleanLine(part.filename).slice(0, 200) || 'file', bytes };
      continue;
    }
    const text = typeof part.value === 'string' ? part.value : '';
    if (text !== '')
      fields[part.fieldname] = part.fieldname === 'matchNames' ? yesOrNo(text) : text;
  }
  if (file === undefined) throw new DomainError('invalid', 'schedule_file_missing');
  const options = await new InputPipe().transform(fields, {
    type: 'body',
    metatype: ScheduleImportInput,
  });
  return { file, options: options as ScheduleImportInput };
}

function yesOrNo(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw invalidField('matchNames', 'wrong_type', { expected: 'boolean' });
}
