import '../platform.errors.js';
import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Permission } from '../auth/permissions.js';
import { errorDefinition } from '../i18n/error-catalogue.js';
import { Problem } from './problem.js';
import { statusOf } from './status.js';

/** What the `id` of a path can name that belongs to one event. */
export type EventPart = 'event' | 'session' | 'contribution' | 'assignment' | 'track';

/**
 * Who may call a route: anybody, any logged-in account, or an actor with a permission. With `inEventOf` the permission
 * can also come from a role in the event to which the `id` of the path belongs.
 */
export type Access =
  | { readonly public: true }
  | { readonly account: true }
  | { readonly permission: Permission; readonly inEventOf?: EventPart };

export const ACCESS = 'suhbat:access';

interface EndpointOptions {
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** The class of the answer's body; null for no body; a media type for files. */
  readonly answer: (new () => object) | null | { readonly mediaTypes: readonly string[] };
  readonly status?: 200 | 201 | 202 | 204;
  /** Codes that this route's own rules may answer, besides those that every route may. */
  readonly errors?: readonly string[];
  /** The route edits a row and takes the version that the client saw, in If-Match. */
  readonly versioned?: boolean;
  /** The route is limited in how often it may be called. */
  readonly limited?: boolean;
}

const ALWAYS = [
  'invalid_input',
  'service_unavailable',
  'internal_error',
  'body_not_json',
  'form_not_readable',
  'body_too_large',
  'media_type_not_supported',
];
const WITH_ACCOUNT = ['unauthenticated', 'csrf_token_wrong'];
const WITH_PERMISSION = [
  ...WITH_ACCOUNT,
  'permission_denied',
  'not_found',
  'already_exists',
  'reference_unknown',
  'still_in_use',
  'text_not_localized',
  'value_not_known',
  'values_do_not_fit',
  'value_out_of_range',
];

/**
 * One route of the API: its permission, its answers, and every error code that it may give. The API document
 * is made from this, and the tests fail on an answer that is not declared here.
 */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const { access, answer } = options;
  const status = options.status ?? (answer === null ? 204 : 200);
  const codes = new Set([
    ...ALWAYS,
    ...('public' in access ? [] : 'account' in access ? WITH_ACCOUNT : WITH_PERMISSION),
    ...(options.versioned ? ['stale_version', 'version_required'] : []),
    ...(options.limited ? ['too_many_requests'] : []),
    ...(options.errors ?? []),
  ]);
  return applyDecorators(
    SetMetadata(ACCESS, access),
    HttpCode(status),
    ApiOperation({
      summary: options.summary,
      description: [
        options.description,
        'permission' in access ? permissionSentence(access) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join('\n\n'),
    }),
    ...('public' in access ? [] : [ApiBearerAuth(), ApiCookieAuth()]),
    ...(options.versioned
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'The version that you saw, e.g. "3"',
          }),
        ]
      : []),
    answerDecorator(answer, status),
    ApiExtraModels(Problem),
    ...problemResponses(codes),
  );
}

function permissionSentence(access: Extract<Access, { permission: Permission }>): string {
  const where =
    access.inEventOf === undefined ? '' : ', in the organization or by a role in the event';
  return `Permission: \`${access.permission}\`${where}.`;
}

function answerDecorator(
  answer: EndpointOptions['answer'],
  status: number,
): MethodDecorator & ClassDecorator {
  if (answer === null) return ApiResponse({ status, description: 'Done' });
  if ('mediaTypes' in answer) {
    return ApiResponse({
      status,
      description: 'The file',
      content: Object.fromEntries(
        answer.mediaTypes.map((type) => [
          type,
          {
            schema: /json$/.test(type) ? { type: 'object' } : { type: 'string', format: 'binary' },
          },
        ]),
      ),
    });
  }
  return ApiResponse({ status, description: 'Done', type: answer });
}

function problemResponses(codes: ReadonlySet<string>): MethodDecorator[] {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const definition = errorDefinition(code);
    // A code that no catalogue declares would be documented without a sentence; stop at start instead.
    if (definition === undefined)
      throw new Error(`error code ${code} is not declared in any catalogue`);
    const status = statusOf(definition.kind, code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, list]) =>
    ApiResponse({
      status,
      description: list
        .map((code) => `\`${code}\`: ${errorDefinition(code)?.text.en ?? ''}`)
        .join('\n\n'),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: getSchemaPath(Problem) },
              { type: 'object', properties: { code: { type: 'string', enum: list.sort() } } },
            ],
          },
        },
      },
    }),
  );
}
