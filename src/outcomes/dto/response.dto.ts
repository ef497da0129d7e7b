import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PatchOf } from '../../platform/http/patch-of.js';
import { RESPONSE_ANSWERS, type ResponseAnswer } from '../recommendation-response.entity.js';
import { TextAuthorView } from './text-history.dto.js';
import { OmitType } from '@nestjs/swagger';

export class ResponseInput {
  @Field.uuid({ description: 'One of the addressees of the recommendation' })
  addresseeId: string;

  @Field.oneOf(RESPONSE_ANSWERS)
  answer: ResponseAnswer;

  @Field.localized({
    min: 0,
    max: 20_000,
    multiline: true,
    optional: true,
    description: 'What the addressee said, by language',
  })
  text?: LocalizedText;

  @Field.day({ description: 'The day on which the addressee responded' })
  respondedOn: string;
}

export class ResponsePatch extends PatchOf(OmitType(ResponseInput, ['addresseeId'] as const)) {}

export class ResponseView {
  @Field.uuid()
  id: string;

  @Field.oneOf(RESPONSE_ANSWERS)
  answer: ResponseAnswer;

  @Field.localized({ min: 0, max: 20_000 })
  text: LocalizedText;

  @Field.day()
  respondedOn: string;

  @Field.instant({ description: 'When it was written down' })
  createdAt: string;

  @Field.object(() => TextAuthorView, { nullable: true, description: 'Who wrote it down' })
  createdBy: TextAuthorView | null;

  @Field.integer()
  version: number;
}
