import type { OpenAPIObject } from '@nestjs/swagger';
import { resolved, type Schema } from './sample-from-schema.js';

/** One operation of the API document. */
export interface Operation {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  readonly body: Schema | undefined;
  readonly mediaType: string | undefined;
  readonly versioned: boolean;
  readonly limited: boolean;
}

/** Every operation of the document. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(
      item as Record<
        string,
        {
          parameters?: { in: string; name: string }[];
          responses?: object;
          requestBody?: { content: Record<string, { schema?: Schema }> };
        }
      >,
    ).map(([method, { parameters = [], requestBody, responses }]) => {
      const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        template,
        parameters,
        body: media?.schema === undefined ? undefined : resolved(document, media.schema),
        mediaType,
        limited: responses !== undefined && '429' in responses,
        versioned: parameters.some(({ name }) => name === 'If-Match'),
      };
    }),
  );
}
