import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { cleanLine } from '../kernel/text.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { ExpertImportOptions } from './dto/import.dto.js';

/** A file with what was said about it. */
export interface Upload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ExpertImportOptions;
}

/** Fields that hold JSON; the others are plain text. */
const JSON_FIELDS = new Set(['mapping', 'defaults', 'createDuplicates', 'header', 'options']);

/**
 * Reads a multipart request: the file in `file`, and the options, each in a field of its own or all of them as JSON in
 * `options`.
 * @throws DomainError `media_type_not_supported`, `expert_import_file_missing`, or at the field that is wrong
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('invalid', 'media_type_not_supported');
  let file: Upload['file'] | undefined;
  const fields: Record<string, unknown> = {};
  const parts: AsyncIterable<MultipartFile | MultipartValue> = request.parts();
  for await (const part of parts) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      file ??= { name: cleanLine(part.filename).slice(0, 200) || 'file', bytes };
      continue;
    }
    const text = typeof part.value === 'string' ? part.value : '';
    const value = JSON_FIELDS.has(part.fieldname) ? parseField(part.fieldname, text) : text;
    if (part.fieldname === 'options') Object.assign(fields, value);
    else if (value !== '') fields[part.fieldname] = value;
  }
  if (file === undefined) throw new DomainError('invalid', 'expert_import_file_missing');
  const options = await new InputPipe().transform(fields, {
    type: 'body',
    metatype: ExpertImportOptions,
  });
  return { file, options: options as ExpertImportOptions };
}

function parseField(name: string, text: string): unknown {
  if (text === '') return '';
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidField(name, 'wrong_type', { expected: 'JSON' });
  }
}
