import { DomainError } from '../../kernel/domain-error.js';

/** The largest JSON body; texts of an outcome in several languages fit several times over. */
export const BODY_LIMIT = 4 * 1024 * 1024;
/** The largest file of a form. */
export const FILE_LIMIT = 20 * 1024 * 1024;

/** Codes of Fastify and of its parser of forms, and what they mean to a client. */
const BY_CODE: Readonly<Record<string, () => DomainError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => tooLarge(BODY_LIMIT),
  FST_REQ_FILE_TOO_LARGE: () => tooLarge(FILE_LIMIT),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new DomainError('invalid', 'media_type_not_supported'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => new DomainError('invalid', 'media_type_not_supported'),
  FST_PARTS_LIMIT: () => new DomainError('invalid', 'form_not_readable'),
  FST_FILES_LIMIT: () => new DomainError('invalid', 'form_not_readable'),
  FST_FIELDS_LIMIT: () => new DomainError('invalid', 'form_not_readable'),
  FST_PROTO_VIOLATION: () => new DomainError('invalid', 'form_not_readable'),
  FST_INVALID_JSON_FIELD_ERROR: () => new DomainError('invalid', 'form_not_readable'),
  FST_MP_PREMATURE_CLOSE: () => new DomainError('invalid', 'form_not_readable'),
};

/** The parser of forms throws these without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  // No boundary in Content-Type, or one longer than RFC 2046 allows.
  [/^(Multipart: Boundary not found|The needle cannot )/, 'media_type_not_supported'],
  [/unexpected end of multipart data$/i, 'form_not_readable'],
];

/** The refusal behind a body that could not be read; undefined for any other error. */
export function bodyRefusal(error: Error): DomainError | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code]?.();
  const known = BY_MESSAGE.find(([message]) => message.test(error.message));
  return known === undefined ? undefined : new DomainError('invalid', known[1]);
}

function tooLarge(limit: number): DomainError {
  return new DomainError('invalid', 'body_too_large', { limit });
}
