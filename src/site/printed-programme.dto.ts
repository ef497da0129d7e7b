import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { Field } from '../platform/http/fields.js';

export class PrintQuery {
  @Field.oneOf(UI_LANGUAGES, {
    optional: true,
    description: 'The language of the texts; without it, that of the organization',
  })
  lang?: UiLanguage;

  @Field.oneOf(UI_LANGUAGES, {
    optional: true,
    description: 'The language of the texts under them',
  })
  second?: UiLanguage;

  @Field.uuid({ optional: true, description: 'Only this room, and what takes all rooms' })
  room?: string;

  @Field.day({ optional: true, description: 'Only this day' })
  day?: string;
}
